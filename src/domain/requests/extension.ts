import type { PlainDate } from "../../calendar/plain-date.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import type { Law } from "../../law/law.ts";
import { type ExcludedSpan, excludedDays, type RequestFacts } from "./clock.ts";

/** What an extension 延期 adds to the days for a reply. */
export interface Extension {
  days: number;
  steps: string[];
  defects: string[];
}

/**
 * The extension of a reply that counts from `startsOn`.
 *
 * One told of after the deadline extends nothing: what has lapsed cannot be prolonged.
 *
 * Basis: 条例 art. 33(2).
 */
export function extensionOf(
  { extendedBy, extendedOn, receivedOn }: RequestFacts,
  startsOn: PlainDate,
  spans: readonly ExcludedSpan[],
  law: Law,
  calendar: WorkCalendar,
): Extension {
  if (!extendedBy) return { days: 0, steps: [], defects: [] };
  const before = calendar.addWorkingDays(startsOn, law.timeLimit("reply", receivedOn).days, excludedDays(spans)).due;
  if (extendedOn !== undefined && extendedOn > before) {
    return { days: 0, steps: [], defects: [`延期告知（${extendedOn}）晚于答复期限届满之日（${before}），不产生延期的效力`] };
  }
  const ceiling = law.timeLimit("reply-extension", receivedOn).days;
  const days = Math.min(extendedBy, ceiling);
  const defects = days < extendedBy ? [`延长 ${extendedBy} 个工作日超过法定上限，按 ${ceiling} 个工作日计算`] : [];
  return { days, steps: [`经公开工作机构负责人同意，延长 ${days} 个工作日`], defects };
}
