import type { ReportView } from "../../../contract/reports.ts";
import type { Mark } from "./text-marks.tsx";

export type ReportFinding = ReportView["findings"][number];

/** A figure of the tables that the prose never speaks of 未说明. */
export const isSilent = ({ check }: ReportFinding): boolean => check === "N-silent";

/** Where in the editor a finding points: a cell, or a section with the words in it. */
export type Target = { cell: { table: string; row: string; column: string } } | { section: string; quote: string } | null;

export function targetOf({ where }: ReportFinding): Target {
  const text = (key: string) => (typeof where[key] === "string" ? (where[key] as string) : "");
  if (where.table && where.row) return { cell: { table: text("table"), row: text("row"), column: text("column") } };
  if (where.section) return { section: text("section"), quote: text("quote") };
  return null;
}

/** The cells that errors and warnings speak of, by `table/row/column`. */
export function markedCells(findings: readonly ReportFinding[]): Set<string> {
  const targets = findings.filter(({ severity }) => severity !== "hint").map(targetOf);
  return new Set(targets.flatMap((target) => (target && "cell" in target ? [Object.values(target.cell).join("/")] : [])));
}

const ORDER = { error: 0, warning: 1, hint: 2 } as const;

/** Errors first, in the order of the report within one severity. */
export const bySeverity = (findings: readonly ReportFinding[]): ReportFinding[] =>
  [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);

/** The words of the prose that findings speak of, by section, as places in the text as people read it. */
export function marksOf(
  findings: readonly ReportFinding[],
  sections: readonly { id: string; heading: string }[],
): Record<string, Mark[]> {
  const marks: Record<string, Mark[]> = {};
  for (const { where, severity, fingerprint } of findings) {
    const { section, offset, length } = where;
    if (typeof section !== "string" || typeof offset !== "number" || typeof length !== "number" || length === 0) continue;
    // Places are told in a text in which the heading stands before the prose.
    const start = offset - (sections.find(({ id }) => id === section)?.heading.length ?? 0);
    marks[section] = [...(marks[section] ?? []), { fingerprint, severity, start, end: start + length }];
  }
  return marks;
}
