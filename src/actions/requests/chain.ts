import { UncoveredDate } from "../../calendar/uncovered-date.ts";
import type { ActLine, OpinionLine, RequestDetail, StepLine } from "../../contract/requests.ts";
import { actorNames } from "../../db/stores/events.ts";
import type { StoredOutcome, StoredRequest, StoredStep } from "../../db/stores/requests.ts";
import { type Act, allowedActs, opinionStanding, yieldOf } from "../../domain/requests/acts.ts";
import { askedOpinions, type Case } from "../../domain/requests/case.ts";
import { FINDINGS, stepForm } from "../../domain/requests/step-forms.ts";
import type { Desk, Office } from "../office.ts";
import { openWords, type StepWords } from "./application.ts";
import { caseOf, detailOf, stepLabel } from "./facts.ts";

/** The chain of events of a case 办理经过: what was done, who was asked, what may be done now. */
export async function chainOf(
  office: Office,
  { scope, organ, today }: Desk,
  request: StoredRequest,
  outcome: StoredOutcome | undefined,
  steps: readonly StoredStep[],
): Promise<Pick<RequestDetail, "steps" | "opinions" | "allowed">> {
  const names = await actorNames(
    scope,
    steps.map(({ recorded_by }) => (recorded_by === null ? "applicant" : `account:${recorded_by}`)),
  );
  const words = new Map(steps.map((step) => [step.sequence, openWords(office, organ.id, request, step.sealed)]));
  const one = caseOf(request, outcome, steps);
  return {
    steps: steps.map((step) =>
      stepLine(step, words.get(step.sequence) ?? {}, names.get(`account:${step.recorded_by}`) ?? "申请人"),
    ),
    opinions: askedOpinions(one.steps).map((asked): OpinionLine => {
      const letter = words.get(asked.letter.sequence) ?? {};
      const standing = orWithout(() => opinionStanding(asked, today, office.law, office.calendar));
      return {
        sequence: asked.letter.sequence,
        opinion: asked.opinion,
        party: letter.party ?? "",
        contact: letter.contact ?? "",
        items: letter.items ?? "",
        sentOn: asked.letter.occurredOn,
        receivedOn: asked.received?.occurredOn ?? null,
        dueOn: standing?.dueOn ?? null,
        answeredOn: asked.answer?.occurredOn ?? null,
        verdict: asked.answer?.detail.verdict ?? null,
        words: (asked.answer && words.get(asked.answer.sequence)?.note) ?? "",
        silence: standing?.silence ?? null,
      };
    }),
    allowed: (orWithout(() => allowedActs(one, today, office.law, office.calendar)) ?? []).map((act) =>
      actLine(office, one, act, today, words),
    ),
  };
}

/** The office that handles the case now 承办机构: the last that took it over. */
export function handledBy(steps: readonly StoredStep[]): string | null {
  return steps.map((step) => detailOf(step).office).findLast((name) => name) ?? null;
}

function stepLine(step: StoredStep, words: StepWords, by: string): StepLine {
  const { office = null, verdict = null, finding = null, number = null, days = null, yuan = null } = detailOf(step);
  return {
    sequence: step.sequence,
    kind: step.kind,
    label: stepLabel(step),
    occurredOn: step.occurred_on,
    by,
    note: words.note ?? "",
    items: [words.items ?? "", ...(words.parts ?? [])].filter((line) => line !== "").join("\n"),
    party: words.party ?? "",
    office,
    verdict,
    finding,
    number,
    days,
    yuan,
    told: stepForm(step.kind)?.told ?? null,
  };
}

function actLine({ law, calendar }: Office, one: Case, act: Act, today: string, words: ReadonlyMap<number, StepWords>): ActLine {
  const { kind, label, basis, detail, by, needs, takes, noteLabel = null, hindrance } = act;
  const party = detail.about === undefined ? undefined : words.get(detail.about)?.party;
  return {
    kind,
    label: party ? `${label.replace(/（.*）$/, "")}：${party}` : label,
    basis: law.cite(basis),
    opinion: detail.opinion ?? null,
    about: detail.about ?? null,
    by,
    needs: [...needs],
    takes: [...takes],
    noteLabel,
    findings: FINDINGS[kind] ?? {},
    hindrance,
    yields: orWithout(() => yieldOf(one, act, today, law, calendar)) ?? null,
  };
}

/** A date that no holiday notice covers is not guessed; what needs it goes without. */
function orWithout<Result>(compute: () => Result): Result | undefined {
  try {
    return compute();
  } catch (reason) {
    if (reason instanceof UncoveredDate) return undefined;
    throw reason;
  }
}
