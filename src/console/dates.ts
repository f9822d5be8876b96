import { dayInChina, isPlainDate, type PlainDate, withWeekday, yearOf } from "../calendar/plain-date.ts";

/** An instant as the clocks of China show it: `2023-10-26 14:05`; a day stays a day. */
export function chinaTime(instant: string): string {
  if (isPlainDate(instant)) return instant;
  const date = new Date(instant);
  return `${dayInChina(date)} ${new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)}`;
}

/** What a person typed as a day, evened out to `2023-09-22`; what is no day stays as it was typed. */
export function typedDate(text: string): string {
  const shown = text.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const [, year, month, day] =
    /^(\d{4})\s*[-./年－]\s*(\d{1,2})\s*[-./月－]\s*(\d{1,2})\s*日?$/.exec(shown) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(shown) ?? [];
  if (!year || !month || !day) return text.trim();
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** `2023-10-26（周四）`, or a word where there is no day. */
export const dayWords = (day: PlainDate | null | undefined, none = "—"): string =>
  day && isPlainDate(day) ? withWeekday(day) : none;

export type Urgency = "late" | "today" | "soon" | "calm" | "unknown";

/** How near a deadline is. The last three working days are near: a reply still has to be signed and sent. */
export function urgencyOf(left: number | null | undefined): Urgency {
  if (left === null || left === undefined) return "unknown";
  if (left < 0) return "late";
  if (left === 0) return "today";
  return left <= 3 ? "soon" : "calm";
}

/** The same in words: colour never says it alone. */
export function leftWords(left: number | null | undefined): string {
  switch (urgencyOf(left)) {
    case "late":
      return `已超期 ${-left!} 个工作日`;
    case "today":
      return "今天到期";
    case "unknown":
      return "期限未能计算";
    default:
      return `还剩 ${left} 个工作日`;
  }
}

/** The years a picker offers, newest first: from `first` to this one. */
export function yearsUntil(today: PlainDate, first: number): number[] {
  return Array.from({ length: Math.max(1, yearOf(today) - first + 1) }, (_, back) => yearOf(today) - back);
}
