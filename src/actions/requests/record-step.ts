import { Step, type StepInput } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { confirmReceipt, insertOutcome, insertStep, requestForUpdate } from "../../db/stores/requests.ts";
import { paymentFaults } from "../../domain/fees/payment.ts";
import { type Act, actNamed, actProblems, allowedActs } from "../../domain/requests/acts.ts";
import { CHANNELS as ARRIVALS } from "../../domain/requests/receipt.ts";
import { FINDINGS, type StepField, stepForm } from "../../domain/requests/step-forms.ts";
import { type RequestStep, TRANSITIONS, type Transition } from "../../domain/requests/workflow.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { sealWords } from "./application.ts";
import { type CaseFile, refusalOfSecond, takeFile } from "./case-file.ts";
import { joinInto, splitOff } from "./one-letter.ts";
import { RECEIPT_CHANNEL } from "./register.ts";

/** Records one step of a case 办理事项: the fact and its day; state and clock follow from it. Basis: 条例 art. 30–35, 42, 45. */
export function recordStep(office: Office, person: Account, organ: string, number: string, given: StepInput): Promise<void> {
  const input = Step.parse(given);
  // A sum that somebody types may be wrong; the notice computes it by the tariff and cannot be recorded without being sent.
  if (input.kind === "chargeFee") throw new Refusal("fee-by-letter");
  const permission = stepForm(input.kind)?.by === "head" ? "request.approve" : "request.step";
  return perform(office, person, organ, permission, (desk) => takeStep(office, desk, number, input, person.id));
}

/** Takes a step in the transaction of a desk; `recordedBy` is empty where the applicant does it on the portal. */
export async function takeStep(
  office: Office,
  desk: Desk,
  number: string,
  input: Step,
  recordedBy: number | null,
): Promise<void> {
  const { scope, organ, today, now, record } = desk;
  // Two cases are always locked in the same order, so that two merges never wait for each other.
  if (input.kind === "merge" && input.number < number) await requestForUpdate(scope, organ.id, input.number);
  const file = await takeFile(desk, number);
  const act = await actWanted(office, desk, file, input);
  const given = { occurredOn: input.occurredOn, days: act.detail.days ?? input.days };
  const problems = {
    ...missing(act, input),
    ...actProblems(file.case, act, given, today, office.law, office.calendar),
    ...(act.kind === "pay" ? paymentFaults(file.case.steps, input) : {}),
  };
  if (Object.keys(problems).length > 0) throw new Refusal("invalid", {}, problems);

  const { request } = file;
  await insertStep(scope, {
    organ_id: organ.id,
    request_id: request.id,
    kind: act.kind,
    occurred_on: input.occurredOn,
    detail: JSON.stringify(detailFor(act, input)),
    sealed: sealWords(office, organ.id, request, wordsFor(act, input)),
    recorded_by: recordedBy,
    recorded_at: now,
  });
  await record("request", request.id, "request-step", { kind: act.kind, occurredOn: input.occurredOn });
  await EFFECTS[act.kind]?.({ office, desk, file, input, recordedBy });
  await close(office, desk, file, act.kind, input.occurredOn, recordedBy);
}

/** The act among those the law allows now; else the sender learns who moved the case meanwhile. */
async function actWanted({ law, calendar }: Office, desk: Desk, file: CaseFile, input: Step): Promise<Act> {
  const label = (TRANSITIONS as Record<string, Transition>)[input.kind]?.label ?? input.kind;
  if (input.seen !== undefined && input.seen < file.steps.length) throw await refusalOfSecond(desk, file, label);
  const act = actNamed(allowedActs(file.case, desk.today, law, calendar), input);
  if (!act) throw await refusalOfSecond(desk, file, label);
  return act;
}

const FIELD_WORDS: Record<StepField, string> = {
  days: "请填写工作日数",
  yuan: "请填写金额（元）",
  office: "请填写承办机构",
  items: "请逐条写明需要补正的事项",
  party: "请填写被征求意见的第三方或者机关",
  contact: "请填写联系方式",
  verdict: "请选择意见",
  finding: "请选择认定结果",
  number: "请填写编号",
  parts: "请至少写一件拆出的内容",
  note: "请填写说明",
};

/** What the act needs and was not given, by field. */
function missing({ kind, needs, noteLabel }: Act, input: Step): Record<string, string> {
  const fields = needs.filter((field) => {
    const value = input[field];
    return value === null || value === "" || (Array.isArray(value) && value.length === 0);
  });
  const problems: Record<string, string> = Object.fromEntries(
    fields.map((field) => [field, field === "note" && noteLabel ? `请填写${noteLabel}` : FIELD_WORDS[field]]),
  );
  const findings = FINDINGS[kind];
  if (findings && input.finding !== null && !findings[input.finding]) problems.finding = FIELD_WORDS.finding;
  return problems;
}

/** The facts by which clock and state are computed; nothing that names a person. */
function detailFor({ detail, needs, takes }: Act, input: Step): Record<string, unknown> {
  const asked = new Set<StepField>([...needs, ...takes]);
  const facts = {
    ...detail,
    ...(asked.has("days") ? { days: input.days } : {}),
    ...(asked.has("yuan") ? { yuan: input.yuan } : {}),
    ...(asked.has("office") ? { office: input.office } : {}),
    ...(asked.has("verdict") ? { verdict: input.verdict } : {}),
    ...(asked.has("finding") ? { finding: input.finding } : {}),
    ...(asked.has("number") ? { number: input.number } : {}),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value !== ""));
}

function wordsFor({ needs, takes }: Act, { note, items, party, contact, parts }: Step) {
  const asked = new Set<StepField>([...needs, ...takes]);
  const said = { items, party, contact, parts };
  return { note, ...Object.fromEntries(Object.entries(said).filter(([field]) => asked.has(field as StepField))) };
}

interface Effect {
  office: Office;
  desk: Desk;
  file: CaseFile;
  input: Step;
  recordedBy: number | null;
}

/** What a step does besides being recorded. */
const EFFECTS: Partial<Record<RequestStep, (effect: Effect) => Promise<void>>> = {
  confirm: async ({ office, desk: { scope, organ }, file: { request }, input }) => {
    const { ground, basis } = ARRIVALS[RECEIPT_CHANNEL[request.channel as keyof typeof RECEIPT_CHANNEL]];
    await confirmReceipt(scope, organ.id, request.id, input.occurredOn, `${ground}（${office.law.cite(basis)}）`);
  },
  merge: ({ office, desk, file, input, recordedBy }) => joinInto(office, desk, file, input, recordedBy),
  split: ({ office, desk, file, input, recordedBy }) => splitOff(office, desk, file, input.parts, recordedBy),
};

/** The words with which a case ends that gets no reply. */
const ENDINGS: Partial<Record<RequestStep, { kinds: string[]; reply: string; reasons: string }>> = {
  lapseSupplement: {
    kinds: [],
    reply: "视为放弃申请，本机关不再处理该政府信息公开申请。",
    reasons: "补正告知书已经送达，补正期限届满，申请人无正当理由没有补正。",
  },
  lapsePayment: {
    kinds: [],
    reply: "视为放弃申请，本机关不再处理该政府信息公开申请。",
    reasons: "收费通知书已经送达，缴费期限届满，申请人没有缴费。",
  },
  withdraw: { kinds: ["申请人撤回申请"], reply: "申请人撤回申请，办理终结。", reasons: "申请人撤回申请。" },
  merge: { kinds: ["其他"], reply: "并入申请人的另一件申请办理，不另行答复。", reasons: "与申请人的另一件申请合并办理。" },
};

/** Writes the outcome that the step itself brings about: the row of table three in which the case counts. */
async function close(
  office: Office,
  { scope, organ, now }: Desk,
  { request }: CaseFile,
  kind: RequestStep,
  on: string,
  by: number | null,
): Promise<void> {
  const { outcome }: Transition = TRANSITIONS[kind];
  const words = ENDINGS[kind];
  if (!outcome || !words) return;
  await insertOutcome(scope, {
    organ_id: organ.id,
    request_id: request.id,
    outcome,
    variant: Object.keys(office.law.outcome(outcome).variants)[0] ?? null,
    withheld_under: [],
    document_number: null,
    ...words,
    decided_on: on,
    decided_by: by,
    decided_at: now,
    service_method: null,
    served_on: null,
  });
}
