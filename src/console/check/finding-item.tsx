/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { SEVERITY_WORDS } from "../../engines/finding-formats/file-findings.ts";
import { placeInWords } from "../../engines/writing/place-in-words.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { CheckedFinding } from "./checked-file.ts";

const SHAPES = { error: "■", warning: "▲", hint: "○" } as const;

interface FindingItemProperties {
  id?: string | undefined;
  /** Its number in the list and on the report; none once it is ignored. */
  number?: number;
  /** Where on the page it is marked. */
  mark?: string;
  finding: CheckedFinding;
  form: AnnualReportForm | undefined;
  /** Why it was ignored, when it was. */
  ignored: string | undefined;
  onIgnore(reason: string | undefined): void;
}

/** One finding: what, where, why it is one, how to mend it. */
export function FindingItem({ id, number, mark, finding, form, ignored, onIgnore }: FindingItemProperties) {
  const { severity, message, where, passage, basis, fix, check } = finding;
  return (
    <li class={`finding ${severity}`} id={id} tabIndex={-1}>
      <h3>
        {number !== undefined && <span class="number">{number}. </span>}
        <span class="severity">
          <span aria-hidden="true">{SHAPES[severity]}</span> {SEVERITY_WORDS[severity]}
        </span>{" "}
        {message}
      </h3>
      <dl>
        <dt>位置</dt>
        <dd>
          {passage ? placeInWords({ ...where, quote: "" }, form) : placeInWords(where, form)}
          {passage && (
            <blockquote>
              {passage.before}
              <mark>{passage.words}</mark>
              {passage.after}
            </blockquote>
          )}
        </dd>
        {fix && <dt>怎样改</dt>}
        {fix && <dd>{fix}</dd>}
        {basis && <dt>依据</dt>}
        {basis && <dd>{basis}</dd>}
        {ignored !== undefined && <dt>忽略理由</dt>}
        {ignored !== undefined && <dd>{ignored}</dd>}
      </dl>
      <p class="small code">{check}</p>
      {mark && <MarkLink mark={mark} number={number!} />}
      {ignored === undefined ? (
        <IgnoreForm message={message} onIgnore={onIgnore} />
      ) : (
        <button type="button" class="link no-print" aria-label={`恢复：${message}`} onClick={() => onIgnore(undefined)}>
          恢复
        </button>
      )}
    </li>
  );
}

/** Leads to the words or the cell; what has no place on the report, as a page that was not read, leads nowhere. */
function MarkLink({ mark, number }: { mark: string; number: number }) {
  const [there, setThere] = useState(false);
  useEffect(() => setThere(document.getElementById(mark) !== null), [mark]);
  return there ? (
    <a class="no-print to-mark" href={`#${mark}`} aria-label={`看原文：第 ${number} 处`}>
      看原文
    </a>
  ) : null;
}

const focus = (input: HTMLInputElement | null) => input?.focus();

function IgnoreForm({ message, onIgnore }: { message: string; onIgnore(reason: string): void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  if (!open)
    return (
      <button type="button" class="link no-print" aria-label={`忽略：${message}`} onClick={() => setOpen(true)}>
        忽略
      </button>
    );
  return (
    <form
      class="ignore no-print"
      onSubmit={(event) => {
        event.preventDefault();
        onIgnore(reason.trim());
      }}
    >
      <label>
        为什么可以忽略
        <input
          type="text"
          required
          pattern=".*\S.*"
          maxLength={200}
          value={reason}
          ref={focus}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
          onKeyDown={({ key }) => key === "Escape" && setOpen(false)}
        />
      </label>
      <button type="submit" class="button plain">
        确定忽略
      </button>
      <button type="button" class="link" onClick={() => setOpen(false)}>
        取消
      </button>
    </form>
  );
}
