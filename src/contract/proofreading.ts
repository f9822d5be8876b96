import * as z from "zod";
import { day, oneOf, optional, optionalDay, page, required, serial, year } from "./fields.ts";

const range = {
  /** Days of publication, both included. */
  from: optionalDay("开始日期"),
  to: optionalDay("结束日期"),
  item: z.string().max(20).default(""),
  class: z.union([z.literal(""), z.enum(["rule", "normative-document", "other"])]).default(""),
  /** Findings below it are left out. */
  level: z.enum(["error", "warning", "hint"]).default("hint"),
  /** The office's own lists to use; `null`: those that are switched on. */
  lists: z.array(serial).max(100).nullable().default(null),
};

/** Which documents a run reads and against what 排查范围. */
export const RunScope = z.object(range);
export type RunScope = z.output<typeof RunScope>;

export const NewRun = z
  .object({ purpose: z.enum(["archive", "files"]).default("archive"), ...range })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], message: "结束日期不能早于开始日期" });
export type NewRun = z.output<typeof NewRun>;

/** The scope as it is told. */
const ScopeOfRun = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  item: z.string(),
  class: z.string(),
  level: z.string(),
  lists: z.array(z.number()).nullable(),
});

export const RUN_STATES = ["collecting", "working", "cancelled", "ended"] as const;

export const Run = z.object({
  id: z.number(),
  purpose: z.enum(["archive", "files", "try-out"]),
  scope: ScopeOfRun,
  list: z.object({ id: z.number(), name: z.string(), version: z.number() }).nullable(),
  state: z.enum(RUN_STATES),
  total: z.number().nullable(),
  done: z.number(),
  /** Documents that the comparison of copied paragraphs has read; it reads each twice. */
  compared: z.number(),
  unread: z.number(),
  found: z.number(),
  characters: z.number(),
  seconds: z.number(),
  starter: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
});
export type Run = z.infer<typeof Run>;

export const VERDICT_KINDS = ["confirmed", "false-alarm", "exempt"] as const;

export const RunDetail = Run.extend({
  severities: z.object({ error: z.number(), warning: z.number(), hint: z.number() }),
  checks: z.array(z.object({ check: z.string(), title: z.string(), count: z.number() })),
  /** The sections 科室 that handed documents in, with the findings in them. */
  sections: z.array(z.object({ section: z.string(), count: z.number() })),
  /** Of a list that is tried out: how many findings it would silence. */
  silenced: z.number(),
  unreadable: z.array(z.object({ name: z.string(), reason: z.string() })),
});

export const FindingQuery = z.object({
  check: z.string().max(40).optional(),
  severity: z.enum(["error", "warning", "hint"]).optional(),
  verdict: z.enum(["none", ...VERDICT_KINDS]).optional(),
  section: z.string().max(60).optional(),
  /** 科室: only in documents that it handed in. */
  handedInBy: z.string().max(100).optional(),
  document: serial.optional(),
  file: serial.optional(),
  page,
});
export type FindingQuery = z.output<typeof FindingQuery>;

export const Verdict = z.object({
  id: z.number(),
  kind: z.enum(VERDICT_KINDS),
  reason: z.string(),
  giver: z.string(),
  givenAt: z.string(),
});

export const FindingLine = z.object({
  id: z.number(),
  title: z.string(),
  documentId: z.number().nullable(),
  edition: z.number().nullable(),
  indexNumber: z.string().nullable(),
  fileNumber: z.number().nullable(),
  check: z.string(),
  checkTitle: z.string(),
  severity: z.enum(["error", "warning", "hint"]),
  message: z.string(),
  section: z.string().nullable(),
  before: z.string(),
  quote: z.string(),
  after: z.string(),
  /** What should stand there; "" when the words should go, `null` when a person must find the words. */
  expected: z.string().nullable(),
  basis: z.string().nullable(),
  fix: z.string().nullable(),
  /** Whether the list that is tried out would silence it. */
  silenced: z.boolean(),
  verdict: Verdict.nullable(),
});
export type FindingLine = z.infer<typeof FindingLine>;

const reasonWhereDismissed = {
  check: ({ kind, reason }: { kind: string; reason: string }) => kind === "confirmed" || reason !== "",
  words: { path: ["reason"], message: "请写明误报或者豁免的理由" },
};
const verdictParts = { kind: oneOf("判定", VERDICT_KINDS), reason: optional("理由", 500) };

export const VerdictInput = z.object(verdictParts).refine(reasonWhereDismissed.check, reasonWhereDismissed.words);
export type VerdictInput = z.output<typeof VerdictInput>;

const ids = z.array(serial).min(1, "请先选中问题").max(500, "一次最多选 500 处");
export const BulkVerdict = z
  .object({ ...verdictParts, findings: ids })
  .refine(reasonWhereDismissed.check, reasonWhereDismissed.words);
export type BulkVerdict = z.output<typeof BulkVerdict>;

export const DocumentVerdict = z
  .object({
    ...verdictParts,
    fingerprint: required("指纹", 100),
    check: required("校对项", 40),
    message: required("问题", 1000),
    quote: z.string().max(2000),
  })
  .refine(reasonWhereDismissed.check, reasonWhereDismissed.words);
export type DocumentVerdict = z.output<typeof DocumentVerdict>;

export const Amendment = z.object({ findings: ids });
export const AmendmentResult = z.object({
  editions: z.array(z.object({ documentId: z.number(), edition: z.number(), title: z.string(), mended: z.number() })),
  /** Findings that could not be mended by putting words in: ids with the reason. */
  left: z.array(z.object({ id: z.number(), reason: z.string() })),
});
export type AmendmentResult = z.infer<typeof AmendmentResult>;

export const MEASURES = ["amend", "withdraw", "mask", "mark-repealed"] as const;
export const NewMeasure = z.object({
  kind: oneOf("整改措施", MEASURES),
  occurredOn: day("办理日期"),
  note: optional("说明", 500),
});
export type NewMeasure = z.output<typeof NewMeasure>;

export const RectificationStep = z.object({
  kind: z.enum([...MEASURES, "recheck"]),
  occurredOn: z.string(),
  note: z.string(),
  edition: z.number().nullable(),
  gone: z.boolean().nullable(),
  recorder: z.string(),
});
export const RECTIFICATION_STATES = ["confirmed", "measured", "mended", "still-there"] as const;
export const Rectification = z.object({
  id: z.number(),
  documentId: z.number().nullable(),
  title: z.string(),
  check: z.string(),
  checkTitle: z.string(),
  message: z.string(),
  quote: z.string(),
  reason: z.string(),
  confirmer: z.string(),
  confirmedAt: z.string(),
  state: z.enum(RECTIFICATION_STATES),
  steps: z.array(RectificationStep),
});
export type Rectification = z.infer<typeof Rectification>;

export const MonthQuery = z.object({ year });
/** What proofreading did in a month 月度统计. */
export const MonthOfProofreading = z.object({
  month: z.string(),
  runs: z.number(),
  documents: z.number(),
  found: z.number(),
  confirmed: z.number(),
  falseAlarms: z.number(),
  exempt: z.number(),
  mended: z.number(),
  medianDays: z.number().nullable(),
});
export const YearOfProofreading = z.object({
  months: z.array(MonthOfProofreading),
  checks: z.array(
    z.object({ check: z.string(), title: z.string(), found: z.number(), confirmed: z.number(), dismissed: z.number() }),
  ),
});
export type YearOfProofreading = z.infer<typeof YearOfProofreading>;

export const Page = z.object({ page });
