import type { PlainDate } from "../../calendar/plain-date.ts";

/** A date as documents print it 成文日期: Arabic digits, no leading zero: `2023-09-02` → 2023年9月2日. Basis: GB/T 9704—2012. */
export function dateInWords(date: PlainDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
