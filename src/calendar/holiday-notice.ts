import * as z from "zod";
import { addDays, daysBetween, isPlainDate, type PlainDate, weekday } from "./plain-date.ts";

const Day = z.string().refine(isPlainDate, "应为存在的日期，写作 YYYY-MM-DD");

/** One numbered item of a notice: a holiday, its days off and the weekend days worked for it. */
const Arrangement = z.strictObject({
  /** 元旦, or two that fall together: 国庆节、中秋节. */
  holiday: z.string(),
  /** The number of days off that the notice states. */
  days: z.int().positive(),
  off: z.strictObject({ from: Day, to: Day }),
  worked: z.array(Day).default([]),
});

/** A later notice that replaces one arrangement of the year. */
const Amendment = Arrangement.extend({
  title: z.string(),
  number: z.string(),
  issuedOn: Day,
  /** Why the days off exceed those of the statute; absent where they do not. */
  extendedBecause: z.string().optional(),
});

/** The State Council's yearly notice on holidays 国务院办公厅关于部分节假日安排的通知, as issued, with its later changes. */
export const HolidayNotice = z.strictObject({
  year: z.int(),
  title: z.string(),
  number: z.string(),
  issuedOn: Day,
  sourceQuality: z.enum(["A", "B", "C"]),
  /** The days off and the weekend days worked that the notice names in all: a half-typed file does not add up. */
  totals: z.strictObject({ off: z.int(), worked: z.int() }),
  arrangements: z.array(Arrangement).min(1),
  amendments: z.array(Amendment).default([]),
});

/** The holidays of all citizens and their days 法定节假日, from a day on. */
export const StatutoryHolidays = z.record(Day, z.record(z.string(), z.int().positive()));

export type HolidayNotice = z.infer<typeof HolidayNotice>;
export type HolidayArrangement = z.infer<typeof Arrangement>;
export type StatutoryHolidays = z.infer<typeof StatutoryHolidays>;

/** The title under which the notice for a year is issued. */
export const noticeTitle = (year: number): string => `国务院办公厅${year}年部分节假日安排的通知`;

/** The arrangements that hold in the end: a later notice replaces the one of the same holiday. */
export function arrangementsInForce(notice: HolidayNotice): HolidayArrangement[] {
  return notice.arrangements.map((first) => notice.amendments.findLast(({ holiday }) => holiday === first.holiday) ?? first);
}

/** The days off of one arrangement. */
export function daysOff({ off }: Pick<HolidayArrangement, "off">): PlainDate[] {
  return Array.from({ length: Math.max(0, daysBetween(off.from, off.to) + 1) }, (_, i) => addDays(off.from, i));
}

/** Saturday or Sunday. */
export const isWeekend = (day: PlainDate): boolean => weekday(day) % 6 === 0;

/**
 * What is wrong with a notice as typed; empty when it is whole.
 *
 * Working days lost, less weekend days worked, must equal the statutory days of each holiday: one day left out breaks it.
 *
 * Basis: 全国年节及纪念日放假办法 art. 2, 6.
 */
export function holidayNoticeFaults(notice: HolidayNotice, statutory: StatutoryHolidays): string[] {
  const all = [...notice.arrangements, ...notice.amendments];
  return [
    ...totalFaults(notice),
    ...coverageFaults(notice, statutory),
    ...all.flatMap((one) => arrangementFaults(one, notice, statutory)),
  ];
}

function totalFaults({ arrangements, totals }: HolidayNotice): string[] {
  const off = arrangements.reduce((sum, { days }) => sum + days, 0);
  const worked = arrangements.reduce((sum, one) => sum + one.worked.length, 0);
  return [
    ...(off === totals.off ? [] : [`totals.off：各节放假共 ${off} 天，与所写 ${totals.off} 天不符`]),
    ...(worked === totals.worked ? [] : [`totals.worked：调休上班共 ${worked} 天，与所写 ${totals.worked} 天不符`]),
  ];
}

function coverageFaults({ year, arrangements, amendments }: HolidayNotice, statutory: StatutoryHolidays): string[] {
  const named = arrangements.flatMap(({ holiday }) => holiday.split("、"));
  const due = Object.keys(statutoryDays(year, statutory));
  return [
    ...due.filter((holiday) => !named.includes(holiday)).map((holiday) => `arrangements：缺少${holiday}的安排`),
    ...amendments
      .filter(({ holiday }) => !arrangements.some((one) => one.holiday === holiday))
      .map(({ holiday }) => `amendments：原通知中没有“${holiday}”一项`),
  ];
}

function arrangementFaults(
  one: HolidayArrangement & { extendedBecause?: string },
  { year }: HolidayNotice,
  statutory: StatutoryHolidays,
) {
  const off = daysOff(one);
  const lost = off.filter((day) => !isWeekend(day)).length - one.worked.length;
  const days = statutoryDays(year, statutory);
  const due = one.holiday.split("、").reduce((sum, holiday) => sum + (days[holiday] ?? Number.NaN), 0);
  return [
    ...(off.length === one.days ? [] : [`${one.holiday}：起止日期为 ${off.length} 天，与所写放假 ${one.days} 天不符`]),
    ...one.worked.filter((day) => !isWeekend(day)).map((day) => `${one.holiday}：调休上班日 ${day} 不是周六、周日`),
    ...one.worked.filter((day) => off.includes(day)).map((day) => `${one.holiday}：${day} 既放假又上班`),
    ...(lost === due || one.extendedBecause
      ? []
      : [`${one.holiday}：放假占用工作日减去调休上班日为 ${lost} 天，法定为 ${due} 天`]),
  ];
}

function statutoryDays(year: number, statutory: StatutoryHolidays): Record<string, number> {
  const from = Object.keys(statutory)
    .filter((day) => day <= `${year}-01-01`)
    .sort()
    .at(-1);
  return from ? (statutory[from] ?? {}) : {};
}
