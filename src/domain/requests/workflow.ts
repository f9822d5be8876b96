import type { Basis } from "../../law/basis.ts";
import type { OutcomeId } from "../../law/outcome.ts";

/** Where a request stands 办理状态. How it ended is an outcome, which is another thing. */
export const REQUEST_STATES = {
  "awaiting-confirmation": "待确认",
  received: "已收到",
  "in-progress": "办理中",
  "awaiting-supplement": "补正中",
  "awaiting-payment": "待缴费",
  "in-review": "审核中",
  "awaiting-delivery": "待送达",
  closed: "已办结",
  archived: "已归档",
} as const;

export type RequestState = keyof typeof REQUEST_STATES;

/** One arrow of the workflow: from where, to where, by which article. */
export interface Transition {
  label: string;
  from: readonly RequestState[];
  /** `stays`: the state is kept; `taken-up`: it is kept too, but a case that nobody had accepted yet is in progress. */
  to: RequestState | "stays" | "taken-up";
  basis: readonly Basis[];
  /** May be taken once in a case. */
  once?: true;
  /** The outcome that the step itself brings about. */
  outcome?: OutcomeId;
}

const article = (n: number, paragraph?: number): Basis => ({ instrument: "ogi-regulations", article: n, paragraph });
const FEE_TERMS: Basis = { instrument: "fee-measures", article: null };
const HANDLED = ["received", "in-progress"] as const;
const HANDLED_OR_REVIEWED = ["received", "in-progress", "in-review"] as const;
const ACCEPTED = ["received", "in-progress", "awaiting-supplement", "awaiting-payment", "in-review"] as const;
const OPEN = ["awaiting-confirmation", ...ACCEPTED] as const;

/** Every step a request can take. The law allows no other. */
export const TRANSITIONS = {
  confirm: { label: "双方确认收到", from: ["awaiting-confirmation"], to: "received", basis: [article(31)] },
  accept: { label: "签收登记", from: ["received"], to: "in-progress", basis: [article(45)] },
  transfer: {
    label: "转交承办机构",
    from: HANDLED_OR_REVIEWED,
    to: "stays",
    basis: [article(4), { instrument: "organ-reform-interpretation-2019", article: null }],
  },
  split: { label: "拆分为数件", from: HANDLED, to: "taken-up", basis: [{ instrument: "fee-measures", article: 4 }] },
  merge: { label: "并入另一件办理", from: ACCEPTED, to: "closed", basis: [article(45)], outcome: "other.other" },
  takeOver: { label: "另一件并入本件", from: ACCEPTED, to: "stays", basis: [article(45)] },
  replyAtOnce: { label: "当场答复", from: HANDLED, to: "closed", basis: [article(33, 1)] },
  askForSupplement: { label: "告知补正", from: HANDLED, to: "awaiting-supplement", basis: [article(30)], once: true },
  noticeReceived: {
    label: "告知书送达申请人",
    from: ["awaiting-supplement", "awaiting-payment"],
    to: "stays",
    basis: [article(30), article(42, 1), FEE_TERMS],
  },
  supplement: { label: "收到补正", from: ["awaiting-supplement"], to: "in-progress", basis: [article(30)] },
  lapseSupplement: {
    label: "逾期不补正，不再处理",
    from: ["awaiting-supplement"],
    to: "closed",
    basis: [article(30)],
    outcome: "other.supplement-lapsed",
  },
  chargeFee: {
    label: "通知缴费",
    from: HANDLED,
    to: "awaiting-payment",
    basis: [article(42, 1), { instrument: "fee-measures", article: 3 }],
    once: true,
  },
  pay: { label: "缴费完成", from: ["awaiting-payment"], to: "in-progress", basis: [FEE_TERMS] },
  lapsePayment: {
    label: "逾期不缴费，不再处理",
    from: ["awaiting-payment"],
    to: "closed",
    basis: [article(42, 1), FEE_TERMS],
    outcome: "other.fee-lapsed",
  },
  seekOpinion: { label: "征求意见", from: HANDLED, to: "taken-up", basis: [article(32), article(34), article(33, 3)] },
  opinionLetterReceived: {
    label: "征求意见书送达",
    from: HANDLED_OR_REVIEWED,
    to: "stays",
    basis: [article(32), article(34)],
  },
  recordOpinion: { label: "收到意见", from: HANDLED_OR_REVIEWED, to: "stays", basis: [article(32), article(34)] },
  tellThirdParty: {
    label: "告知第三方决定公开的内容和理由",
    from: ["in-progress", "in-review", "awaiting-delivery", "closed"],
    to: "stays",
    basis: [article(32)],
  },
  askForReasons: { label: "要求说明理由", from: HANDLED, to: "taken-up", basis: [article(35)], once: true },
  recordReasons: { label: "收到理由说明", from: HANDLED, to: "stays", basis: [article(35)], once: true },
  delay: { label: "确定延迟答复的合理期限", from: HANDLED, to: "stays", basis: [article(35)], once: true },
  reviewConfidentiality: { label: "保密审查", from: HANDLED_OR_REVIEWED, to: "taken-up", basis: [article(17)] },
  proposeExtension: { label: "提请延长答复期限", from: HANDLED_OR_REVIEWED, to: "taken-up", basis: [article(33, 2)] },
  declineExtension: { label: "不同意延长", from: HANDLED_OR_REVIEWED, to: "stays", basis: [article(33, 2)] },
  extend: { label: "同意延长答复期限", from: HANDLED_OR_REVIEWED, to: "stays", basis: [article(33, 2)], once: true },
  tellExtension: {
    label: "告知申请人延长答复期限",
    from: HANDLED_OR_REVIEWED,
    to: "stays",
    basis: [article(33, 2)],
    once: true,
  },
  submitForReview: { label: "提交审核", from: HANDLED, to: "in-review", basis: [article(17), article(45)] },
  returnFromReview: { label: "退回修改", from: ["in-review"], to: "in-progress", basis: [article(17), article(45)] },
  approve: { label: "签发答复", from: ["in-review"], to: "awaiting-delivery", basis: [article(36)] },
  deliver: {
    label: "送达",
    from: ["awaiting-delivery"],
    to: "closed",
    basis: [article(36), { instrument: "service-interpretation-2016", article: null }],
  },
  withdraw: { label: "申请人撤回", from: OPEN, to: "closed", basis: [article(45)], outcome: "other.other" },
  archive: { label: "归档", from: ["closed"], to: "archived", basis: [article(45)] },
  handleAnew: {
    label: "依生效决定、判决重新办理",
    from: ["closed", "archived"],
    to: "in-progress",
    basis: [
      { instrument: "reconsideration-law", article: 77 },
      { instrument: "spc-2025-8", article: null },
    ],
  },
} as const satisfies Record<string, Transition>;

export type RequestStep = keyof typeof TRANSITIONS;
const STEPS = Object.entries(TRANSITIONS) as [RequestStep, Transition][];

/** The steps open in a state; a step that may be taken once is gone when `taken` holds it. */
export function stepsFrom(state: RequestState, taken: readonly RequestStep[] = []): RequestStep[] {
  return STEPS.filter(([step, { from, once }]) => from.includes(state) && !(once && taken.includes(step))).map(([step]) => step);
}

/** The state after `step`, or `undefined` when the law does not allow it. */
export function next(state: RequestState, step: RequestStep, taken: readonly RequestStep[] = []): RequestState | undefined {
  if (!stepsFrom(state, taken).includes(step)) return undefined;
  const { to }: Transition = TRANSITIONS[step];
  if (to === "taken-up") return state === "received" ? "in-progress" : state;
  return to === "stays" ? state : to;
}

/** Whether the case is still to be handled: it is carried out 结转 at the end of the year. */
export const isPending = (state: RequestState): boolean => state !== "closed" && state !== "archived";
