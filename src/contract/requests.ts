import * as z from "zod";
import { STEP_FIELDS } from "../domain/requests/step-forms.ts";
import { amount, applicantKind, day, oneOf, optional, optionalDay, page, required } from "./fields.ts";

export const CHANNELS = ["portal", "in-person", "registered-mail", "ordinary-mail", "email", "fax"] as const;
/** The ways a request can reach the organ other than its own portal. */
export const STAFF_CHANNELS = ["in-person", "registered-mail", "ordinary-mail", "email", "fax"] as const;

export const FORMATS = ["paper", "electronic", "disc"] as const;
export const DELIVERIES = ["post", "email", "pick-up", "inspect"] as const;

/** A key that the sender's page makes anew for each form: 128 bits, so that nobody guesses another's. */
const submissionKey = z.string().regex(/^[0-9a-f]{32}$/, "请重新打开这一页再提交");

const IDENTITY_KINDS = ["identity-card", "passport", "permit", "credit-code", "other"] as const;

const application = {
  applicantKind,
  name: required("姓名或者名称", 100),
  identityKind: oneOf("证件类型", IDENTITY_KINDS),
  identityNumber: required("证件号码", 40),
  telephone: required("联系电话", 40),
  address: required("通信地址", 200),
  email: z.union([z.literal(""), z.email("电子邮箱的写法不对，例如 name@example.cn")]).default(""),
  /** The agent 代理人, where somebody asks on behalf of the applicant. */
  agentName: optional("代理人姓名", 100),
  agentIdentityNumber: optional("代理人证件号码", 40),
  agentTelephone: optional("代理人电话", 40),
  description: required("所需政府信息的名称、文号或者其他特征", 2000),
  format: oneOf("提供信息的形式", FORMATS),
  delivery: oneOf("获取信息的途径", DELIVERIES),
};

/** An agent is known by name and papers, or there is none. */
function agentIsWhole(
  { agentName, agentIdentityNumber }: { agentName: string; agentIdentityNumber: string },
  context: z.RefinementCtx,
): void {
  if ((agentName === "") === (agentIdentityNumber === "")) return;
  const [field, label] = agentName === "" ? ["agentName", "代理人姓名"] : ["agentIdentityNumber", "代理人证件号码"];
  context.addIssue({ code: "custom", path: [field], message: `请填写${label}；没有代理人的，都留空` });
}

/**
 * What an application may be asked for 申请内容: identity and contact, the information wanted, the form wanted.
 *
 * Basis: 条例 art. 29. The purpose is not asked.
 */
export const Application = z.object(application);
export type Application = z.infer<typeof Application>;

/** An application as it is shown: to staff masked, until somebody asks for the whole. */
export const ShownApplication = z.object({ ...application, email: z.string() });
export type ShownApplication = z.infer<typeof ShownApplication>;

/** The form of the portal: the application and the applicant's tick that it is meant to be sent. */
export const PortalApplication = z
  .object({
    ...application,
    confirmed: z.literal("yes", { error: "请勾选确认，确认之日即为本机关收到申请之日" }),
    submissionKey: submissionKey.optional(),
  })
  .superRefine(agentIsWhole);
export type PortalApplication = z.input<typeof PortalApplication>;

/** A request that came on paper, by mail or by fax and is entered by staff 登记. */
export const Registration = z
  .object({
    ...application,
    channel: oneOf("收到渠道", STAFF_CHANNELS),
    arrivedOn: day("到达日期"),
    /** Empty while a letter, fax or e-mail has not yet been confirmed with the applicant (art. 31). */
    receivedOn: optionalDay("收到申请之日"),
    /** Said at the counter and written down by staff 工作人员代填 (art. 29). */
    dictated: z.union([z.literal("yes"), z.literal("")]).default(""),
    /** What else the same letter asks for: each becomes a case of its own. */
    alsoWanted: z.array(required("另一项所需政府信息", 2000)).max(20, "一封信最多拆成 21 件").default([]),
    submissionKey: submissionKey.optional(),
  })
  .superRefine(agentIsWhole);
export type Registration = z.input<typeof Registration>;

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

export const SERVICE_METHODS = ["direct", "entrusted", "post", "electronic"] as const;

/** How and when the reply reached the applicant 送达. */
export const Service = z.object({
  serviceMethod: oneOf("送达方式", SERVICE_METHODS),
  /** The day that counts: signed for in direct service, handed to the post by mail, sent by wire. */
  servedOn: day("送达日期"),
  /** 邮件号: only a postal enterprise may carry it. */
  trackingNumber: optional("邮件号", 40),
  /** For post: when it was signed for, once that is known. */
  signedOn: optionalDay("签收日期"),
});
export type Service = z.input<typeof Service>;

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([z.literal("").transform(() => null), z.null(), schema])
    .optional()
    .transform((value) => value ?? null);
const workingDays = z
  .union([z.null(), amount("工作日数", 120)], { error: "工作日数须是 1 至 120 的整数" })
  .optional()
  .transform((value) => value ?? null)
  .refine((value) => value === null || (Number.isInteger(value) && value >= 1), "工作日数须是 1 至 120 的整数");

/** One more fact of a case 办理事项: what was done, on which day, with what words. */
export const Step = z.object({
  kind: required("事项", 60),
  /** Whose opinion, for seekOpinion. */
  opinion: maybe(z.enum(["third-party", "co-maker", "other-organ"])),
  /** The step that this one answers, by its number. */
  about: maybe(z.number().int().min(1)),
  occurredOn: day("发生日期"),
  note: optional("说明", 2000),
  items: optional("需要补正或者征求意见的事项", 2000),
  party: optional("被征求意见的第三方或者机关", 100),
  contact: optional("联系方式", 200),
  office: optional("承办机构", 100),
  verdict: maybe(z.enum(["consents", "objects", "partly", "none"])),
  finding: maybe(z.string().max(40)),
  number: optional("编号", 40),
  parts: z.array(required("拆出的一件", 2000)).max(20, "一次最多拆成 21 件").default([]),
  /** Working days, for an extension or a limit set in a notice. */
  days: workingDays,
  yuan: z
    .union([z.null(), amount("金额（元）", 10_000_000)], { error: "请填写金额（元），写成数字，最多两位小数" })
    .optional()
    .transform((value) => value ?? null),
  /** How many steps the sender had seen: where another did something meanwhile, the sender is told who and when. */
  seen: z.number().int().min(0).optional(),
});
export type Step = z.output<typeof Step>;
export type StepInput = z.input<typeof Step>;

/** Whose requests are looked for 按申请人查找: sent in a body, for addresses are logged. */
export const ApplicantSearch = z.object({ applicant: required("申请人姓名、证件号码或者电话", 100), page });

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

/** An act that somebody thinks of doing 设想, with the day and the working days as typed. */
export const StepPreviewQuery = z.object({
  kind: z.string().max(60),
  opinion: z.enum(["third-party", "co-maker", "other-organ"]).optional(),
  about: z.coerce.number().int().min(1).optional(),
  occurredOn: day("发生日期"),
  days: z.coerce.number().int().min(1).max(120).optional(),
});

/** What would follow if it were done that day. */
export const StepPreview = z.object({
  /** The limit that the act itself sets, e.g. 补正期限. */
  yields: z.object({ label: z.string(), on: z.string() }).nullable(),
  /** Why it could not be done that day, in Chinese. */
  problem: z.string().nullable(),
  /** The reply deadline now and then; `null` where none can be told. */
  before: z.string().nullable(),
  after: Clock.nullable(),
});
export type StepPreview = z.infer<typeof StepPreview>;

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
  /** Whether the date may still move. */
  provisional: z.boolean(),
  /** The office that handles it now. */
  office: z.string().nullable(),
  outcome: z.string().nullable(),
  decidedOn: z.string().nullable(),
  state: z.string(),
});
export type RequestLine = z.infer<typeof RequestLine>;

/** A step as it is shown. */
export const StepLine = z.object({
  sequence: z.number(),
  kind: z.string(),
  label: z.string(),
  occurredOn: z.string(),
  by: z.string(),
  note: z.string(),
  items: z.string(),
  party: z.string(),
  office: z.string().nullable(),
  verdict: z.string().nullable(),
  finding: z.string().nullable(),
  number: z.string().nullable(),
  days: z.number().nullable(),
  yuan: z.number().nullable(),
  /** The words that the applicant reads; `null` for an inner matter. */
  told: z.string().nullable(),
});
export type StepLine = z.infer<typeof StepLine>;

/** An opinion that was sought, and how it stands. */
export const OpinionLine = z.object({
  sequence: z.number(),
  opinion: z.enum(["third-party", "co-maker", "other-organ"]),
  party: z.string(),
  contact: z.string(),
  items: z.string(),
  sentOn: z.string(),
  receivedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  answeredOn: z.string().nullable(),
  verdict: z.string().nullable(),
  words: z.string(),
  /** What silence beyond the limit means, once it is past. */
  silence: z.string().nullable(),
});
export type OpinionLine = z.infer<typeof OpinionLine>;

export const ActLine = z.object({
  kind: z.string(),
  label: z.string(),
  basis: z.string(),
  opinion: z.enum(["third-party", "co-maker", "other-organ"]).nullable(),
  about: z.number().nullable(),
  by: z.enum(["clerk", "head"]),
  needs: z.array(z.enum(STEP_FIELDS)),
  takes: z.array(z.enum(STEP_FIELDS)),
  noteLabel: z.string().nullable(),
  findings: z.record(z.string(), z.string()),
  hindrance: z.string().nullable(),
  yields: z.object({ label: z.string(), on: z.string() }).nullable(),
});
export type ActLine = z.infer<typeof ActLine>;

export const PAPER_KINDS = ["identity", "authorization", "application", "supplement", "other"] as const;
export const PaperLine = z.object({
  number: z.number(),
  kind: z.enum(PAPER_KINDS),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  addedOn: z.string(),
  byStaff: z.boolean(),
});
export type PaperLine = z.infer<typeof PaperLine>;

/** A file that staff adds to a case, in base64. */
export const PaperInput = z.object({
  kind: z.enum(PAPER_KINDS),
  name: required("文件名", 200),
  file: z.base64("文件没有传完整，请再选一次").max(14_000_000, "一个文件不能超过 10 MB，请压缩或者分开"),
});

export const HistoryLine = z.object({ at: z.string(), kind: z.string(), actor: z.string() });

/** A deadline that a holiday notice moved 期限变动. */
export const MovedDeadline = z.object({
  on: z.string(),
  before: z.string(),
  after: z.string(),
  /** The notices that are new or were changed. */
  because: z.array(z.string()),
});
export type MovedDeadline = z.infer<typeof MovedDeadline>;

export const RequestDetail = z.object({
  number: z.string(),
  channel: z.enum(CHANNELS),
  arrivedOn: z.string(),
  receivedOn: z.string(),
  receivedGround: z.string(),
  /** `null` when the case's key has been destroyed. */
  application: ShownApplication.nullable(),
  state: z.string(),
  clock: Clock.nullable(),
  /** Why there is no clock, in Chinese. */
  clockProblem: z.string().nullable(),
  /** How holiday notices moved the deadline, oldest first. */
  moved: z.array(MovedDeadline),
  /** 工作人员代填: said at the counter, written down by staff. */
  dictated: z.boolean(),
  /** 同一封信: the numbers of the other cases that it was split into. */
  sameLetter: z.array(z.string()),
  /** The office that handles it now. */
  office: z.string().nullable(),
  steps: z.array(StepLine),
  opinions: z.array(OpinionLine),
  /** The acts that the law allows now, with the article of each and the date it would yield. */
  allowed: z.array(ActLine),
  papers: z.array(PaperLine),
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
      trackingNumber: z.string().nullable(),
      signedOn: z.string().nullable(),
      onTime: z.boolean().nullable(),
      remedy: z.string().nullable(),
      /** The last days of the remedies that are open, where it is known when the reply reached the applicant. */
      remedyUntil: z.object({ reconsideration: z.string().nullable(), suit: z.string().nullable() }).nullable(),
    })
    .nullable(),
  history: z.array(HistoryLine),
});
export type RequestDetail = z.infer<typeof RequestDetail>;

const slip = { number: z.string(), queryCode: z.string(), dueOn: z.string().nullable() };
export const Receipt = z.object({
  ...slip,
  /** The other cases that the same letter became. */
  others: z.array(z.object(slip)),
});

/** An earlier request like this one, for staff only. */
export const SimilarLine = z.object({
  number: z.string(),
  summary: z.string(),
  receivedOn: z.string(),
  state: z.string(),
  outcome: z.string().nullable(),
  sameApplicant: z.boolean(),
  /** How alike the words are, 0 to 100. */
  likeness: z.number(),
});
export const SimilarRequests = z.object({
  lines: z.array(SimilarLine),
  /** How many this applicant filed in the calendar month of receipt, this one included. */
  thisMonth: z.number(),
});
