import type { Severity } from "../finding.ts";

/** A matrix organ by check 核查矩阵, as it goes on paper. */
export interface PrintedMatrix {
  title: string;
  checks: readonly { id: string; title: string }[];
  rows: readonly MatrixRow[];
}

export interface MatrixRow {
  organ: string;
  /** 未报送、读不了、第 2 次报送. */
  state: string;
  faults: Readonly<Record<string, Record<Severity, number>>>;
  sum: Readonly<Record<Severity, number>>;
}

const MARKS = { error: "误", warning: "疑", hint: "示" } as const;

/** A cell in words: 误2 疑1; colour alone would not survive the copier. */
export function countInWords(counts: Record<Severity, number> | undefined): string {
  if (!counts) return "";
  return (["error", "warning", "hint"] as const)
    .flatMap((level) => (counts[level] > 0 ? [`${MARKS[level]}${counts[level]}`] : []))
    .join(" ");
}
