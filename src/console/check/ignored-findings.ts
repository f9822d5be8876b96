import type { CheckedReport } from "./checked-file.ts";

const KEY = "gongkai.check.ignored";

/** Findings that somebody looked at and let stand 已忽略, each with the reason. */
export type IgnoredFindings = Readonly<Record<string, string>>;

/** A finding of this organ's report of this year: the same cell may be wrong again next year for another reason. */
export function ignoredKey({ organ, year }: CheckedReport, fingerprint: string): string {
  return [organ ?? "", year ?? "", fingerprint].join("|");
}

/** Kept in this browser only. */
export function readIgnored(): IgnoredFindings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as IgnoredFindings) : {};
  } catch {
    return {};
  }
}

/** Where the browser keeps nothing, they last as long as the page. */
export function keepIgnored(ignored: IgnoredFindings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(ignored));
  } catch {
    // A private window: nothing to be done, and nothing is lost but the memory of it.
  }
}
