import { type PlainDate, plainDate } from "../../calendar/plain-date.ts";

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date 日期 as a text gives it; whether such a day exists is asked separately. */
export interface WrittenDate {
  year: number;
  month: number;
  day?: number;
}

/** Days of the month in that year; 0 for a month that does not exist. Without a year February has 29. */
export function daysIn(month: number, year?: number): number {
  if (month === 2 && year !== undefined && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))) return 28;
  return LENGTHS[month - 1] ?? 0;
}

/** The day as a plain date, where it exists. */
export function existing({ year, month, day = 1 }: WrittenDate): PlainDate | undefined {
  return day >= 1 && day <= daysIn(month, year) ? plainDate(year, month, day) : undefined;
}
