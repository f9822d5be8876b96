import { yearOf } from "../../calendar/plain-date.ts";
import type { Reply } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { nextSerial } from "../../db/stores/counters.ts";
import { signedKinds } from "../../db/stores/letters.ts";
import { insertOutcome, outcomeOf, requestForUpdate, stepsOf } from "../../db/stores/requests.ts";
import { disclosureHindrance } from "../../domain/requests/disclosure.ts";
import { decisionFaults } from "../../domain/requests/outcome.ts";
import { followPath } from "../../domain/requests/questions.ts";
import { OUTCOME_IDS, type OutcomeId } from "../../law/outcome.ts";
import { openAnswers } from "../letters/path-answers.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { requireProfile } from "../organs/profile.ts";
import { Refusal } from "../refusal.ts";
import { sealReply } from "./application.ts";
import { caseOf } from "./facts.ts";

/** 信息不存在: only a search can have shown it, and only the seven questions keep the search. */
const SEARCHED = "does-not-exist";

/**
 * Answers a request 答复 as an API does it in one act: the path of the seven questions ends in the same decision.
 *
 * Of two clerks who decide at once one wins; the other is told who and when. What the seven questions found binds this way too.
 * Basis: 条例 art. 36.
 */
export function replyToRequest(office: Office, person: Account, organ: string, number: string, input: Reply): Promise<void> {
  return perform(office, person, organ, "request.reply", async (desk) => {
    if ((await signedKinds(desk.scope, desk.organ.id)).includes("reply"))
      throw new Refusal("sign-off-needed", { title: office.law.letter("reply").title });
    const { request } = await decide(office, desk, number, input, person.id);
    const path = followPath(await openAnswers(office, desk, request), office.law);
    if (input.variant === SEARCHED && path.steps.length === 0)
      throw new Refusal("invalid", {}, { outcome: "答复不存在须有检索记录，请在七问里写明检索范围、关键词，再从七问作出答复" });
    if (path.steps.length > 0 && path.decided?.outcome !== input.outcome)
      throw new Refusal("invalid", {}, { outcome: "与七问的结论不一致，请在七问中修改，或者从七问作出答复" });
  });
}

/** Stores the decision in the transaction of the desk, with the next number of its series. @returns the request and the number. */
export async function decide(office: Office, desk: Desk, number: string, input: Reply, decidedBy: number) {
  const { scope, organ, today, now, record } = desk;
  const request = await requestForUpdate(scope, organ.id, number);
  if (!request) throw new Refusal("not-found");
  const earlier = await outcomeOf(scope, organ.id, request.id);
  if (earlier) {
    const label = office.law.outcome(earlier.outcome as OutcomeId).label;
    throw new Refusal("already-decided", { decider: earlier.decider, decidedOn: earlier.decided_on, label });
  }
  const steps = (await stepsOf(scope, organ.id, [request.id])).get(request.id) ?? [];
  const earliest = steps.at(-1)?.occurred_on ?? request.received_on;
  const fields = replyProblems(office, input, earliest, today);
  if (fields) throw new Refusal("invalid", {}, fields);
  const unfit = disclosureHindrance(caseOf(request, null, steps), input);
  if (unfit) throw new Refusal("invalid", {}, { outcome: `${unfit.defect}，${unfit.remedy}` });

  const outcome = office.law.outcome(input.outcome as OutcomeId);
  const { reply_prefix } = await requireProfile(desk);
  const documentNumber = outcome.reply ? await replyNumber(desk, reply_prefix, yearOf(input.decidedOn)) : null;
  await insertOutcome(scope, {
    organ_id: organ.id,
    request_id: request.id,
    outcome: outcome.id,
    variant: input.variant,
    kinds: input.kinds,
    withheld_under: input.withheldUnder,
    document_number: documentNumber,
    sealed: sealReply(office, organ.id, request, input),
    decided_on: input.decidedOn,
    decided_by: decidedBy,
    decided_at: now,
    service_method: input.serviceMethod,
    served_on: input.servedOn,
  });
  await record("request", request.id, "request-replied", { outcome: outcome.id, decidedOn: input.decidedOn, documentNumber });
  return { request, documentNumber };
}

async function replyNumber(
  { scope, organ }: { scope: Parameters<typeof nextSerial>[0]; organ: { id: number } },
  prefix: string,
  year: number,
): Promise<string> {
  return `${prefix}〔${year}〕${await nextSerial(scope, organ.id, "reply", year)}号`;
}

/** Ends that come by the passing of a time limit, which a step of its own counts from the day the notice was received. */
const LAPSES: readonly OutcomeId[] = ["other.supplement-lapsed", "other.fee-lapsed"];

/** What stands against sending this reply, by field. A refusal without reasons cannot be issued. Basis: 条例 art. 36, 37. */
function replyProblems(office: Office, input: Reply, earliest: string, today: string): Record<string, string> | undefined {
  if (!(OUTCOME_IDS as readonly string[]).includes(input.outcome)) return { outcome: "没有这种办理结果，请从列表中选择" };
  const outcome = input.outcome as OutcomeId;
  const label = office.law.outcome(outcome).label;
  if (office.law.outcome(outcome).reasons && !input.reasons)
    return { reasons: `“${label}”须说明理由（${office.law.cite(office.law.outcome(outcome).basis)}）` };
  const faults = decisionFaults(
    {
      outcome,
      kinds: input.kinds,
      withheldUnder: input.withheldUnder as OutcomeId[],
      reasons: input.reasons,
      ...(input.variant ? { variant: input.variant } : {}),
    },
    office.law,
  );
  if (faults.length > 0) return { outcome: faults.join("；") };
  if (LAPSES.includes(outcome)) return { outcome: `“${label}”不是答复：请用办理步骤结案，系统按告知书送达之日核对期限是否届满` };
  if (input.decidedOn < earliest) return { decidedOn: `答复日期不能早于 ${earliest}` };
  if (input.decidedOn > today) return { decidedOn: "答复日期不能晚于今天" };
  if ((input.servedOn === null) !== (input.serviceMethod === null))
    return { servedOn: "送达方式与送达日期须一并填写，或者都留空" };
  if (input.servedOn && input.servedOn < input.decidedOn) return { servedOn: "送达日期不能早于答复日期" };
  if (input.servedOn && input.servedOn > today) return { servedOn: "送达日期不能晚于今天" };
  return undefined;
}
