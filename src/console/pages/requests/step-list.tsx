import { withWeekday } from "../../../calendar/plain-date.ts";
import type { RequestDetail, StepLine } from "../../../contract/requests.ts";
import { FINDINGS } from "../../../domain/requests/step-forms.ts";
import type { RequestStep } from "../../../domain/requests/workflow.ts";
import { WORDS, wordFor } from "../../words.ts";

/** What has been done so far 已办事项: nothing while nothing has. */
export function StepList({ steps }: { steps: RequestDetail["steps"] }) {
  if (steps.length === 0) return null;
  return (
    <>
      <h2>已办事项</h2>
      <ol className="taken">
        {steps.map((step) => (
          <li key={step.sequence}>
            <span className="day">{withWeekday(step.occurredOn)}</span> <b>{step.label}</b>
            {factsIn(step).map((fact) => `，${fact}`)} <small className="by">{step.by}</small>
            {[step.items, step.note].filter(Boolean).map((words) => (
              <small key={words} className="words-of-step">
                {words}
              </small>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

function factsIn({ kind, party, office, verdict, finding, number, days, yuan }: StepLine): string[] {
  return [
    party,
    office,
    verdict && wordFor(WORDS.verdict, verdict),
    finding && (FINDINGS[kind as RequestStep]?.[finding] ?? finding),
    number,
    days && `${days} 个工作日`,
    yuan !== null && `${yuan} 元`,
  ].filter((fact): fact is string => typeof fact === "string" && fact !== "");
}
