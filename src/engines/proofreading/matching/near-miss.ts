import type { Severity } from "../../finding.ts";

/** Wording that is nearly, but not quite, the standard one 不规范表述. */
export interface NearMiss {
  kind: "wording" | "name";
  /** The index among the wordings, or among the names. */
  entry: number;
  expected: string;
  /** Where it stands in the text as it was given, and what is written there, blanks included. */
  start: number;
  end: number;
  written: string;
  edits: readonly Edit[];
  /**
   * `end`: the first or last character is touched (of ten or more, the first or last two), which makes another term far oftener
   * than a slip. `punctuation`: nothing but punctuation differs.
   */
  place: "interior" | "end" | "punctuation";
  /** Every edit takes a character for one that sounds or looks like it. */
  confusable: boolean;
}

/** One difference: a wrong 错, missing 漏 or added 多 character, or two neighbours swapped 颠倒. */
export interface Edit {
  kind: "wrong" | "missing" | "added" | "swapped";
  /** Where in the text. */
  at: number;
  expected: string;
  written: string;
  confusable: boolean;
}

/** How sure a near miss is on its own; a list of grave wordings may raise it. */
export function nearMissSeverity({ place, confusable, kind }: NearMiss): Severity {
  if (place === "punctuation") return "hint";
  if (place === "end") return confusable ? "warning" : "hint";
  return confusable && kind === "wording" ? "error" : "warning";
}
