import type { PathStep } from "../../../domain/requests/questions.ts";
import type { Law } from "../../../law/law.ts";

/** A question that was answered, in one line with its ground; opened, what was found and the evidence. */
export function AnsweredStep({ step, law, change }: { step: PathStep; law: Law; change: (() => void) | undefined }) {
  const { question, choice, answer } = step;
  const fields = choice.evidence.flatMap((id) => law.data.questions.evidence[id]?.fields ?? []);
  const outcome = choice.outcome ? law.outcome(choice.outcome) : undefined;
  const variant = choice.variant ? outcome?.variants[choice.variant] : undefined;
  const basis = law.cite(variant?.basis ?? outcome?.basis ?? question.basis);
  const grounds = answer.withheldUnder.map((id) => law.outcome(id).label);
  return (
    <details className="answered">
      <summary>
        <b>{question.short}</b> {choice.label}
        {answer.kinds.length > 0 && `（${answer.kinds.join("、")}）`}{" "}
        <small>{basis.replace("《中华人民共和国政府信息公开条例》", "条例")}</small>
      </summary>
      <dl className="facts">
        {grounds.length > 0 && (
          <>
            <dt>不予公开的依据</dt>
            <dd>{grounds.join("；")}</dd>
          </>
        )}
        {answer.finding && (
          <>
            <dt>认定</dt>
            <dd>{answer.finding}</dd>
          </>
        )}
        {fields.map(({ id, label }) => (
          <div key={id} className="pair">
            <dt>{label}</dt>
            <dd>{answer.evidence[id] || "——"}</dd>
          </div>
        ))}
      </dl>
      {change && (
        <button type="button" className="link" onClick={change}>
          改这一问
        </button>
      )}
    </details>
  );
}
