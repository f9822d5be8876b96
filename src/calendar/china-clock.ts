import { dayInChina } from "./plain-date.ts";

/** An instant as day and minute in China 北京时间, e.g. `2024-03-04 10:00`. */
export function chinaClock(instant: string): string {
  const date = new Date(instant);
  return `${dayInChina(date)} ${new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)}`;
}
