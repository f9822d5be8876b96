import { arrangementsInForce, daysOff, type HolidayNotice, isWeekend, noticeTitle } from "./holiday-notice.ts";
import { addDays, type PlainDate, yearOf } from "./plain-date.ts";
import { UncoveredDate } from "./uncovered-date.ts";

/** One day of a count, and why it does or does not count. */
export interface CountedDay {
  date: PlainDate;
  counts: boolean;
  /** Chinese: 工作日, 调休上班, 周末, 春节放假, or why the day is left out. */
  why: string;
}

/** A day found by counting. Provisional 预估: it lies beyond the last holiday notice, where only weekends are taken off. */
export interface CalendarResult {
  due: PlainDate;
  provisional: boolean;
  /** The notices that are missing, in Chinese; empty when the result is final. */
  missing: string[];
  days: CountedDay[];
}

/** Says why a day is left out of a count, or nothing when it is not. */
export type Exclusion = (day: PlainDate) => string | undefined;

interface SeenDay {
  works: boolean;
  why: string;
  next: PlainDate;
}

/**
 * The working days 工作日 of China: weekdays, less holidays, plus the weekend days worked in exchange 调休上班.
 *
 * Basis: the State Council's yearly notices.
 */
export class WorkCalendar {
  readonly coveredFrom: PlainDate;
  readonly coveredThrough: PlainDate;
  readonly #off = new Map<PlainDate, string>();
  readonly #worked = new Set<PlainDate>();
  /** Days already looked at: a list of a thousand cases asks for the same few months over and over. */
  readonly #seen = new Map<PlainDate, SeenDay>();

  constructor(notices: readonly HolidayNotice[]) {
    const years = notices.map(({ year }) => year).sort((a, b) => a - b);
    const gap = years.find((year, i) => i > 0 && years[i - 1] !== year - 1);
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) throw new RangeError("节假日安排：一份通知也没有");
    if (gap !== undefined) throw new RangeError(`节假日安排：${gap - 1}年缺少通知或者重复`);
    this.coveredFrom = `${first}-01-01`;
    this.coveredThrough = `${last}-12-31`;
    for (const arrangement of notices.flatMap(arrangementsInForce)) {
      for (const day of daysOff(arrangement)) this.#off.set(day, arrangement.holiday);
      for (const day of arrangement.worked) this.#worked.add(day);
    }
  }

  /** Whether offices work on that day; throws where no notice covers it. */
  isWorkingDay(date: PlainDate): boolean {
    this.requireCovered(date);
    return this.#day(date).works;
  }

  /** Why a day is worked or not, in Chinese. */
  why(date: PlainDate): string {
    this.requireCovered(date);
    return this.#day(date).why;
  }

  /** The `n`th working day after `from`, which itself does not count 当日不计入; excluded days are passed over. Basis: 民法典 art. 201. */
  addWorkingDays(from: PlainDate, n: number, excluded: Exclusion = () => undefined): CalendarResult {
    this.requireCovered(from);
    const days: CountedDay[] = [];
    let due = from;
    for (let left = n; left > 0; ) {
      due = this.#day(due).next;
      const day = this.#judge(due, excluded);
      days.push(day);
      if (day.counts) left -= 1;
    }
    return { due, days, ...this.#certainty(due) };
  }

  /** The days after `from` up to and including `to`, judged as a count would; empty when `to` is not later. */
  daysUntil(from: PlainDate, to: PlainDate, excluded: Exclusion = () => undefined): CountedDay[] {
    this.requireCovered(from);
    const days: CountedDay[] = [];
    for (let day = this.#day(from).next; day <= to; day = this.#day(day).next) days.push(this.#judge(day, excluded));
    return days;
  }

  /** How many working days lie after `from`, up to and including `to`. */
  workingDaysUntil(from: PlainDate, to: PlainDate, excluded?: Exclusion): number {
    return this.daysUntil(from, to, excluded).filter(({ counts }) => counts).length;
  }

  /** The day itself, or if it is off the first day after that is not: where a limit in days or months ends. Basis: 民法典 art. 203. */
  nextDayNotOff(date: PlainDate): CalendarResult {
    if (date < this.coveredFrom) this.requireCovered(date);
    const days: CountedDay[] = [];
    let due = date;
    for (; !this.#day(due).works; due = this.#day(due).next) days.push({ date: due, counts: false, why: this.#day(due).why });
    days.push({ date: due, counts: true, why: this.#day(due).why });
    return { due, days, ...this.#certainty(due) };
  }

  /** Throws where no notice covers the day. */
  requireCovered(date: PlainDate): void {
    if (date >= this.coveredFrom && date <= this.coveredThrough) return;
    throw new UncoveredDate(date, noticeTitle(yearOf(date)), `无法判断 ${date} 是不是工作日`);
  }

  #day(date: PlainDate): SeenDay {
    const seen = this.#seen.get(date);
    if (seen) return seen;
    const works = this.#worked.has(date) || !(this.#off.has(date) || isWeekend(date));
    const day = { works, why: this.#reason(date), next: addDays(date, 1) };
    if (date <= this.coveredThrough) this.#seen.set(date, day);
    return day;
  }

  #reason(date: PlainDate): string {
    const holiday = this.#off.get(date);
    if (this.#worked.has(date)) return "调休上班";
    if (holiday) return `${holiday}放假`;
    const why = isWeekend(date) ? "周末" : "工作日";
    return date > this.coveredThrough ? `${why}（预估）` : why;
  }

  #judge(date: PlainDate, excluded: Exclusion): CountedDay {
    const { works, why } = this.#day(date);
    const left = works ? excluded(date) : undefined;
    return { date, counts: works && left === undefined, why: left ?? why };
  }

  #certainty(due: PlainDate): { provisional: boolean; missing: string[] } {
    const from = yearOf(this.coveredThrough) + 1;
    const missing = Array.from({ length: Math.max(0, yearOf(due) - from + 1) }, (_, i) => noticeTitle(from + i));
    return { provisional: missing.length > 0, missing };
  }
}
