import * as z from "zod";
import { day, oneOf, optional, optionalDay, required } from "./fields.ts";

/** A reconsideration or lawsuit as it is registered. */
export const NewDispute = z.object({
  kind: oneOf("案件类型", ["reconsideration", "direct", "afterReconsideration"]),
  caseNumber: required("案号", 80),
  tribunal: required("复议机关或者人民法院", 100),
  subject: required("案由", 500),
  openedOn: day("收到副本之日"),
  requestNumber: z.string().trim().max(40).default(""),
  /** 简易程序. */
  simple: z.boolean().optional(),
});
export type NewDispute = z.infer<typeof NewDispute>;

/** What the organ did, and what is known of the procedure. */
export const DisputeProgress = z.object({
  simple: z.boolean({ error: "请选择程序" }),
  answeredOn: optionalDay("提交答复、答辩之日"),
});
export type DisputeProgress = z.output<typeof DisputeProgress>;

/** How it ended. */
export const DisputeEnd = z.object({
  result: oneOf("结果", ["upheld", "corrected", "other"]),
  endedOn: day("结案日期"),
  /** The day the decision or judgment reached the organ, where it was another. */
  decisionReceivedOn: z.union([z.literal(""), z.null(), day("收到决定书、裁判文书之日")]).optional(),
  lesson: optional("教训与改进", 1000),
});
export type DisputeEnd = z.infer<typeof DisputeEnd>;

export const DisputeDuty = z.object({
  what: z.string(),
  ours: z.boolean(),
  due: z.string(),
  basis: z.string(),
  steps: z.array(z.string()),
  onLapse: z.string().nullable(),
  doneOn: z.string().nullable(),
});
export type DisputeDuty = z.infer<typeof DisputeDuty>;

export const Dispute = z.object({
  id: z.number(),
  kind: z.enum(["reconsideration", "direct", "afterReconsideration"]),
  caseNumber: z.string(),
  tribunal: z.string(),
  subject: z.string(),
  openedOn: z.string(),
  simple: z.boolean(),
  answeredOn: z.string().nullable(),
  /** The request that it is about, with its remedy as it was told. */
  request: z.string().nullable(),
  result: z.enum(["upheld", "corrected", "other"]).nullable(),
  endedOn: z.string().nullable(),
  decisionReceivedOn: z.string().nullable(),
  lesson: z.string(),
  /** Its deadlines, ours and others'. */
  duties: z.array(DisputeDuty),
  /** What does not fit the law, e.g. a direct lawsuit against a refusal. */
  warnings: z.array(z.string()),
});
export type Dispute = z.infer<typeof Dispute>;
