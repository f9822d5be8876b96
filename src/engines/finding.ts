/** What any engine returns: a fault 问题, where it is, why it is one and how to mend it. */
export interface Finding {
  /** The check that found it, e.g. `T3-balance`; its page is `docs/checks/<check>.md`. */
  check: string;
  severity: Severity;
  /** One Chinese sentence with the facts of this case. */
  message: string;
  where: Place;
  expected?: number | string | null;
  actual?: number | string | null;
  /** The rule it rests on, in Chinese, with article where there is one. */
  basis?: string;
  /** How to mend it, in Chinese. */
  fix?: string;
  /** Stays the same while the fault stays the same, so that a person's dismissal lasts. */
  fingerprint: string;
}

/** error: false or forbidden; warning: very likely; hint: look at it. */
export type Severity = "error" | "warning" | "hint";

/** Where a fault is: in a table, in a text (offsets in UTF-16 units of the text that was read), or on a page. */
export type Place =
  | { table: string; row?: string; column?: string }
  | { section?: string; offset: number; length: number; quote: string }
  | { url: string; selector?: string; quote?: string };

const ORDER: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** Whether `severity` is at or above `level`. */
export function atLeast(severity: Severity, level: Severity): boolean {
  return ORDER[severity] <= ORDER[level];
}

/** Counts by severity, as the `summary` of contracts. */
export function summarize(findings: readonly Finding[]): Record<Severity, number> {
  const summary = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) summary[severity] += 1;
  return summary;
}

/** A short, stable digest (FNV-1a, 64 bits, hex) of what identifies a fault: check, place and quoted words — never an offset. */
export function fingerprint(...identifying: readonly (string | number | null | undefined)[]): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const unit of new TextEncoder().encode(identifying.map((part) => part ?? "").join("\u001f"))) {
    low ^= unit;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + ((low << 8) >>> 0) + Math.floor(product / 0x100000000)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
