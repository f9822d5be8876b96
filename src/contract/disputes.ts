import * as z from "zod";
import { day, oneOf, optional, required } from "./fields.ts";

/** A reconsideration or lawsuit as it is registered. */
export const NewDispute = z.object({
  kind: oneOf("案件类型", ["reconsideration", "direct", "afterReconsideration"]),
  caseNumber: required("案号", 80),
  tribunal: required("复议机关或者人民法院", 100),
  subject: required("案由", 500),
  openedOn: day("收到副本之日"),
  requestNumber: z.string().trim().max(40).default(""),
});
export type NewDispute = z.infer<typeof NewDispute>;

/** How it ended. */
export const DisputeEnd = z.object({
  result: oneOf("结果", ["upheld", "corrected", "other"]),
  endedOn: day("结案日期"),
  lesson: optional("教训与改进", 1000),
});
export type DisputeEnd = z.infer<typeof DisputeEnd>;

export const Dispute = z.object({
  id: z.number(),
  kind: z.enum(["reconsideration", "direct", "afterReconsideration"]),
  caseNumber: z.string(),
  tribunal: z.string(),
  subject: z.string(),
  openedOn: z.string(),
  result: z.enum(["upheld", "corrected", "other"]).nullable(),
  endedOn: z.string().nullable(),
  lesson: z.string(),
});
export type Dispute = z.infer<typeof Dispute>;
