import type { HolidayNotice } from "../calendar/holiday-notice.ts";
import { type PlainDate, plainDate } from "../calendar/plain-date.ts";
import { UncoveredDate } from "../calendar/uncovered-date.ts";
import { WorkCalendar } from "../calendar/work-calendar.ts";
import type { AnnualReportForm } from "./annual-report-form.ts";
import { type Basis, citePlace } from "./basis.ts";
import type { LawData } from "./data.ts";
import { valueOn } from "./dated.ts";
import type { FeeTariff } from "./fee-tariff.ts";
import type { Instrument, InstrumentId } from "./instrument.ts";
import type { LetterId, LetterKind } from "./letter-kind.ts";
import { OUTCOME_IDS, type Outcome, type OutcomeGroup, type OutcomeId, type RemedyKind } from "./outcome.ts";
import type { ProactiveItem } from "./proactive-disclosure.ts";
import type { RemedyRule } from "./remedy-rule.ts";
import type { Subject } from "./subject.ts";
import type { LimitIn, TimeLimit, TimeLimitId } from "./time-limit.ts";

/** The law 法: answers by id and date from plain data; a day that no value covers throws `UncoveredDate`. */
export class Law {
  readonly data: LawData;
  readonly outcomes: readonly Outcome[];

  constructor(data: LawData) {
    this.data = data;
    this.outcomes = OUTCOME_IDS.map((id) => ({ id, ...data.outcomes.outcomes[id] }));
  }

  /** A statutory limit 法定期限 as it stands on a day. */
  timeLimit<Id extends TimeLimitId>(id: Id, on: PlainDate): TimeLimit<Id> {
    const { values, ...entry } = this.data.timeLimits[id];
    const value = valueOn(values, on, entry.label);
    return { id, ...entry, ...value, basis: value.basis ?? entry.basis } as unknown as TimeLimit<Id>;
  }

  /** The day of `year` by which a yearly duty is due. */
  yearlyDueDay(id: LimitIn<"date">, year: number): PlainDate {
    const latest = this.timeLimit(id, plainDate(year, 12, 31));
    return plainDate(year, latest.month, latest.day);
  }

  /** An outcome of handling 办理结果. */
  outcome(id: OutcomeId): Outcome {
    return this.outcomes[OUTCOME_IDS.indexOf(id)] as Outcome;
  }

  /** The printed name of a group of outcomes, e.g. （三）不予公开. */
  groupLabel(group: OutcomeGroup): string {
    return this.data.outcomes.groups[group].label;
  }

  /** The information processing fee 信息处理费 on a day. */
  fee(on: PlainDate): FeeTariff {
    return valueOn(this.data.fees.values, on, this.data.fees.label);
  }

  /** What an applicant may do against a kind of act done on a day. */
  remedy(kind: RemedyKind, on: PlainDate): RemedyRule {
    const rule = this.data.remedies.rules.find(
      ({ kinds, from, until }) => kinds.includes(kind) && from <= on && (until === null || on <= until),
    );
    if (!rule) throw new UncoveredDate(on, `救济途径在 ${on} 的规定`, "无法告知申请人如何救济");
    return rule;
  }

  /** A letter of a request 文书. */
  letter(id: LetterId): LetterKind {
    return { id, ...this.data.letters.letters[id] };
  }

  instrument(id: InstrumentId): Instrument {
    return this.data.instruments[id];
  }

  /** A basis as it is cited, the title once: 《中华人民共和国政府信息公开条例》第三十三条第二款、第三十三条第三款. */
  cite(basis: Basis | readonly Basis[]): string {
    const list = "instrument" in basis ? [basis] : basis;
    return list
      .map((one, i) => {
        const place = citePlace(one);
        const again = place !== "" && list[i - 1]?.instrument === one.instrument;
        return again ? place : `《${this.instrument(one.instrument).title}》${place}`;
      })
      .join("、");
  }

  /** The form of the annual report 年度报告格式 due for a reporting year. */
  reportForm(year: number): AnnualReportForm {
    const form = this.data.annualReportForms.find(
      ({ years }) => years.from <= year && (years.until === null || year <= years.until),
    );
    if (!form) throw new UncoveredDate(plainDate(year, 12, 31), `${year}年度的年度报告格式`, "无法编制或者核查该年度的报告");
    return form;
  }

  /** The items an organ of this level must publish: article 20, and its list of article 21. */
  proactiveItems(level: "city-or-county" | "township" | "other"): readonly ProactiveItem[] {
    const { items, byLevel } = this.data.proactiveDisclosure;
    return level === "other" ? items.list : [...items.list, ...byLevel[level]];
  }

  get subjects(): readonly Subject[] {
    return this.data.subjects.subjects;
  }

  get holidayNotices(): readonly HolidayNotice[] {
    return this.data.holidays;
  }

  /** The calendar of working days that the notices make. */
  workCalendar(): WorkCalendar {
    return new WorkCalendar(this.data.holidays);
  }
}
