/**
 * A calendar day 日期, written `YYYY-MM-DD`, without clock or time zone.
 *
 * Plain strings compare in date order, so `a < b` means "a is earlier".
 */
export type PlainDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

/** Whether the text is a day that exists: `2023-02-30` is not. */
export function isPlainDate(text: string): text is PlainDate {
  return SHAPE.test(text) && fromEpochDay(toEpochDay(text)) === text;
}

/** The day `days` after (or, negative, before) `date`. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** The corresponding day `months` later; where that month has none, its last day. Basis: 民法典 art. 202. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = parts(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return plainDate(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(day, lastDay));
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: PlainDate): number {
  return (((toEpochDay(date) + 4) % 7) + 7) % 7;
}

/** The calendar year of the day. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** The day with these numbers; month 1–12. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day that the clocks of China show at this instant. */
export function dayInChina(instant: Date): PlainDate {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The time of day that the clocks of China show at this instant, written 08:30. */
export function timeInChina(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
}

const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];

/** A deadline as people read it: `2023-10-26（周四）`. */
export function withWeekday(date: PlainDate): string {
  return `${date}（周${WEEKDAYS[weekday(date)]}）`;
}

function parts(date: PlainDate): [number, number, number] {
  const [, year, month, day] = SHAPE.exec(date) ?? [];
  if (!year) throw new RangeError(`not a date: ${date}`);
  return [Number(year), Number(month), Number(day)];
}

function toEpochDay(date: PlainDate): number {
  const [year, month, day] = parts(date);
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

function fromEpochDay(epochDay: number): PlainDate {
  return new Date(epochDay * DAY).toISOString().slice(0, 10);
}
