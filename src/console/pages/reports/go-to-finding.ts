import { cellId } from "./cells.ts";
import { type ReportFinding, targetOf } from "./findings.ts";
import { sectionFieldId } from "./section.tsx";

/** Brings the place of a finding into sight and puts the focus there; words in the prose are selected. */
export function goToFinding(finding: ReportFinding): void {
  const target = targetOf(finding);
  if (!target) return;
  if ("cell" in target) {
    const { cell } = target;
    show(document.getElementById(cellId(cell)) ?? firstCellOf(cell));
    return;
  }
  const field = document.getElementById(sectionFieldId(target.section)) ?? document.getElementById(`heading-${target.section}`);
  show(field);
  if (field instanceof HTMLTextAreaElement && target.quote) {
    const at = field.value.indexOf(target.quote);
    if (at >= 0) field.setSelectionRange(at, at + target.quote.length);
  }
}

/** A finding may speak of a whole row; its first cell stands for it. */
const firstCellOf = ({ table, row }: { table: string; row: string }) =>
  document.querySelector<HTMLElement>(`[id^="${CSS.escape(`cell-${table}/${row}/`)}"]`);

function show(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}
