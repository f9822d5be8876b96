import * as z from "zod";
import { Day } from "./dated.ts";

/** Every instrument that the law files may cite: a closed list, so that a misspelt id stops the program at start. */
export const INSTRUMENT_IDS = [
  "ogi-regulations",
  "fee-measures",
  "sichuan-fee-notice",
  "annual-report-format-2019",
  "annual-report-format-2021",
  "receipt-interpretation-2015",
  "channel-interpretation-2017",
  "service-interpretation-2016",
  "organ-reform-interpretation-2019",
  "reconsideration-law-2017",
  "reconsideration-law",
  "reconsideration-rules-2026",
  "administrative-litigation-law",
  "litigation-interpretation-2018",
  "spc-2011-17",
  "spc-2025-8",
  "civil-code",
  "civil-procedure-law",
  "state-secrets-law",
  "archives-regulations",
  "holiday-measures",
  "disclosure-platform-2019",
  "website-guidelines-2017",
  "website-indicators-2019",
  "official-documents-rules",
  "secrecy-review-2010",
] as const;

/** A document of the law 规范性依据: what others cite, and how well its text was read. */
export const Instrument = z.strictObject({
  title: z.string().min(1),
  /** The name used in citations. */
  short: z.string().min(1),
  /** 文号; null where it was not seen. */
  number: z.string().nullable(),
  from: Day,
  /** The last day in force; null while it is. */
  until: Day.nullable(),
  /** A: whole text or official page read; B: opening only; C: second hand. */
  sourceQuality: z.enum(["A", "B", "C"]),
  confirmed: z.boolean().default(true),
  note: z.string(),
});

export type InstrumentId = (typeof INSTRUMENT_IDS)[number];
export type Instrument = z.infer<typeof Instrument>;
