import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Basis } from "../../law/basis.ts";
import type { Law } from "../../law/law.ts";
import type { LetterId } from "../../law/letter-kind.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import { type Decision, decisionFaults, remedyKindOf, reportRow } from "./outcome.ts";
import { followPath, type Path, type PathAnswer } from "./questions.ts";
import { type RemedyBodies, type RemedyClause, remedyClause } from "./remedy.ts";

/** Everything that the answers bring about at once 怎么答: they come from one decision, so they cannot disagree. */
export interface PathResult {
  decision: Decision;
  /** The legal ground as the letter cites it. */
  basis: string;
  /** The letter that goes to the applicant; null where the law wants none. */
  letter: LetterId | null;
  letterTitle: string | null;
  /** What the letter says, as far as the evidence fills it. */
  words: string;
  remedy: RemedyClause | null;
  /** The row of table three. */
  row: string;
}

/** The decision to which the answers lead; null while a question is open. */
export function decisionOf(path: Path, reasons: string): Decision | null {
  const { decided, steps } = path;
  if (!decided?.outcome) return null;
  const last = steps.at(-1)!.answer;
  const withheldUnder = steps.flatMap(({ answer }) => answer.withheldUnder);
  return {
    outcome: decided.outcome,
    ...(decided.variant ? { variant: decided.variant } : {}),
    kinds: decided.kinds ?? last.kinds,
    withheldUnder: decided.outcome === "partially-disclosed" ? withheldUnder : [],
    reasons,
  };
}

/** Outcome, ground, letter, remedy and row together. Basis: 条例 art. 36, 37; 行政复议法 art. 23. */
export function resultOf(
  answers: readonly PathAnswer[],
  { reasons, on, form }: { reasons: string; on: PlainDate; form: "2019" | "2021" },
  law: Law,
  bodies: RemedyBodies,
): PathResult | null {
  const path = followPath(answers, law);
  const decision = decisionOf(path, reasons);
  if (!decision) return null;
  const outcome = law.outcome(decision.outcome);
  return {
    decision,
    basis: groundOf(decision, law),
    letter: outcome.reply ? "reply" : null,
    letterTitle: outcome.reply ? letterTitle(decision.outcome, law) : null,
    words: wordsOf(path),
    remedy: outcome.reply ? remedyClause(remedyKindOf(decision, law), on, law, bodies) : null,
    row: reportRow(decision.outcome, form, law),
  };
}

/** What still keeps the decision from being issued, in Chinese: a letter without an article or a refusal without reasons. */
export function resultFaults({ decision, basis, letter, words, remedy }: PathResult, law: Law): string[] {
  return [
    ...decisionFaults(decision, law),
    ...(basis.trim() === "" ? ["没有法律依据"] : []),
    ...(words.includes("{") ? ["答复内容还有没补齐的地方"] : []),
    ...(letter && remedy === null ? ["没有救济途径"] : []),
  ];
}

/** The ground of a decision: of its variant, and of the part withheld where a part is. */
export function groundOf({ outcome: id, variant, withheldUnder = [] }: Decision, law: Law): string {
  const outcome = law.outcome(id);
  const own: readonly Basis[] = (variant && outcome.variants[variant]?.basis) || outcome.basis;
  const grounds = withheldUnder.flatMap((ground) => law.outcome(ground).basis);
  const all = [...own, ...grounds];
  return law.cite(all.filter((one, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i));
}

/** 不予处理 and 其他处理 are told of under their own title. */
export function letterTitle(outcome: OutcomeId, law: Law): string {
  const { group } = law.outcome(outcome);
  if (group === "not-processed") return "政府信息公开申请不予处理告知书";
  return group === "other" ? "政府信息公开申请处理告知书" : law.letter("reply").title;
}

/** The words of the choice that decided, filled from the evidence of the whole path. */
function wordsOf({ steps, decided }: Path): string {
  const last = steps.at(-1)?.answer;
  const given = Object.assign({}, ...steps.map(({ answer }) => answer.evidence)) as Record<string, string>;
  const known: Record<string, string> = { ...given, kinds: (last?.kinds ?? []).join("、") };
  return (decided?.words ?? "").replace(/\{(\w+)\}/g, (_, id: string) => inside(known[id] ?? ""));
}

/** A text that goes on inside a sentence ends without its full stop. */
const inside = (text: string) => text.trim().replace(/[。；;.]+$/, "");
