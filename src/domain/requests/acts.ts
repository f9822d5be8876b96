import type { PlainDate } from "../../calendar/plain-date.ts";
import { withWeekday } from "../../calendar/plain-date.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import type { Basis } from "../../law/basis.ts";
import type { Law } from "../../law/law.ts";
import {
  type Asked,
  askedOpinions,
  type Case,
  type CaseStep,
  consultationOf,
  extensionAllowed,
  factsOf,
  noticeOf,
  OPINIONS,
  type Opinion,
  type StepDetail,
  stateOf,
} from "./case.ts";
import { paymentDeadline, replyDeadline, supplementDeadline } from "./deadline.ts";
import { isOpen, opinionDeadline } from "./opinion.ts";
import { RECORDED_STEPS, type RecordedStep, STEP_FORMS, type StepForm } from "./step-forms.ts";
import { type RequestStep, stepsFrom, TRANSITIONS } from "./workflow.ts";

/** An act that the law allows now 可以办理的事项. */
export interface Act extends StepForm {
  kind: RecordedStep;
  label: string;
  basis: readonly Basis[];
  /** What it is about: the letter it answers, the kind of opinion it seeks. */
  detail: Pick<StepDetail, "about" | "opinion" | "days">;
  /** Why it cannot be done today, in Chinese. */
  hindrance: string | null;
}

const article = (n: number, paragraph?: number): Basis => ({ instrument: "ogi-regulations", article: n, paragraph });
const OPINION_BASIS: Record<Opinion, Basis> = {
  "third-party": article(32),
  "co-maker": article(34),
  "other-organ": article(33, 3),
};

/** The acts that the law allows in this case on this day, each with its article. */
export function allowedActs(one: Case, today: PlainDate, law: Law, calendar: WorkCalendar): Act[] {
  const taken = one.steps.map(({ kind }) => kind);
  const open = stepsFrom(stateOf(one), taken);
  return RECORDED_STEPS.filter((kind) => open.includes(kind)).flatMap((kind): Act[] => {
    const act: Act = {
      ...STEP_FORMS[kind],
      kind,
      label: TRANSITIONS[kind].label,
      basis: TRANSITIONS[kind].basis,
      detail: {},
      hindrance: null,
    };
    return (INSTANCES[kind] ?? alone)(act, one, today, law, calendar);
  });
}

/** The act meant by its kind and, where several of a kind are open, by the letter it answers or the opinion it seeks. */
export function actNamed(
  acts: readonly Act[],
  { kind, about, opinion }: { kind: string; about?: number | null | undefined; opinion?: Opinion | null | undefined },
): Act | undefined {
  return acts.find(
    (act) =>
      act.kind === kind && (about == null || act.detail.about === about) && (opinion == null || act.detail.opinion === opinion),
  );
}

type Instances = (act: Act, one: Case, today: PlainDate, law: Law, calendar: WorkCalendar) => Act[];
const alone: Instances = (act) => [act];
const after = (steps: readonly CaseStep[], kind: RequestStep) => steps.findLast((step) => step.kind === kind);

/** What of a kind of act is open beside what the transition table says: which letter it answers, what must have come before. */
const INSTANCES: Partial<Record<RecordedStep, Instances>> = {
  seekOpinion: (act) =>
    (Object.keys(OPINIONS) as Opinion[]).map((opinion) => ({
      ...act,
      label: `征求${OPINIONS[opinion]}意见`,
      basis: [OPINION_BASIS[opinion]],
      detail: { opinion },
    })),
  opinionLetterReceived: (act, { steps }) =>
    askedOpinions(steps)
      .filter(({ received, answer }) => !received && !answer)
      .map(({ letter, opinion }) => aboutOpinion(act, "征求意见书送达", letter, opinion)),
  recordOpinion: (act, { steps }) =>
    askedOpinions(steps)
      .filter(({ answer }) => !answer)
      .map(({ letter, opinion }) => aboutOpinion(act, "收到意见", letter, opinion)),
  tellThirdParty: (act, { steps }) =>
    askedOpinions(steps)
      .filter(({ opinion, answer, letter }) => {
        const objected = answer?.detail.verdict === "objects" || answer?.detail.verdict === "partly";
        const told = steps.some(({ kind, detail }) => kind === "tellThirdParty" && detail.about === letter.sequence);
        return opinion === "third-party" && objected && !told;
      })
      .map(({ letter }) => ({ ...act, detail: { about: letter.sequence } })),
  noticeReceived: (act, one) => {
    const fee = stateOf(one) === "awaiting-payment";
    const { sent, received } = noticeOf(one.steps, fee ? "chargeFee" : "askForSupplement");
    if (!sent || received) return [];
    return [
      {
        ...act,
        label: fee ? "收费通知书送达" : "补正告知书送达",
        basis: [article(fee ? 42 : 30)],
        detail: { about: sent.sequence },
      },
    ];
  },
  lapseSupplement: (act, one, today, law, calendar) => {
    const { sent, received } = noticeOf(one.steps, "askForSupplement");
    const due = received && supplementDeadline(received.occurredOn, law, calendar, sent?.detail.days).due;
    return [{ ...act, hindrance: lapseHindrance("补正", due, today) }];
  },
  lapsePayment: (act, one, today, law, calendar) => {
    const { received } = noticeOf(one.steps, "chargeFee");
    const due = received && paymentDeadline(received.occurredOn, law, calendar).due;
    return [{ ...act, hindrance: lapseHindrance("缴费", due, today) }];
  },
  recordReasons: (act, { steps }) => (after(steps, "askForReasons") ? [act] : []),
  delay: (act, { steps }) => (after(steps, "recordReasons")?.detail.finding === "reasonable" ? [act] : []),
  proposeExtension: (act, { steps }) => (extensionAllowed(steps) || extensionProposed(steps) ? [] : [act]),
  extend: (act, { steps }) => proposal(act, steps),
  declineExtension: (act, { steps }) => proposal(act, steps),
  tellExtension: (act, { steps }) => {
    const granted = extensionAllowed(steps);
    return granted && !granted.toldOn ? [{ ...act, label: `${act.label}（${granted.days} 个工作日）` }] : [];
  },
};

function aboutOpinion(act: Act, label: string, letter: CaseStep, opinion: Opinion): Act {
  return {
    ...act,
    label: `${label}（${OPINIONS[opinion]}，${letter.occurredOn} 征求）`,
    basis: [OPINION_BASIS[opinion]],
    detail: { about: letter.sequence, opinion },
  };
}

/** The proposal to extend that waits for the head, if there is one. */
export function extensionProposed(steps: readonly CaseStep[]): CaseStep | undefined {
  const proposed = after(steps, "proposeExtension");
  const declined = after(steps, "declineExtension");
  const answered = extensionAllowed(steps) || (declined && proposed && declined.sequence > proposed.sequence);
  return answered ? undefined : proposed;
}

function proposal(act: Act, steps: readonly CaseStep[]): Act[] {
  const proposed = extensionProposed(steps);
  if (!proposed) return [];
  const days = proposed.detail.days ?? 0;
  return [{ ...act, label: `${act.label}（${days} 个工作日）`, detail: { about: proposed.sequence, days } }];
}

function lapseHindrance(what: string, due: PlainDate | undefined, today: PlainDate): string | null {
  if (due === undefined) return `先记录告知书送达申请人之日，${what}期限从那天起算`;
  return today > due ? null : `${what}期限到 ${withWeekday(due)}，其后才能视为放弃`;
}

/** The date that an act would yield if it were done on that day 办理后的日期, or nothing where it moves none. @throws UncoveredDate */
export function yieldOf(
  one: Case,
  { kind, detail }: Pick<Act, "kind" | "detail">,
  today: PlainDate,
  law: Law,
  calendar: WorkCalendar,
): { label: string; on: PlainDate } | null {
  const replyAfter = (...added: Pick<CaseStep, "kind" | "detail">[]) => {
    const steps = added.map((step, i) => ({ ...step, sequence: one.steps.length + 1 + i, occurredOn: today }));
    const facts = factsOf({ ...one, steps: [...one.steps, ...steps] });
    return { label: "答复期限", on: replyDeadline(facts, law, calendar, { asOf: today }).due };
  };
  const longest = law.timeLimit("reply-extension", one.receivedOn).days;
  const opinion = detail.opinion;
  const yields: Partial<Record<RecordedStep, () => { label: string; on: PlainDate }>> = {
    confirm: () => ({ label: "答复期限", on: replyDeadline({ receivedOn: today }, law, calendar).due }),
    askForSupplement: () => ({ label: "补正期限", on: supplementDeadline(today, law, calendar, detail.days).due }),
    chargeFee: () => ({ label: "缴费期限", on: paymentDeadline(today, law, calendar).due }),
    ...(opinion && opinion !== "other-organ"
      ? { seekOpinion: () => ({ label: "意见期限", on: opinionDeadline(opinion, today, law, calendar).due }) }
      : {}),
    proposeExtension: () => ({
      ...replyAfter({ kind: "extend", detail: { days: detail.days ?? longest } }, { kind: "tellExtension", detail: {} }),
      label: detail.days === undefined ? "最长延至" : "延至",
    }),
    extend: () => replyAfter({ kind, detail }, { kind: "tellExtension", detail: {} }),
    tellExtension: () => replyAfter({ kind, detail }),
    delay: () => {
      const suggested = law.timeLimit("delayed-reply", one.receivedOn).suggestedWorkingDays;
      return replyAfter({ kind, detail: { days: detail.days ?? suggested } });
    },
    supplement: () => replyAfter({ kind, detail }),
    pay: () => replyAfter({ kind, detail }),
    recordOpinion: () => replyAfter({ kind, detail }),
  };
  return yields[kind]?.() ?? null;
}

/** The case as it would stand if that act were done on that day 设想办理. */
export function caseAfter(one: Case, { kind, detail }: Pick<Act, "kind" | "detail">, occurredOn: PlainDate): Case {
  const added: CaseStep = { sequence: one.steps.length + 1, kind, detail, occurredOn };
  const receivedOn = kind === "confirm" ? occurredOn : one.receivedOn;
  return { ...one, receivedOn, steps: [...one.steps, added] };
}

/** What stands against recording an act on that day with these words, by field, in Chinese; empty when nothing does. */
export function actProblems(
  one: Case,
  { kind, hindrance, detail }: Act,
  given: { occurredOn: PlainDate; days?: number | null },
  today: PlainDate,
  law: Law,
  calendar: WorkCalendar,
): Record<string, string> {
  const { occurredOn, days } = given;
  if (hindrance) return { kind: hindrance };
  if (occurredOn > today) return { occurredOn: "发生日期不能晚于今天" };
  const last = one.steps.at(-1)?.occurredOn ?? one.receivedOn;
  if (occurredOn < last) return { occurredOn: `发生日期不能早于上一事项的日期 ${last}` };
  const ceiling = law.timeLimit("reply-extension", one.receivedOn).days;
  if (kind === "proposeExtension" && (!days || days > ceiling))
    return { days: `延长的工作日数须为 1 至 ${ceiling}（《条例》第三十三条第二款）` };
  const sent = detail.about === undefined ? undefined : one.steps.find(({ sequence }) => sequence === detail.about);
  if (kind === "noticeReceived" && sent && occurredOn < sent.occurredOn) return { occurredOn: "送达不能早于发出" };
  if (!BEFORE_DUE.includes(kind)) return {};
  const { due } = replyDeadline(factsOf(one), law, calendar, { asOf: occurredOn });
  return occurredOn > due ? { occurredOn: `须在答复期限届满之日 ${withWeekday(due)} 以前办理` } : {};
}

/** What prolongs a reply has to be done before it is due. Basis: 条例 art. 33(2), 35. */
const BEFORE_DUE: readonly RecordedStep[] = ["proposeExtension", "extend", "tellExtension", "delay"];

/** How each opinion stands on a day 意见情况: in, out until when, or silent, and what the law makes of silence. @throws UncoveredDate */
export function opinionStanding(asked: Asked, asOf: PlainDate, law: Law, calendar: WorkCalendar) {
  const consultation = consultationOf(asked);
  const dueOn =
    asked.opinion === "other-organ" ? null : opinionDeadline(asked.opinion, consultation.receivedOn ?? asOf, law, calendar).due;
  const silent = !asked.answer && !isOpen(consultation, asOf, law, calendar) && dueOn !== null && asOf > dueOn;
  return { dueOn, silent, silence: silent ? SILENCE[asked.opinion] : null };
}

/** What silence beyond the limit means. Basis: 条例 art. 32, 34. */
export const SILENCE: Record<Opinion, string | null> = {
  "third-party": "逾期未提出意见，由本机关依照《条例》的规定决定是否公开",
  "co-maker": "逾期未提出意见，视为同意公开",
  "other-organ": null,
};
