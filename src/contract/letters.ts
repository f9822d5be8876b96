import * as z from "zod";
import { LETTER_IDS } from "../law/letter-kind.ts";
import { oneOf, optional, required } from "./fields.ts";

export const letterId = oneOf("文书", LETTER_IDS);

/** One of the seven questions answered 七问. */
export const PathAnswerInput = z.object({
  choice: required("选择", 60),
  finding: optional("认定的情况", 2000),
  kinds: z.array(z.string().max(40)).max(10).default([]),
  withheldUnder: z.array(z.string().max(60)).max(10).default([]),
  evidence: z.record(z.string().max(40), z.string().max(2000)).default({}),
  /** Says that the answers behind this one shall be cleared. */
  clearing: z.boolean().default(false),
});
export type PathAnswerInput = z.output<typeof PathAnswerInput>;

const Fields = z.record(z.string().max(40), z.string().max(5000));

export const PathView = z.object({
  steps: z.array(
    z.object({
      question: z.string(),
      choice: z.string(),
      finding: z.string(),
      kinds: z.array(z.string()),
      withheldUnder: z.array(z.string()),
      evidence: z.record(z.string(), z.string()),
      clerk: z.string(),
      answeredOn: z.string(),
    }),
  ),
  /** The question that is open; null once the answers decide, or while a letter must go out first. */
  open: z.string().nullable(),
  notice: z.string().nullable(),
  facts: z.array(z.enum(["supplemented", "supplement-awaited", "payment-awaited"])),
  /** What the chain of events already knows, by field of the evidence. */
  known: z.record(z.string(), z.string()),
  result: z
    .object({
      outcome: z.string(),
      variant: z.string().nullable(),
      kinds: z.array(z.string()),
      withheldUnder: z.array(z.string()),
      basis: z.string(),
      letterTitle: z.string().nullable(),
      words: z.string(),
      remedy: z.string().nullable(),
      faults: z.array(z.string()),
      /** What the review for secrets leaves against giving the information, and what to do about it. */
      unfit: z.object({ defect: z.string(), remedy: z.string() }).nullable(),
    })
    .nullable(),
  draft: z.object({ id: z.number(), submittedOn: z.string().nullable(), returnNote: z.string(), fields: Fields }).nullable(),
  /** Whether the head signs replies of this organ. */
  signOff: z.boolean(),
});
export type PathView = z.infer<typeof PathView>;

export const LetterDraft = z.object({ kind: letterId, fields: Fields });
export const LetterFields = z.object({ fields: Fields });
export const ReturnNote = z.object({ note: required("退回的意见", 500) });

export const LetterLine = z.object({
  id: z.number(),
  kind: letterId,
  title: z.string(),
  number: z.string().nullable(),
  code: z.string().nullable(),
  dated: z.string().nullable(),
  digest: z.string().nullable(),
  drafter: z.string(),
  issuer: z.string().nullable(),
  submittedOn: z.string().nullable(),
  returnNote: z.string(),
  /** While it is a draft. */
  fields: Fields.nullable(),
  signOff: z.boolean(),
});
export type LetterLine = z.infer<typeof LetterLine>;

export const WaitingLetter = z.object({
  id: z.number(),
  kind: letterId,
  title: z.string(),
  request: z.string(),
  submitter: z.string(),
  submittedOn: z.string(),
});

export const LetterKindLine = z.object({
  kind: letterId,
  signOff: z.boolean(),
  /** The office's own template; null: the default one. */
  template: z.object({ edition: z.number(), name: z.string(), uploadedOn: z.string(), uploader: z.string() }).nullable(),
  placeholders: z.array(z.string()),
  required: z.array(z.string()),
});
export type LetterKindLine = z.infer<typeof LetterKindLine>;

export const LetterRule = z.object({ signOff: z.boolean({ error: "请选择是否须经签发" }) });

/** A template as a file: at most 600 KB, in base64. */
export const TemplateUpload = z.object({
  name: required("文件名", 200),
  content: z.base64("请选择 docx 文件").min(1, "请选择 docx 文件").max(820_000, "模板不能超过 600 KB"),
});
