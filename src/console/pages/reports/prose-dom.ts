import { boundFigures, type ProsePiece, placeholderOf } from "../../../domain/annual-report/bound-figures.ts";

/** From and to, in the stored text. */
export interface Span {
  start: number;
  end: number;
}

/** A caret cannot stand between two chips or behind the last one unless there is something to stand in. */
const FOOTHOLD = "\u200b";
const bare = (text: string) => text.replaceAll(FOOTHOLD, "");

/** Draws a text with bound figures: words as they are, figures as chips that nobody can type into. */
export function draw(root: HTMLElement, pieces: readonly ProsePiece[], wordsOf: (of: string) => string): void {
  const nodes: Node[] = [];
  for (const [at, { text, of }] of pieces.entries()) {
    if (!of) {
      nodes.push(document.createTextNode(text));
      continue;
    }
    const before = pieces[at - 1];
    if (!before || before.of || before.text.endsWith("\n")) nodes.push(document.createTextNode(FOOTHOLD));
    nodes.push(chip(of, text, wordsOf(of)));
    const after = pieces[at + 1];
    if (!after || after.text.startsWith("\n")) nodes.push(document.createTextNode(FOOTHOLD));
  }
  // The line after a last line feed is not drawn without something on it.
  if (pieces.at(-1)?.text.endsWith("\n")) nodes.push(document.createElement("br"));
  root.replaceChildren(...nodes);
}

function chip(of: string, text: string, words: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "chip";
  element.contentEditable = "false";
  element.dataset.of = of;
  element.textContent = text;
  element.title = `${words}（点开看记录）`;
  return element;
}

/** The stored text of what is drawn, after the browser itself changed it. */
export function readSource(root: Node): string {
  let source = "";
  for (const [at, node] of root.childNodes.entries()) {
    if (node instanceof HTMLElement) {
      if (node.dataset.of) source += placeholderOf(node.dataset.of);
      else if (node.tagName !== "BR") source += (at > 0 ? "\n" : "") + readSource(node);
      else if (node.nextSibling) source += "\n";
    } else source += bare(node.textContent ?? "");
  }
  return source;
}

const lengthOf = (node: Node): number =>
  node instanceof HTMLElement
    ? node.dataset.of
      ? placeholderOf(node.dataset.of).length
      : 0
    : bare(node.textContent ?? "").length;

/** Where a point of the page stands in the stored text. */
export function sourceAt(root: HTMLElement, node: Node, offset: number): number {
  if (node === root) return [...root.childNodes].slice(0, offset).reduce((sum, one) => sum + lengthOf(one), 0);
  let child: Node = node;
  while (child.parentNode && child.parentNode !== root) child = child.parentNode;
  const before = [...root.childNodes].slice(0, [...root.childNodes].indexOf(child as ChildNode));
  const start = before.reduce((sum, one) => sum + lengthOf(one), 0);
  if (child instanceof HTMLElement) return start + (offset > 0 ? lengthOf(child) : 0);
  return start + bare((child.textContent ?? "").slice(0, offset)).length;
}

/** What is selected in a field, in the stored text; `null` when the selection is elsewhere. */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = getSelection();
  if (!selection?.rangeCount) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!root.contains(startContainer) || !root.contains(endContainer)) return null;
  return { start: sourceAt(root, startContainer, startOffset), end: sourceAt(root, endContainer, endOffset) };
}

/** Selects a stretch of the stored text. */
export function selectSource(root: HTMLElement, { start, end }: Span): void {
  select(rangeOf(root, start, end, lengthOf));
}

/** The stretch of the page that shows these characters of the text as people read it. */
export function rangeOfShown(root: HTMLElement, start: number, end: number): Range {
  return rangeOf(root, start, end, (node) => bare(node.textContent ?? "").length);
}

export function select(range: Range): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function rangeOf(root: HTMLElement, start: number, end: number, length: (node: Node) => number): Range {
  const range = document.createRange();
  range.selectNodeContents(root);
  let passed = 0;
  let begun = false;
  for (const node of root.childNodes) {
    const size = length(node);
    const words = node.nodeType === Node.TEXT_NODE;
    if (!begun && (start < passed + size || (words && start <= passed + size))) {
      begun = true;
      if (words) range.setStart(node, place(node, start - passed));
      else range.setStartBefore(node);
    }
    if (begun && end <= passed + size) {
      if (words) range.setEnd(node, place(node, end - passed));
      else if (end === passed) range.setEndBefore(node);
      else range.setEndAfter(node);
      return range;
    }
    passed += size;
  }
  if (!begun) range.collapse(false);
  return range;
}

/** A place among the characters of a text node, footholds not counted. */
function place(node: Node, characters: number): number {
  const text = node.textContent ?? "";
  return text.startsWith(FOOTHOLD) && bare(text) === "" ? text.length : Math.min(characters, text.length);
}

/** The figure that begins or ends at a place of the stored text. */
export function figureBeside(source: string, at: number): string | undefined {
  return boundFigures(source.slice(at)).find((of) => source.startsWith(placeholderOf(of), at)) ?? figureBefore(source, at);
}

export function figureBefore(source: string, at: number): string | undefined {
  return boundFigures(source.slice(0, at)).findLast((of) => source.slice(0, at).endsWith(placeholderOf(of)));
}

/** What one press of the delete key removes before or behind a place: a whole figure, or one character. */
export function unitAt(source: string, at: number, forward: boolean): Span {
  if (forward) {
    const of = boundFigures(source.slice(at)).find((one) => source.startsWith(placeholderOf(one), at));
    const length = of ? placeholderOf(of).length : ([...source.slice(at)][0]?.length ?? 0);
    return { start: at, end: at + length };
  }
  const of = figureBefore(source, at);
  const length = of ? placeholderOf(of).length : ([...source.slice(0, at)].at(-1)?.length ?? 0);
  return { start: at - length, end: at };
}
