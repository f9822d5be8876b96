import { dayInChina, yearOf } from "../../calendar/plain-date.ts";
import type { PathAnswerInput, PathView } from "../../contract/letters.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { lettersOf, signedKinds } from "../../db/stores/letters.ts";
import { clearPathAnswers, savePathAnswer } from "../../db/stores/path-answers.ts";
import { disclosureHindrance } from "../../domain/requests/disclosure.ts";
import { answerFaults, followPath, lostAnswers, openChoices, type PathAnswer } from "../../domain/requests/questions.ts";
import { resultFaults, resultOf } from "../../domain/requests/questions-result.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { requireProfile } from "../organs/profile.ts";
import { Refusal } from "../refusal.ts";
import { type CaseFile, takeFile } from "../requests/case-file.ts";
import { remedyBodies } from "../requests/remedy.ts";
import { openLetterFields } from "./papers.ts";
import { caseFacts, evidenceFromCase, openAnswers, sealAnswer } from "./path-answers.ts";

/** The seven questions of a case 七问: what was found, which question is open, and what the answers bring about. */
export function readPath(office: Office, person: Account, organ: string, number: string): Promise<PathView> {
  return perform(office, person, organ, "organ.read", async (desk) => pathView(office, desk, await takeFile(desk, number)));
}

async function pathView(office: Office, desk: Desk, file: CaseFile): Promise<PathView> {
  const { scope, organ, today } = desk;
  const answers = await openAnswers(office, desk, file.request);
  const path = followPath(answers, office.law);
  const draft = (await lettersOf(scope, organ.id, file.request.id)).find(({ kind, issued_at }) => kind === "reply" && !issued_at);
  const fields = draft ? openLetterFields(office, organ.id, file.request, draft) : null;
  const result = resultOf(
    answers,
    { reasons: fields?.reasons ?? "", on: fields?.decidedOn ?? today, form: formOf(office, fields?.decidedOn ?? today) },
    office.law,
    remedyBodies(await requireProfile(desk)),
  );
  return {
    steps: path.steps.map(({ answer, id }) => {
      const given = answers.find(({ question }) => question === id)!;
      return { ...asInput(answer), clerk: given.clerk, answeredOn: dayInChina(given.answeredAt) };
    }),
    open: path.open,
    notice: path.notice,
    facts: caseFacts(file),
    known: evidenceFromCase(file),
    result: result && {
      outcome: result.decision.outcome,
      variant: result.decision.variant ?? null,
      kinds: [...(result.decision.kinds ?? [])],
      withheldUnder: [...(result.decision.withheldUnder ?? [])],
      basis: result.basis,
      letterTitle: result.letterTitle,
      words: result.words,
      remedy: result.remedy?.text ?? null,
      faults: resultFaults(result, office.law),
      unfit: disclosureHindrance(file.case, result.decision),
    },
    draft:
      draft && fields
        ? {
            id: draft.id,
            submittedOn: draft.submitted_at && dayInChina(draft.submitted_at),
            returnNote: draft.return_note,
            fields,
          }
        : null,
    signOff: (await signedKinds(scope, organ.id)).includes("reply"),
  };
}

/** The form of the annual report in which a decision of that day counts. */
export const formOf = ({ law }: Office, day: string): "2019" | "2021" => law.reportForm(yearOf(day)).id;

const asInput = ({ question, choice, finding, kinds, withheldUnder, evidence }: PathAnswer) => ({
  question,
  choice,
  finding,
  kinds: [...kinds],
  withheldUnder: [...withheldUnder],
  evidence: { ...evidence },
});

/**
 * Answers one of the seven questions. Another choice clears what stood behind it: the sender has to say that this is meant.
 *
 * @throws Refusal `invalid` with the fields that are lacking, or naming what would be lost.
 */
export function answerQuestion(
  office: Office,
  person: Account,
  organ: string,
  number: string,
  question: string,
  input: PathAnswerInput,
): Promise<PathView> {
  return perform(office, person, organ, "request.reply", async (desk) => {
    const { scope, now, record } = desk;
    const file = await takeFile(desk, number);
    const { request } = file;
    if (file.outcome) throw new Refusal("invalid", {}, { choice: "此件已经答复，结论不能再改" });
    await requireNotSubmitted(office, desk, file);
    const answers = await openAnswers(office, desk, request);
    const answer: PathAnswer = { ...input, question, withheldUnder: input.withheldUnder as OutcomeId[] };
    const { steps, open } = followPath(answers, office.law);
    if (open !== question && !steps.some(({ id }) => id === question))
      throw new Refusal("invalid", {}, { question: "请先回答前面的问题" });
    const faults = answerFaults(answer, caseFacts(file), office.law);
    if (Object.keys(faults).length > 0) throw new Refusal("invalid", {}, faults);
    const lost = lostAnswers(answers, answer, office.law);
    if (lost.length > 0 && !input.clearing)
      throw new Refusal(
        "invalid",
        {},
        { clearing: `改了这一问，后面的${lost.map(({ question }) => question.short).join("、")}要重新回答` },
      );

    const sealed = sealAnswer(office, desk.organ.id, request, answer);
    if (!sealed) throw new Refusal("not-found");
    await clearPathAnswers(
      scope,
      desk.organ.id,
      request.id,
      lost.map(({ id }) => id),
    );
    await savePathAnswer(scope, {
      organ_id: desk.organ.id,
      request_id: request.id,
      question,
      choice: answer.choice,
      sealed,
      answered_by: person.id,
      answered_at: now,
    });
    await record("request", request.id, "question-answered", {
      question,
      choice: answer.choice,
      cleared: lost.map(({ id }) => id),
    });
    return pathView(office, desk, file);
  });
}

async function requireNotSubmitted(office: Office, { scope, organ }: Desk, { request }: CaseFile): Promise<void> {
  const waiting = (await lettersOf(scope, organ.id, request.id)).some(
    ({ kind, submitted_at, issued_at }) => kind === "reply" && submitted_at && !issued_at,
  );
  if (waiting) throw new Refusal("awaiting-signature", { title: office.law.letter("reply").title });
}

/** The decision to which the answers lead, whole enough to be issued. @throws Refusal `path-unfinished`. */
export async function decisionOnPath(office: Office, desk: Desk, file: CaseFile, fields: Readonly<Record<string, string>>) {
  const answers = await openAnswers(office, desk, file.request);
  const { open, notice, steps } = followPath(answers, office.law);
  const question = open ? office.law.data.questions.questions[open]!.short : notice ? "先办补正" : undefined;
  if (question) throw new Refusal("path-unfinished", { question });
  for (const { answer, question, id } of steps) {
    const stale = !openChoices(question, caseFacts(file)).some(([choice]) => choice === answer.choice);
    if (stale || Object.keys(answerFaults(answer, caseFacts(file), office.law)).length > 0)
      throw new Refusal("path-unfinished", { question: office.law.data.questions.questions[id]!.short });
  }
  const on = fields.decidedOn ?? desk.today;
  const bodies = remedyBodies(await requireProfile(desk));
  const result = resultOf(answers, { reasons: fields.reasons ?? "", on, form: formOf(office, on) }, office.law, bodies);
  if (!result) throw new Refusal("path-unfinished", { question: "怎么答" });
  return result;
}
