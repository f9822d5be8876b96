import * as z from "zod";
import { CORRECTION_RESULT_IDS } from "../domain/requests/correction.ts";
import { day, oneOf, optional, required } from "./fields.ts";

/** A request to correct an inaccurate record about oneself 更正申请, with its evidence. Basis: 条例 art. 41. */
export const CorrectionInput = z.object({
  name: required("姓名或者名称", 100),
  identityNumber: required("证件号码", 40),
  telephone: required("联系电话", 40),
  address: optional("通信地址", 200),
  record: required("哪一份记录", 500),
  wrong: required("哪里不准确，应当是什么", 2000),
  evidence: required("证据", 2000),
  receivedOn: day("收到之日"),
});
export type CorrectionInput = z.infer<typeof CorrectionInput>;

/** The form of the portal: what is asked, and the key that makes sending it twice one request. */
export const PortalCorrection = CorrectionInput.omit({ receivedOn: true }).extend({
  confirmed: z.literal("yes", { error: "请勾选确认，确认之日即为本机关收到之日" }),
  submissionKey: z.string().regex(/^[0-9a-f]{32}$/, "请重新打开这一页再提交"),
});
export type PortalCorrection = z.infer<typeof PortalCorrection>;

export const CorrectionAnswer = z.object({
  result: oneOf("办理结果", CORRECTION_RESULT_IDS),
  answer: required("答复的内容", 2000),
  endedOn: day("答复日期"),
});
export type CorrectionAnswer = z.infer<typeof CorrectionAnswer>;

export const CorrectionLine = z.object({
  number: z.string(),
  applicant: z.string(),
  record: z.string(),
  receivedOn: z.string(),
  result: z.enum(CORRECTION_RESULT_IDS).nullable(),
  endedOn: z.string().nullable(),
});
export type CorrectionLine = z.infer<typeof CorrectionLine>;

export const CorrectionDetail = z.object({
  ...CorrectionLine.shape,
  /** `null` when the case's key has been destroyed. */
  content: CorrectionInput.omit({ receivedOn: true }).nullable(),
  answer: z.string().nullable(),
  basis: z.string(),
});
export type CorrectionDetail = z.infer<typeof CorrectionDetail>;
