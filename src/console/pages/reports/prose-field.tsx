import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { piecesOf, renderProse } from "../../../domain/annual-report/bound-figures.ts";
import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import { draw, figureBeside, readSource, type Span, selectedSpan, selectSource, sourceAt, unitAt } from "./prose-dom.ts";
import { type Mark, TextMarks } from "./text-marks.tsx";
import { begin, redo, undo, write } from "./writing-history.ts";

/** Carries figures from one section to another; other programs get the words. */
const CLIPBOARD = "text/x-gongkai-report";

/** What others may do to a text that is being written; places are in the stored text. */
export interface ProseHandle {
  replace(span: Span, by: string): void;
  undo(): void;
  redo(): void;
}

interface Props {
  id: string;
  label: string;
  /** As stored, figures as placeholders. */
  text: string;
  tables: AnnualReport["tables"];
  wordsOf: (of: string) => string;
  marks: readonly Mark[];
  type: (text: string) => void;
  leave: () => void;
  /** The caret came to stand somewhere. */
  stand: (span: Span) => void;
  openFigure: (of: string) => void;
  /** The words of a finding were clicked. */
  point: (fingerprint: string) => void;
  ref?: Ref<ProseHandle>;
}

/** A text whose figures are chips bound to cells 绑定数: the words are typed, the chips only placed or removed. */
export function ProseField({ id, label, text, tables, wordsOf, marks, type, leave, stand, openFigure, point, ref }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const history = useRef(begin(text));
  const composing = useRef(false);
  /** What is on the screen; `null` before anything is. */
  const drawn = useRef<string | null>(null);
  const [beside, setBeside] = useState<string>();

  const show = (caret: number, focus = false) => {
    const field = root.current!;
    const { text } = history.current.now;
    draw(field, piecesOf(text, tables), wordsOf);
    drawn.current = pictureOf(text, tables);
    if (focus) field.focus({ preventScroll: true });
    if (document.activeElement === field) selectSource(field, { start: caret, end: caret });
  };
  const keep = (next: typeof history.current, focus = false) => {
    history.current = next;
    show(next.now.caret, focus);
    type(next.now.text);
    look();
  };
  const replace = ({ start, end }: Span, by: string, typed = false, focus = false) => {
    const { text } = history.current.now;
    keep(write(history.current, { text: text.slice(0, start) + by + text.slice(end), caret: start + by.length }, typed), focus);
  };
  /** Tells where the caret stands, and which figure is beside it. */
  const look = () => {
    const span = root.current && selectedSpan(root.current);
    if (!span) return;
    stand(span);
    setBeside(span.start === span.end ? figureBeside(history.current.now.text, span.start) : undefined);
  };
  useImperativeHandle(ref, () => ({
    replace: (span, by) => replace(span, by, false, true),
    undo: () => keep(undo(history.current), true),
    redo: () => keep(redo(history.current), true),
  }));

  // Drawn by hand, and only when it looks different: React must not touch a text while somebody types or selects in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when text or figures change, not with every closure.
  useLayoutEffect(() => {
    if (composing.current) return;
    const caret = root.current ? selectedSpan(root.current)?.start : undefined;
    if (text !== history.current.now.text) history.current = write(history.current, { text, caret: caret ?? text.length });
    if (drawn.current !== pictureOf(text, tables)) show(Math.min(caret ?? text.length, text.length));
  }, [text, tables]);

  const edit = (event: InputEvent) => {
    if (composing.current || event.inputType === "insertCompositionText") return;
    event.preventDefault();
    const field = root.current!;
    const span = selectedSpan(field);
    if (!span) return;
    if (event.inputType === "historyUndo") keep(undo(history.current));
    else if (event.inputType === "historyRedo") keep(redo(history.current));
    else if (event.inputType.startsWith("delete")) replace(deleted(field, event, span, history.current.now.text), "");
    else if (event.inputType === "insertParagraph" || event.inputType === "insertLineBreak") replace(span, "\n", true);
    else if (event.inputType.startsWith("insert"))
      replace(span, event.data ?? event.dataTransfer?.getData("text/plain") ?? "", event.inputType === "insertText");
  };
  const listener = useRef(edit);
  listener.current = edit;
  useEffect(() => {
    // React's own event of this name is another one.
    const field = root.current!;
    const listen = (event: InputEvent) => listener.current(event);
    field.addEventListener("beforeinput", listen);
    return () => field.removeEventListener("beforeinput", listen);
  }, []);
  const looking = useRef(look);
  looking.current = look;
  useEffect(() => {
    const listen = () => looking.current();
    document.addEventListener("selectionchange", listen);
    return () => document.removeEventListener("selectionchange", listen);
  }, []);

  const copy = (event: React.ClipboardEvent, cut: boolean) => {
    const span = selectedSpan(root.current!);
    if (!span || span.start === span.end) return;
    event.preventDefault();
    const source = history.current.now.text.slice(span.start, span.end);
    event.clipboardData.setData(CLIPBOARD, source);
    event.clipboardData.setData("text/plain", renderProse(source, tables));
    if (cut) replace(span, "");
  };

  return (
    <div className="prose-box no-print">
      <div
        ref={root}
        id={id}
        className="prose serif"
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={label}
        aria-describedby={`${id}-beside`}
        contentEditable
        suppressContentEditableWarning
        spellCheck={false}
        data-empty={text === "" ? "这一部分的文字。只列表格的，可以留空。" : undefined}
        onBlur={leave}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
          const span = selectedSpan(root.current!);
          const source = readSource(root.current!);
          keep(write(history.current, { text: source, caret: span?.end ?? source.length }));
        }}
        onCopy={(event) => copy(event, false)}
        onCut={(event) => copy(event, true)}
        onPaste={(event) => {
          event.preventDefault();
          const span = selectedSpan(root.current!);
          const pasted = event.clipboardData.getData(CLIPBOARD) || event.clipboardData.getData("text/plain");
          if (span) replace(span, pasted.replace(/\r\n?/g, "\n"));
        }}
        onKeyDown={(event) => {
          const command = event.ctrlKey || event.metaKey;
          const key = event.key.toLowerCase();
          if (command && key === "enter" && beside) openFigure(beside);
          else if (command && key === "z") keep(event.shiftKey ? redo(history.current) : undo(history.current));
          else if (command && key === "y") keep(redo(history.current));
          else return;
          event.preventDefault();
        }}
        onClick={({ target, clientX, clientY }) => {
          const of = target instanceof HTMLElement ? target.dataset.of : undefined;
          if (of) openFigure(of);
          else if (root.current) pointAt(root.current, clientX, clientY, marks, point);
        }}
      />
      <TextMarks field={root} marks={marks} drawn={text} />
      <p id={`${id}-beside`} className="beside-figure" aria-live="polite">
        {beside && (
          <>
            光标旁的数：{wordsOf(beside)}，<kbd>Ctrl</kbd>+<kbd>Enter</kbd> 看记录
          </>
        )}
      </p>
    </div>
  );
}

/** What a text looks like: its words, and the numbers its figures have now. */
const pictureOf = (text: string, tables: AnnualReport["tables"]): string => `${text}\n${renderProse(text, tables)}`;

/** What a deletion removes: what the browser means, or the figure or letter beside the caret. */
function deleted(field: HTMLElement, event: InputEvent, selected: Span, source: string): Span {
  if (selected.start !== selected.end) return selected;
  const [range] = event.getTargetRanges();
  const meant = range && {
    start: sourceAt(field, range.startContainer, range.startOffset),
    end: sourceAt(field, range.endContainer, range.endOffset),
  };
  const byLetter = /^deleteContent(?:Backward|Forward)$/.test(event.inputType);
  if (meant && meant.start < meant.end && !byLetter) return meant;
  return unitAt(source, selected.start, event.inputType.endsWith("Forward"));
}

function pointAt(field: HTMLElement, x: number, y: number, marks: readonly Mark[], point: (fingerprint: string) => void): void {
  const hit = [...(field.parentElement?.querySelectorAll<HTMLElement>(".text-mark") ?? [])].find((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  });
  const found = marks.find(({ fingerprint }) => fingerprint === hit?.dataset.finding);
  if (found) point(found.fingerprint);
}
