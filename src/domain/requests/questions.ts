import { isPlainDate } from "../../calendar/plain-date.ts";
import type { Law } from "../../law/law.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import type { CaseFact, Choice, Question } from "../../law/question.ts";

/** The finding of one step of the path 七问 with its evidence. */
export interface PathAnswer {
  question: string;
  choice: string;
  /** What was found, in the clerk's words: it stands in the file, not in the letter. */
  finding: string;
  /** Which kinds inside the ground, e.g. 讨论记录. */
  kinds: readonly string[];
  /** 部分公开: the grounds of the part withheld. */
  withheldUnder: readonly OutcomeId[];
  /** By field of the evidence that the choice wants. */
  evidence: Readonly<Record<string, string>>;
}

/** A question answered, with what was chosen. */
export interface PathStep {
  id: string;
  question: Question;
  answer: PathAnswer;
  choice: Choice;
}

/** How far the answers lead: the steps taken, and what comes next. */
export interface Path {
  steps: PathStep[];
  /** The question that is open; null once one choice decided, or while a letter is out. */
  open: string | null;
  /** The choice that decided. */
  decided: Choice | null;
  /** The letter that must go out before the path goes on. */
  notice: string | null;
}

/** Follows the answers from the first question as far as they lead. Basis: 条例 art. 30, 36. */
export function followPath(answers: readonly PathAnswer[], law: Law): Path {
  const { questions } = law.data.questions;
  const steps: PathStep[] = [];
  let at: string | undefined = Object.keys(questions)[0];
  while (at !== undefined) {
    const question: Question = questions[at]!;
    const answer = answers.find((one) => one.question === at);
    const choice = answer && question.choices[answer.choice];
    if (!answer || !choice) return { steps, open: at, decided: null, notice: null };
    steps.push({ id: at, question, answer, choice });
    if (choice.outcome) return { steps, open: null, decided: choice, notice: null };
    if (choice.notice) return { steps, open: null, decided: null, notice: choice.notice };
    at = choice.leads;
  }
  throw new Error("a choice leads nowhere");
}

/** The choices that the facts of the case leave open; without the fact it needs, a choice does not exist. */
export function openChoices(question: Question, facts: readonly CaseFact[]): [string, Choice][] {
  return Object.entries(question.choices).filter(([, { needs }]) => needs === undefined || facts.includes(needs));
}

/** What an answer still lacks, by field: a choice without its evidence is none. */
export function answerFaults(answer: PathAnswer, facts: readonly CaseFact[], law: Law): Record<string, string> {
  const question = law.data.questions.questions[answer.question];
  if (!question) return { question: "没有这一问" };
  const choice = Object.fromEntries(openChoices(question, facts))[answer.choice];
  if (!choice) return { choice: "请从这一问的选择中选一项" };
  return { ...groundFaults(answer, choice, law), ...evidenceFaults(answer, choice, law) };
}

function groundFaults(answer: PathAnswer, choice: Choice, law: Law): Record<string, string> {
  const known = choice.outcome && !choice.kinds ? law.outcome(choice.outcome).kinds : [];
  const grounds = answer.withheldUnder;
  return {
    ...(known.length > 0 && (answer.kinds.length === 0 || answer.kinds.some((kind) => !known.includes(kind)))
      ? { kinds: `请选择属于哪一类：${known.join("、")}` }
      : {}),
    ...(choice.withholds && (grounds.length === 0 || grounds.some((id) => law.outcome(id).group !== "not-disclosed"))
      ? { withheldUnder: "请选择未公开部分的依据" }
      : {}),
  };
}

function evidenceFaults(answer: PathAnswer, choice: Choice, law: Law): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { id, label, type, optional } of evidenceFields(choice, law)) {
    const given = answer.evidence[id]?.trim() ?? "";
    if (given === "" && !optional) faults[id] = `请填写${label}`;
    if (given !== "" && type === "date" && !isPlainDate(given)) faults[id] = `${label}须是存在的日期，写作 2023-09-22`;
  }
  return faults;
}

/** The fields of the evidence that a choice must leave behind. */
export function evidenceFields(choice: Choice, law: Law) {
  return choice.evidence.flatMap((id) => law.data.questions.evidence[id]?.fields ?? []);
}

/** The answers that a changed answer would clear: all that stand behind it on the path. */
export function lostAnswers(answers: readonly PathAnswer[], changed: PathAnswer, law: Law): PathStep[] {
  const { steps } = followPath(answers, law);
  const at = steps.findIndex(({ id }) => id === changed.question);
  const before = steps[at];
  if (!before || sameAnswer(before.answer, changed)) return [];
  return steps.slice(at + 1);
}

function sameAnswer(one: PathAnswer, other: PathAnswer): boolean {
  return (
    one.choice === other.choice &&
    one.kinds.join() === other.kinds.join() &&
    one.withheldUnder.join() === other.withheldUnder.join()
  );
}
