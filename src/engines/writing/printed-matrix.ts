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
  /** `null` where nothing was audited: no faults found is not the same as nobody having looked. */
  sum: Readonly<Record<Severity, number>> | null;
}

/** In the order of their columns. */
export const LEVELS = ["error", "warning", "hint"] as const;

const MARKS = { error: "误", warning: "疑", hint: "示" } as const;

/** A cell in words: 误2 疑1; colour alone would not survive the copier. */
export function countInWords(counts: Record<Severity, number> | undefined): string {
  if (!counts) return "";
  return LEVELS.flatMap((level) => (counts[level] > 0 ? [`${MARKS[level]}${counts[level]}`] : [])).join(" ");
}
