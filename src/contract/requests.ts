import * as z from "zod";
import { amount, applicantKind, day, oneOf, optional, optionalDay, page, required } from "./fields.ts";

export const CHANNELS = ["portal", "in-person", "registered-mail", "ordinary-mail", "email", "fax"] as const;
/** The ways a request can reach the organ other than its own portal. */
export const STAFF_CHANNELS = ["in-person", "registered-mail", "ordinary-mail", "email", "fax"] as const;

export const FORMATS = ["paper", "electronic", "disc"] as const;
export const DELIVERIES = ["post", "email", "pick-up", "inspect"] as const;

/**
 * What an application may be asked for 申请内容: identity and contact, the information wanted, the form wanted.
 *
 * Basis: 条例 art. 29. The purpose is not asked.
 */
/** A key that the sender's page makes anew for each form: 128 bits, so that nobody guesses another's. */
const submissionKey = z.string().regex(/^[0-9a-f]{32}$/, "请重新打开这一页再提交");

const application = {
  applicantKind,
  name: required("姓名或者名称", 100),
  identityKind: oneOf("证件类型", ["identity-card", "passport", "permit", "credit-code", "other"]),
  identityNumber: required("证件号码", 40),
  telephone: required("联系电话", 40),
  address: required("通信地址", 200),
  email: z.union([z.literal(""), z.email("电子邮箱的写法不对，例如 name@example.cn")]).default(""),
  description: required("所需政府信息的名称、文号或者其他特征", 2000),
  format: oneOf("提供信息的形式", FORMATS),
  delivery: oneOf("获取信息的途径", DELIVERIES),
};

export const Application = z.object(application);
export type Application = z.infer<typeof Application>;

/** The form of the portal: the application and the applicant's tick that it is meant to be sent. */
export const PortalApplication = z.object({
  ...application,
  confirmed: z.literal("yes", { error: "请勾选确认，确认之日即为本机关收到申请之日" }),
  submissionKey: submissionKey.optional(),
});
export type PortalApplication = z.infer<typeof PortalApplication>;

/** A request that came on paper, by mail or by fax and is entered by staff 登记. */
export const Registration = z.object({
  ...application,
  channel: oneOf("收到渠道", STAFF_CHANNELS),
  arrivedOn: day("到达日期"),
  receivedOn: day("收到申请之日"),
  submissionKey: submissionKey.optional(),
});
export type Registration = z.infer<typeof Registration>;

/** The answer 答复: which row of table three it is, with its ground, words and reasons. */
export const Reply = z.object({
  outcome: required("办理结果", 60),
  variant: z
    .string()
    .max(60)
    .nullish()
    .transform((value) => value ?? null),
  /** The kinds inside the ground, e.g. 讨论记录. */
  kinds: z.array(z.string().max(40)).max(10).default([]),
  /** For 部分公开: the outcomes under which the other part is withheld. */
  withheldUnder: z.array(z.string().max(60)).max(10).default([]),
  reply: required("答复内容", 5000),
  reasons: optional("理由", 5000),
  decidedOn: day("答复日期"),
  serviceMethod: z
    .union([z.enum(["direct", "post", "electronic"]), z.literal("").transform(() => null), z.null()])
    .optional()
    .transform((value) => value ?? null),
  servedOn: optionalDay("送达日期"),
});
export type Reply = z.infer<typeof Reply>;

/** How and when the reply reached the applicant 送达. */
export const Service = z.object({
  serviceMethod: oneOf("送达方式", ["direct", "post", "electronic"]),
  servedOn: day("送达日期"),
});
export type Service = z.infer<typeof Service>;

/** One more fact of a case that moves its clock: supplement, consultation, fee, extension. */
export const Step = z.object({
  kind: required("事项", 60),
  /** Whose opinion, for seekOpinion and recordOpinion. */
  opinion: z
    .union([z.enum(["third-party", "co-maker"]), z.null()])
    .optional()
    .transform((value) => value ?? null),
  occurredOn: day("发生日期"),
  note: optional("说明", 2000),
  /** Working days, for an extension or a limit set in a notice. */
  days: z
    .union([z.null(), amount("工作日数", 60)])
    .optional()
    .transform((value) => value ?? null)
    .refine((value) => value === null || (Number.isInteger(value) && value >= 1), "工作日数须是 1 至 60 的整数"),
  yuan: z
    .union([z.null(), amount("金额（元）", 10_000_000)])
    .optional()
    .transform((value) => value ?? null),
});
export type Step = z.infer<typeof Step>;

export const RequestQuery = z.object({ state: z.enum(["open", "closed", "all"]).default("open"), page });

/** A day of the clock: whether it counts, and why. */
export const ClockDay = z.object({ date: z.string(), counts: z.boolean(), why: z.string() });

export const Clock = z.object({
  due: z.string(),
  provisional: z.boolean(),
  /** Why it is provisional: the notice that is missing. */
  missing: z.string().nullable(),
  days: z.array(ClockDay),
  used: z.number(),
  left: z.number(),
  basis: z.string(),
});
export type Clock = z.infer<typeof Clock>;

export const RequestLine = z.object({
  number: z.string(),
  applicant: z.string(),
  applicantKind,
  summary: z.string(),
  channel: z.enum(CHANNELS),
  receivedOn: z.string(),
  /** `null` once closed, or where no calendar covers the days. */
  dueOn: z.string().nullable(),
  left: z.number().nullable(),
  outcome: z.string().nullable(),
  decidedOn: z.string().nullable(),
  state: z.string(),
});
export type RequestLine = z.infer<typeof RequestLine>;

export const HistoryLine = z.object({ at: z.string(), kind: z.string(), actor: z.string() });

export const RequestDetail = z.object({
  number: z.string(),
  channel: z.enum(CHANNELS),
  arrivedOn: z.string(),
  receivedOn: z.string(),
  receivedGround: z.string(),
  /** `null` when the case's key has been destroyed. */
  application: Application.nullable(),
  state: z.string(),
  clock: Clock.nullable(),
  /** Why there is no clock, in Chinese. */
  clockProblem: z.string().nullable(),
  steps: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      occurredOn: z.string(),
      note: z.string(),
      days: z.number().nullable(),
      yuan: z.number().nullable(),
    }),
  ),
  /** The steps that the law allows now, with the article of each. */
  allowed: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      basis: z.string(),
      opinion: z.enum(["third-party", "co-maker"]).nullable(),
      needs: z.array(z.enum(["days", "yuan"])),
    }),
  ),
  /** Procedural defects that the facts show, in Chinese. */
  defects: z.array(z.string()),
  outcome: z
    .object({
      outcome: z.string(),
      variant: z.string().nullable(),
      kinds: z.array(z.string()),
      label: z.string(),
      basis: z.string(),
      documentNumber: z.string().nullable(),
      reply: z.string(),
      reasons: z.string(),
      decidedOn: z.string(),
      decider: z.string(),
      serviceMethod: z.string().nullable(),
      servedOn: z.string().nullable(),
      onTime: z.boolean().nullable(),
      remedy: z.string().nullable(),
    })
    .nullable(),
  history: z.array(HistoryLine),
});
export type RequestDetail = z.infer<typeof RequestDetail>;

export const Receipt = z.object({ number: z.string(), queryCode: z.string(), dueOn: z.string().nullable() });
