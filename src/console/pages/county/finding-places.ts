import type { SubmissionView } from "../../../contract/county.ts";

export type SubmittedFinding = SubmissionView["findings"][number];

const ORDER = { error: 0, warning: 1, hint: 2 } as const;

/** The gravest first, in the order of the report within one severity; one check alone where it is asked for. */
export function listed(findings: readonly SubmittedFinding[], check?: string): SubmittedFinding[] {
  const chosen = check ? findings.filter((one) => one.check === check) : findings;
  return [...chosen].sort((one, other) => ORDER[one.severity] - ORDER[other.severity]);
}

/** Findings about words of the text, with their places. */
export function marksOf(findings: readonly SubmittedFinding[]) {
  return findings.flatMap(({ where: { offset, length }, fingerprint, dismissed }) =>
    typeof offset === "number" && typeof length === "number" && !dismissed ? [{ offset, length, fingerprint }] : [],
  );
}

/** The gravest finding about a cell, by `table/row/column`: about itself, or about its whole row or column. */
export function findingAt(
  findings: readonly SubmittedFinding[],
  of: string,
): { finding: SubmittedFinding; line: boolean } | undefined {
  const [table, row, column = ""] = of.split("/");
  const about = findings.filter(
    ({ where, dismissed }) =>
      !dismissed && where.table === table && (where.row ?? row) === row && (where.column ?? column) === column,
  );
  const [itself] = listed(about.filter(({ where }) => where.row !== undefined && (where.column ?? "") === column));
  if (itself) return { finding: itself, line: false };
  const [line] = listed(about.filter(({ where }) => where.row !== undefined || where.column !== undefined));
  return line && { finding: line, line: true };
}

export const markId = (fingerprint: string): string => `mark-${fingerprint}`;
export const itemId = (fingerprint: string): string => `finding-${fingerprint}`;
