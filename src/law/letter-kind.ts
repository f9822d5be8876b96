import * as z from "zod";
import { Basis } from "./basis.ts";
import { REMEDY_KINDS } from "./outcome.ts";
import { TIME_LIMIT_IDS } from "./time-limit.ts";

/** The letters 文书 of a request, D02 to D13. */
export const LETTER_IDS = [
  "register",
  "receipt",
  "supplement-notice",
  "reasons-notice",
  "extension-notice",
  "third-party-inquiry",
  "opinion-notice",
  "disclosure-notice",
  "co-maker-inquiry",
  "fee-notice",
  "reply",
  "service-record",
] as const;

/** What a person fills in. */
const LetterField = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** The placeholder of the template that it fills. */
  placeholder: z.string(),
  area: z.boolean().default(false),
  date: z.boolean().default(false),
  number: z.boolean().default(false),
  optional: z.boolean().default(false),
});

const LetterKind = z
  .strictObject({
    document: z.string().regex(/^D\d\d$/),
    title: z.string(),
    addressee: z.enum(["applicant", "third-party", "organ", "file"]),
    /** What the document number names after the organ's own word; null: none is given. */
    series: z.string().nullable(),
    /** The step that its issue records in the case. */
    step: z.string().nullable(),
    opinion: z.enum(["third-party", "co-maker"]).optional(),
    limit: z.enum(TIME_LIMIT_IDS).optional(),
    basis: z.array(Basis).min(1),
    /** Placeholders that every template must keep: what the law wants told is written by the system. */
    statutory: z.array(z.string()).min(1),
    remedy: z.enum(REMEDY_KINDS).optional(),
    /** Must not betray who applied. */
    withoutApplicant: z.boolean().default(false),
    fee: z.boolean().default(false),
    decides: z.boolean().default(false),
    fields: z.array(LetterField),
    /** What silence or delay brings about. */
    lapse: z.string().optional(),
    body: z.array(z.string()).default([]),
    form: z.array(z.tuple([z.string(), z.string()])).default([]),
  })
  .refine(({ body, form }) => body.length + form.length > 0, { error: "正文和表格不能都空" });

export const Letters = z.strictObject({ letters: z.record(z.enum(LETTER_IDS), LetterKind) });

export type LetterId = (typeof LETTER_IDS)[number];
export type LetterField = z.infer<typeof LetterField>;
export type LetterKind = z.infer<typeof LetterKind> & { id: LetterId };
