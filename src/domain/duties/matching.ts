import { type PeriodicRhythm, periodNamed, type Rhythm } from "./rhythm.ts";

/** What decides whether a document belongs to a duty. */
export interface Matching {
  statutoryItem: string | null;
  keywords: readonly string[];
}

/** Whether a published document is an item of the duty: in its column, where one is named, and with one of its words in the title. */
export function isItemOf(duty: Matching, document: { title: string; statutoryItem: string }): boolean {
  if (duty.statutoryItem !== null && duty.statutoryItem !== document.statutoryItem) return false;
  if (duty.keywords.length === 0) return duty.statutoryItem !== null;
  return duty.keywords.some((word) => document.title.includes(word));
}

/** The title of the next item, after the model of the last one: its period put in place of the earlier one. */
export function nextTitle(last: string | undefined, period: string, rhythm: Rhythm, fallback: string): string {
  if (!last) return fallback;
  if (rhythm === "standing" || rhythm === "event" || !periodNamed(rhythm as PeriodicRhythm, last)) return last;
  const named: Record<PeriodicRhythm, RegExp> = {
    month: /(?:19|20)\d\d\s*年\s*(?:1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})\s*月/,
    quarter: /(?:19|20)\d\d\s*年\s*第?\s*[1-4一二三四]\s*季度/,
    "half-year": /(?:19|20)\d\d\s*年\s*[上下]半年/,
    year: /(?:19|20)\d\d\s*年/,
  };
  return last.replace(named[rhythm as PeriodicRhythm], period);
}
