import type { PathView } from "../../../contract/letters.ts";
import type { PathAnswer } from "../../../domain/requests/questions.ts";
import type { OutcomeId } from "../../../law/outcome.ts";

/** The answers of a path as the domain follows them. */
export const answersOf = ({ steps }: PathView): PathAnswer[] =>
  steps.map((step) => ({ ...step, withheldUnder: step.withheldUnder as OutcomeId[] }));
