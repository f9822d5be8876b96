import { cellAddress, cellId } from "./cells.ts";
import { type ReportFinding, targetOf } from "./findings.ts";
import { rangeOfShown, select } from "./prose-dom.ts";

export const sectionFieldId = (id: string) => `prose-${id}`;

/** Brings the place of a finding into sight and puts the focus there; words in the prose are selected. */
export function goToFinding(finding: ReportFinding, headingOf: (section: string) => string): void {
  const target = targetOf(finding);
  if (!target) return;
  if ("cell" in target) {
    const { cell } = target;
    show(document.getElementById(cellId(cell)) ?? firstCellOf(cell));
    return;
  }
  const field = document.getElementById(sectionFieldId(target.section));
  show(field ?? document.getElementById(`heading-${target.section}`));
  if (!field || !target.quote) return;
  const start = Number(finding.where.offset) - headingOf(target.section).length;
  const range = field.isContentEditable
    ? rangeOfShown(field, start, start + target.quote.length)
    : rangeOfQuote(field, target.quote);
  if (range) select(range);
}

/** Shows a cell of the tables; a sum over rows has none of its own and leads to the first of them. */
export function showCell(of: string): void {
  const cell = cellAddress(of);
  (document.getElementById(cellId(cell)) ?? firstCellOf(cell))?.scrollIntoView({ block: "center" });
}

/** A finding may speak of a whole row or group of rows; its first cell stands for it. */
const firstCellOf = ({ table, row }: { table: string; row: string }) =>
  document.querySelector<HTMLElement>(
    `[id^="${CSS.escape(`cell-${table}/${row}/`)}"], [id^="${CSS.escape(`cell-${table}/${row}.`)}"]`,
  );

function show(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}

/** The first place of some words in an element, as far as they stand in one line. */
function rangeOfQuote(element: HTMLElement, quote: string): Range | null {
  for (const line of element.querySelectorAll("p")) {
    const at = line.textContent.indexOf(quote);
    if (at < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (at >= passed && at <= passed + length) range.setStart(node, at - passed);
      if (at + quote.length <= passed + length) {
        range.setEnd(node, at + quote.length - passed);
        return range;
      }
      passed += length;
    }
  }
  return null;
}
