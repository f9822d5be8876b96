import { addDays, type PlainDate } from "../../calendar/plain-date.ts";

/** How often a duty of the full list 全清单 falls due: always there, whenever it happens, or once a period. */
export const RHYTHMS = ["standing", "event", "month", "quarter", "half-year", "year"] as const;
export type Rhythm = (typeof RHYTHMS)[number];
export type PeriodicRhythm = Exclude<Rhythm, "standing" | "event">;

/** A calendar period, both days included. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
  /** `2023年第二季度`. */
  label: string;
}

const MONTHS = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const satisfies Record<PeriodicRhythm, number>;
const NUMERALS = "一二三四";
const pad = (number: number) => String(number).padStart(2, "0");

/** The period that a day lies in. */
export function periodOf(rhythm: PeriodicRhythm, day: PlainDate): Period {
  const year = Number(day.slice(0, 4));
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS[rhythm]);
  return period(rhythm, year, index);
}

/** The period before. */
export function periodBefore(rhythm: PeriodicRhythm, { from }: Period): Period {
  return periodOf(rhythm, addDays(from, -1));
}

function period(rhythm: PeriodicRhythm, year: number, index: number): Period {
  const length = MONTHS[rhythm];
  const first = index * length + 1;
  const next = first + length;
  const after: PlainDate = next > 12 ? `${year + 1}-01-01` : `${year}-${pad(next)}-01`;
  const names: Record<PeriodicRhythm, string> = {
    month: `${year}年${first}月`,
    quarter: `${year}年第${NUMERALS[index]}季度`,
    "half-year": `${year}年${index === 0 ? "上" : "下"}半年`,
    year: `${year}年`,
  };
  return { from: `${year}-${pad(first)}-01`, to: addDays(after, -1), label: names[rhythm] };
}

const NUMBER: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
};
const count = (text: string) => NUMBER[text] ?? Number(text);

/** The period that a title names, as `2023年第1季度`, `2023年5月`, `2023年上半年`, `2023年度`; `undefined` when it names none of this rhythm. */
export function periodNamed(rhythm: PeriodicRhythm, title: string): Period | undefined {
  const year = /((?:19|20)\d\d)\s*年/.exec(title)?.[1];
  if (!year) return undefined;
  const rest = title.slice(title.indexOf(year) + 4);
  const found = {
    month: () => /(?<![0-9])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\s*月(?!\d)/.exec(rest)?.[1],
    quarter: () => /第?\s*([1-4一二三四])\s*季度/.exec(rest)?.[1],
    "half-year": () => ({ 上: "1", 下: "2" })[/([上下])半年/.exec(rest)?.[1] ?? ""],
    year: () => "1",
  }[rhythm]();
  return found === undefined ? undefined : period(rhythm, Number(year), count(found) - 1);
}
