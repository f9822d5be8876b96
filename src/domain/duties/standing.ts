import type { PlainDate } from "../../calendar/plain-date.ts";
import { UncoveredDate } from "../../calendar/uncovered-date.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import { type Period, periodBefore, periodNamed, periodOf, type Rhythm } from "./rhythm.ts";

/** How a duty stands 公开情况. What is due soon or not yet is covered up to now. */
export const STANDINGS = ["missing", "late", "soon", "covered", "not-applicable"] as const;
export type StandingKind = (typeof STANDINGS)[number];

export interface Standing {
  kind: StandingKind;
  /** One Chinese sentence that says why. */
  why: string;
  /** The next day something is due, or the day it was due; `null` where nothing is. */
  dueOn: PlainDate | null;
  /** What the next item is about, for its title; "" where it is no period. */
  period: string;
}

/** What a standing depends on. */
export interface DutyFacts {
  rhythm: Rhythm;
  workingDays: number;
  notApplicable: string | null;
  /** Published items of this duty. */
  items: readonly { title: string; writtenOn: PlainDate; publishedOn: PlainDate }[];
  /** What the section recorded: formed on a day, or nothing happened up to a day. */
  events: readonly { kind: "formed" | "none"; on: PlainDate }[];
}

const SOON_WORKING_DAYS = 5;

/**
 * How a duty of the full list stands on a day, from what has been published.
 *
 * Basis: 条例 art. 26; a row without an item, or whose time has passed without one, is 应公开未公开.
 */
export function standingOf(duty: DutyFacts, today: PlainDate, calendar: WorkCalendar): Standing {
  if (duty.notApplicable !== null)
    return { kind: "not-applicable", why: `本机关没有这一事项：${duty.notApplicable}`, dueOn: null, period: "" };
  if (duty.rhythm === "standing") return standing(duty);
  if (duty.rhythm === "event") return onEvent(duty, today, calendar);
  return periodic({ ...duty, rhythm: duty.rhythm }, today, calendar);
}

function standing({ items }: DutyFacts): Standing {
  const last = newest(items);
  return last
    ? { kind: "covered", why: `已公开，最近一次是 ${last.publishedOn}`, dueOn: null, period: "" }
    : { kind: "missing", why: "须长期公开，一份也没有", dueOn: null, period: "" };
}

function onEvent({ items, events, workingDays }: DutyFacts, today: PlainDate, calendar: WorkCalendar): Standing {
  const formed = events.filter(({ kind }) => kind === "formed").map(({ on }) => on);
  // An item answers every event up to its publication that it was written after.
  const open = formed.filter((on) => !items.some(({ writtenOn, publishedOn }) => writtenOn >= on || publishedOn >= on)).sort();
  if (open[0] !== undefined) return dueFrom(open[0], `信息于 ${open[0]} 形成`, workingDays, today, calendar, "");
  const last = newest(items);
  if (last) return { kind: "covered", why: `已公开，最近一次是 ${last.publishedOn}`, dueOn: null, period: "" };
  const none = events
    .filter(({ kind }) => kind === "none")
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (none) return { kind: "covered", why: `科室登记：到 ${none} 为止没有发生`, dueOn: null, period: "" };
  return { kind: "missing", why: "从未公开过，也没有登记“没有发生”", dueOn: null, period: "" };
}

function periodic(
  duty: DutyFacts & { rhythm: Exclude<Rhythm, "standing" | "event"> },
  today: PlainDate,
  calendar: WorkCalendar,
): Standing {
  const { rhythm, items, events, workingDays } = duty;
  const running = periodOf(rhythm, today);
  const ended = periodBefore(rhythm, running);
  const has = (period: Period) =>
    items.some((item) => belongsTo(item, rhythm, period)) || events.some(({ kind, on }) => kind === "none" && on >= period.to);
  if (!has(ended)) {
    if (items.length === 0)
      return { kind: "missing", why: "从未公开过", dueOn: dueOn(ended.to, workingDays, calendar), period: ended.label };
    // Whoever owes the period before does not merely owe the last one soon.
    const before = periodBefore(rhythm, ended);
    const owed = has(before) ? ended : before;
    return dueFrom(owed.to, `${owed.label}的内容`, workingDays, today, calendar, owed.label);
  }
  const next = dueOn(running.to, workingDays, calendar);
  return { kind: "covered", why: `${ended.label}的已公开`, dueOn: next, period: running.label };
}

/** By the period in its title; a title that names none counts for the period whose end it was written closest after. */
function belongsTo(
  { title, writtenOn }: DutyFacts["items"][number],
  rhythm: Exclude<Rhythm, "standing" | "event">,
  period: Period,
): boolean {
  const named = periodNamed(rhythm, title);
  if (named) return named.from === period.from;
  return writtenOn > period.to && periodBefore(rhythm, periodOf(rhythm, writtenOn)).from === period.from;
}

function dueFrom(
  formedOn: PlainDate,
  what: string,
  workingDays: number,
  today: PlainDate,
  calendar: WorkCalendar,
  period: string,
): Standing {
  const due = dueOn(formedOn, workingDays, calendar);
  if (due === null) return { kind: "soon", why: `${what}尚未公开；期限所在年份的放假安排还没有公布`, dueOn: null, period };
  if (today > due) return { kind: "late", why: `${what}应于 ${due} 前公开，至今没有`, dueOn: due, period };
  const soon = dueOn(today, SOON_WORKING_DAYS, calendar);
  return soon === null || due <= soon
    ? { kind: "soon", why: `${what}应于 ${due} 前公开`, dueOn: due, period }
    : { kind: "covered", why: `${what}应于 ${due} 前公开，还有时间`, dueOn: due, period };
}

/** `null` where the calendar has no holiday notice yet. */
function dueOn(from: PlainDate, workingDays: number, calendar: WorkCalendar): PlainDate | null {
  try {
    return calendar.addWorkingDays(from, workingDays).due;
  } catch (reason) {
    if (reason instanceof UncoveredDate) return null;
    throw reason;
  }
}

function newest<Item extends { publishedOn: PlainDate }>(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>((best, item) => (!best || item.publishedOn > best.publishedOn ? item : best), undefined);
}
