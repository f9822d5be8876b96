import * as z from "zod";
import { HolidayNotice, StatutoryHolidays } from "../calendar/holiday-notice.ts";
import { AnnualReportForm } from "./annual-report-form.ts";
import { Basis } from "./basis.ts";
import { Fees } from "./fee-tariff.ts";
import { INSTRUMENT_IDS, Instrument } from "./instrument.ts";
import { Letters } from "./letter-kind.ts";
import { Outcomes } from "./outcome.ts";
import { ProactiveDisclosure } from "./proactive-disclosure.ts";
import { Questions } from "./question.ts";
import { Remedies } from "./remedy-rule.ts";
import { Subjects } from "./subject.ts";
import { TIME_LIMIT_IDS, TimeLimitEntry } from "./time-limit.ts";

/** The files of `law/` that hold one object each, and their schemas. */
export const LAW_FILES = {
  instruments: z.record(z.enum(INSTRUMENT_IDS), Instrument),
  "time-limits": z.record(z.enum(TIME_LIMIT_IDS), TimeLimitEntry),
  outcomes: Outcomes,
  fees: Fees,
  "proactive-disclosure": ProactiveDisclosure,
  remedies: Remedies,
  questions: Questions,
  letters: Letters,
  subjects: Subjects,
  "statutory-holidays": z.strictObject({ basis: Basis, values: StatutoryHolidays }),
} as const;

/** The folders of `law/` that hold many objects of one shape, one a file. */
export const LAW_FOLDERS = { holidays: HolidayNotice, "annual-report": AnnualReportForm } as const;

/** Everything that stands in `law/`, as plain JSON: a browser gets it whole. */
export interface LawData {
  instruments: z.infer<(typeof LAW_FILES)["instruments"]>;
  timeLimits: z.infer<(typeof LAW_FILES)["time-limits"]>;
  outcomes: z.infer<typeof Outcomes>;
  fees: z.infer<typeof Fees>;
  proactiveDisclosure: ProactiveDisclosure;
  remedies: z.infer<typeof Remedies>;
  questions: Questions;
  letters: z.infer<typeof Letters>;
  subjects: z.infer<typeof Subjects>;
  statutoryHolidays: z.infer<(typeof LAW_FILES)["statutory-holidays"]>;
  holidays: HolidayNotice[];
  annualReportForms: AnnualReportForm[];
}
