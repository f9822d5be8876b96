import * as z from "zod";
import { RELATION_KINDS } from "../domain/disclosure/relation.ts";
import { STAGE_PERMISSIONS } from "../domain/review/stage.ts";
import { day, oneOf, optional, required } from "./fields.ts";

/** One stage of a chain 审签环节. */
export const StageInput = z.object({
  name: required("环节名称", 30),
  permission: oneOf("由谁办理", STAGE_PERMISSIONS),
  duty: required("审查内容", 200),
  secrecy: z.boolean(),
});

export const ChainInput = z.object({
  stages: z.array(StageInput).min(1, "审签链至少要有一个环节").max(8, "审签链不超过 8 个环节"),
});

export const Chains = z.object({
  chains: z.array(z.object({ class: z.string(), stages: z.array(StageInput), own: z.boolean() })),
  presets: z.array(z.object({ id: z.string(), name: z.string(), stages: z.array(StageInput) })),
});

const Content = z.object({
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuingOrgan: z.string(),
  genre: z.string(),
  subject: z.string(),
  statutoryItem: z.string(),
  class: z.string(),
  summary: z.string(),
  keywords: z.array(z.string()),
  body: z.string(),
  writtenOn: z.string(),
  effectiveOn: z.string().nullable(),
  repealedOn: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), digest: z.string() })),
});
const PassageLine = z.object({ head: z.string(), text: z.string() });
/** What the document says of another one, with the other's title. */
const RelatedDocument = z.object({
  kind: z.enum(RELATION_KINDS),
  indexNumber: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
});
export type Content = z.infer<typeof Content>;

const ReviewFinding = z.object({
  fingerprint: z.string(),
  check: z.string(),
  severity: z.enum(["error", "warning", "hint"]),
  message: z.string(),
  section: z.string(),
  offset: z.number(),
  length: z.number(),
  quote: z.string(),
  expected: z.string().nullable(),
  basis: z.string().nullable(),
  fix: z.string().nullable(),
  settled: z.object({ by: z.string(), reason: z.string() }).nullable(),
  /** Nobody can dismiss it. */
  stops: z.boolean(),
  open: z.boolean(),
});
export type ReviewFinding = z.infer<typeof ReviewFinding>;

const SignedStage = z.object({
  round: z.number(),
  stage: z.string(),
  signer: z.string(),
  actingFor: z.string().nullable(),
  passed: z.boolean(),
  opinion: z.string(),
  signedAt: z.string(),
});

const Mark = z.object({
  id: z.number(),
  round: z.number(),
  start: z.number(),
  length: z.number(),
  quote: z.string(),
  note: z.string(),
  by: z.string(),
});

/** Everything that stands before a reviewer 审签页. */
export const Review = z.object({
  id: z.number(),
  edition: z.number(),
  indexNumber: z.string(),
  drafter: z.string(),
  draftedAt: z.string(),
  dueOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  round: z.number(),
  digest: z.string(),
  content: Content.extend({ relations: z.array(RelatedDocument), points: z.array(PassageLine), questions: z.array(PassageLine) }),
  /** What the last round, or the published edition, said: for what has changed since. */
  before: Content.nullable(),
  stages: z.array(StageInput),
  signed: z.array(SignedStage),
  standing: z.enum(["waiting", "returned", "complete"]),
  waitsFor: z.string().nullable(),
  findings: z.array(ReviewFinding),
  marks: z.array(Mark),
  attachments: z.array(
    z.object({
      position: z.number(),
      uploadId: z.number(),
      name: z.string(),
      size: z.number(),
      html: z.string().nullable(),
      unreadable: z.string().nullable(),
      redactable: z.boolean(),
    }),
  ),
  emergency: z
    .object({
      reason: z.string(),
      releaser: z.string(),
      releasedAt: z.string(),
      approver: z.string().nullable(),
      approvedAt: z.string().nullable(),
    })
    .nullable(),
  withdrawal: z.object({ reason: z.string(), by: z.string(), withdrawnOn: z.string() }).nullable(),
  may: z.object({
    sign: z.boolean(),
    /** Why not, in a sentence. */
    because: z.string().nullable(),
    actFor: z.array(z.object({ id: z.number(), name: z.string() })),
    revise: z.boolean(),
    dismiss: z.boolean(),
    emergency: z.boolean(),
    approve: z.boolean(),
    withdraw: z.boolean(),
    amend: z.boolean(),
  }),
});
export type Review = z.infer<typeof Review>;

export const SignInput = z.object({
  passed: z.boolean(),
  opinion: optional("意见", 500),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  actingFor: z.number().int().nullable().default(null),
});
/** Several documents passed with one opinion 批量签批. */
export const SignManyInput = z.object({
  documents: z
    .array(z.object({ id: z.number().int(), edition: z.number().int(), digest: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1, "请选择要签批的文件")
    .max(50, "一次最多签批 50 份"),
  opinion: required("意见", 500),
});
/** What became of one of them: `null` when it was signed, else why not. */
export const SignedOne = z.object({ id: z.number(), edition: z.number(), problem: z.string().nullable() });
export type SignedOne = z.infer<typeof SignedOne>;
export const DismissalInput = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{16}$/), reason: required("理由", 300) });
export const MarkInput = z.object({
  start: z.number().int().min(0),
  length: z.number().int().min(1).max(2000),
  note: required("批注", 300),
});
export const ReasonInput = z.object({ reason: required("理由", 500) });
export const ApprovalInput = z.object({ opinion: required("补审意见", 500) });

export const ActingInput = z
  .object({
    accountId: z.coerce.number({ error: "请选择代办人" }).int(),
    actingFor: z.coerce.number({ error: "请选择被代的人" }).int(),
    fromOn: day("开始日期"),
    toOn: day("结束日期"),
    reason: required("原因", 100),
  })
  .refine(({ fromOn, toOn }) => toOn >= fromOn, { path: ["toOn"], message: "结束日期不能早于开始日期" })
  .refine(({ accountId, actingFor }) => accountId !== actingFor, { path: ["accountId"], message: "不能代自己办理" });

export const Acting = z.object({
  people: z.array(z.object({ id: z.number(), name: z.string(), dutyTitle: z.string() })),
  records: z.array(
    z.object({
      id: z.number(),
      deputy: z.string(),
      principal: z.string(),
      fromOn: z.string(),
      toOn: z.string(),
      reason: z.string(),
      endedAt: z.string().nullable(),
    }),
  ),
});

/** A month of the confidentiality review 保密审查月汇总. */
export const SecrecyMonth = z.object({
  month: z.string(),
  lines: z.array(
    z.object({
      title: z.string(),
      documentNumber: z.string().nullable(),
      indexNumber: z.string(),
      drafter: z.string(),
      reviewer: z.string(),
      actingFor: z.string().nullable(),
      passed: z.boolean(),
      opinion: z.string(),
      signedAt: z.string(),
      publishedOn: z.string().nullable(),
    }),
  ),
  counts: z.object({ reviewed: z.number(), passed: z.number(), returned: z.number(), withdrawn: z.number() }),
  filed: z.object({ by: z.string(), filedAt: z.string(), counts: z.record(z.string(), z.number()) }).nullable(),
});

export const Emergencies = z.array(
  z.object({
    id: z.number(),
    edition: z.number(),
    title: z.string(),
    reason: z.string(),
    releaser: z.string(),
    releasedAt: z.string(),
  }),
);
