import type { RequestStep } from "./workflow.ts";

/** What can be stated with a step. */
export const STEP_FIELDS = [
  "days",
  "yuan",
  "office",
  "items",
  "party",
  "contact",
  "verdict",
  "finding",
  "number",
  "parts",
  "note",
] as const;
export type StepField = (typeof STEP_FIELDS)[number];

/** Who does a step: the clerk, or the head of the disclosure office 公开工作机构负责人. */
export type StepActor = "clerk" | "head";

/** How a step is recorded 事项登记: by whom, with what, and whether the applicant is told of it. */
export interface StepForm {
  by: StepActor;
  /** Without these it cannot be recorded. */
  needs: readonly StepField[];
  /** These may be stated besides. */
  takes: readonly StepField[];
  /** What its note says, where the note is asked for. */
  noteLabel?: string;
  /** The words the applicant reads on the page of the case; absent: an inner matter. */
  told?: string;
  /** Whether the applicant reads its words too, not only that it was done. */
  open?: true;
}

const clerk = (needs: readonly StepField[] = [], takes: readonly StepField[] = [], more: Partial<StepForm> = {}): StepForm => ({
  by: "clerk",
  needs,
  takes,
  ...more,
});
const head = (needs: readonly StepField[], takes: readonly StepField[] = [], more: Partial<StepForm> = {}): StepForm => ({
  ...clerk(needs, takes, more),
  by: "head",
});

/** The steps that are recorded one by one 逐项登记; registration, reply and service are acts of their own. */
export const STEP_FORMS = {
  confirm: clerk([], ["note"], { noteLabel: "怎样确认的", told: "与您确认收到申请" }),
  accept: clerk([], ["office", "note"], { told: "签收登记" }),
  transfer: clerk(["office", "note"], [], { noteLabel: "转交的理由" }),
  split: clerk(["parts"], ["note"], { told: "一份申请含数项内容，拆分为数件办理", open: true }),
  merge: clerk(["number"], ["note"], { noteLabel: "并入的理由", told: "并入您的另一件申请办理" }),
  askForSupplement: clerk(["items", "days"], ["note"], { noteLabel: "释明和指导", told: "告知补正", open: true }),
  noticeReceived: clerk([], ["note"], { noteLabel: "送达方式", told: "告知书已经送达", open: true }),
  supplement: clerk([], ["note"], { noteLabel: "补正的内容", told: "收到补正", open: true }),
  lapseSupplement: clerk([], ["note"], { told: "逾期未补正，视为放弃申请，不再处理" }),
  chargeFee: clerk(["yuan"], ["note"], { noteLabel: "计费明细", told: "通知缴费", open: true }),
  pay: clerk(["yuan"], ["note"], { told: "缴费完成" }),
  lapsePayment: clerk([], ["note"], { told: "逾期未缴费，视为放弃申请，不再处理" }),
  seekOpinion: clerk(["party"], ["contact", "items", "note"], { told: "征求意见，所需时间不计入答复期限" }),
  opinionLetterReceived: clerk([], ["note"]),
  recordOpinion: clerk(["verdict"], ["note"], { noteLabel: "意见和理由", told: "收到意见" }),
  tellThirdParty: clerk(["note"], [], { noteLabel: "公开的内容和理由" }),
  askForReasons: clerk(["note"], ["days"], { noteLabel: "要求说明什么", told: "要求说明理由", open: true }),
  recordReasons: clerk(["finding"], ["note"], { noteLabel: "说明的理由", told: "收到理由说明", open: true }),
  delay: clerk(["days"], ["note"], { told: "告知延迟答复的合理期限", open: true }),
  reviewConfidentiality: clerk(["finding"], ["note"], { noteLabel: "审查意见" }),
  proposeExtension: clerk(["days", "note"], [], { noteLabel: "延长的理由" }),
  declineExtension: head([], ["note"]),
  extend: head([], ["note"]),
  tellExtension: clerk([], ["note"], { noteLabel: "告知方式", told: "告知延长答复期限", open: true }),
  withdraw: clerk(["note"], [], { noteLabel: "撤回的方式和凭证", told: "您撤回了申请" }),
  archive: clerk(["number"], ["note"]),
} as const satisfies Partial<Record<RequestStep, StepForm>>;
export type RecordedStep = keyof typeof STEP_FORMS;

export const RECORDED_STEPS = Object.keys(STEP_FORMS) as RecordedStep[];

/** The form of a step; a kind that is recorded by an act of its own has none. */
export const stepForm = (kind: string): StepForm | undefined => (STEP_FORMS as Record<string, StepForm>)[kind];

/** The findings that a step may state 认定. */
export const FINDINGS: Partial<Record<RequestStep, Record<string, string>>> = {
  recordReasons: { reasonable: "理由合理", unreasonable: "理由不合理" },
  reviewConfidentiality: {
    open: "可以公开",
    partly: "区分处理后可以公开一部分",
    closed: "不得公开",
    referred: "不能确定，已报有关主管部门或者保密行政管理部门确定",
  },
};
