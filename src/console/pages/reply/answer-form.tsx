import { Button } from "antd";
import { useState } from "react";
import type { PathView } from "../../../contract/letters.ts";
import type { RequestDetail } from "../../../contract/requests.ts";
import { evidenceFields, lostAnswers, openChoices, type PathStep } from "../../../domain/requests/questions.ts";
import type { Law } from "../../../law/law.ts";
import type { OutcomeId } from "../../../law/outcome.ts";
import { ChecksField, linesOf } from "../../form/checks-field.tsx";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrganCode, useSession } from "../../session.ts";
import { answersOf } from "./path-answers.ts";

interface Props {
  detail: RequestDetail;
  law: Law;
  view: PathView;
  question: string;
  done: () => void;
  cancel?: () => void;
}

/** One of the seven questions: its choices, what was found, and the evidence that the choice must leave behind. */
export function AnswerForm({ detail: { number }, law, view, question: id, done, cancel }: Props) {
  const organ = useOrganCode();
  const { today } = useSession();
  const question = law.data.questions.questions[id]!;
  const given = view.steps.find((step) => step.question === id);
  const [initial] = useState(() => ({
    choice: given?.choice ?? "",
    kinds: given?.kinds.join("\n") ?? "",
    withheldUnder: given?.withheldUnder.join("\n") ?? "",
    finding: given?.finding ?? "",
    clearing: "",
    ...view.known,
    ...given?.evidence,
  }));
  const lostBy = ({ choice = "", kinds, withheldUnder }: Record<string, string>): PathStep[] => {
    if (!given || !choice) return [];
    const changed = { question: id, choice, finding: "", kinds: linesOf(kinds), evidence: {} };
    return lostAnswers(answersOf(view), { ...changed, withheldUnder: linesOf(withheldUnder) as OutcomeId[] }, law);
  };
  const typed = useForm({
    name: "answerQuestion",
    initial,
    message: ({ choice, kinds, withheldUnder, finding, clearing, ...rest }) => {
      const chosen = question.choices[choice ?? ""];
      const wanted = chosen ? evidenceFields(chosen, law).map((field) => field.id) : [];
      return {
        params: { organ, number, question: id },
        body: {
          choice,
          finding,
          kinds: linesOf(kinds),
          withheldUnder: linesOf(withheldUnder),
          clearing: clearing !== "",
          evidence: Object.fromEntries(wanted.map((field) => [field, rest[field] ?? ""])),
        },
      };
    },
    faults: (values): Record<string, string> =>
      lostBy(values).length > 0 && !values.clearing ? { clearing: "请确认后面的回答可以清除" } : {},
    done,
  });
  const form = {
    ...typed,
    set: (changes: Record<string, string>) =>
      typed.set("choice" in changes ? { ...changes, kinds: "", withheldUnder: "" } : changes),
  };
  const { values } = form;
  const choice = question.choices[values.choice ?? ""];
  const kinds = choice?.outcome && !choice.kinds ? law.outcome(choice.outcome).kinds : [];
  const lost = lostBy(values);
  return (
    <div className="question">
      <h3>
        {question.short} <small>{law.cite(question.basis)}</small>
      </h3>
      <Form form={form} label={question.short} submit={choice?.leads || !choice ? "记下，下一问" : "记下结论"}>
        <div className="choices-column">
          <RadioField
            name="choice"
            label={question.asks}
            choices={openChoices(question, view.facts).map(([value, { label, hint, outcome }]) => ({
              value,
              label,
              hint: hint ?? (outcome && law.outcome(outcome).label),
            }))}
          />
        </div>
        {kinds.length > 0 && (
          <ChecksField name="kinds" label="属于哪一类" choices={kinds.map((kind) => ({ value: kind, label: kind }))} />
        )}
        {choice?.withholds && (
          <ChecksField
            name="withheldUnder"
            label="未公开部分的依据"
            choices={law.outcomes.filter(({ group }) => group === "not-disclosed").map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        {choice &&
          evidenceFields(choice, law).map(({ id, label, type, optional }) =>
            type === "date" ? (
              <DateField key={id} name={id} label={label} optional={optional} today={today} />
            ) : (
              <AreaField key={id} name={id} label={label} optional={optional} rows={2} />
            ),
          )}
        <AreaField name="finding" label="认定的情况" optional rows={2} hint="留在案卷里，不写进答复书。" />
        {lost.length > 0 && (
          <ChecksField
            name="clearing"
            label={`改了这一问，后面的${lost.map(({ question }) => question.short).join("、")}要重新回答，已填的证据会清除`}
            choices={[{ value: "yes", label: "清除后面的回答" }]}
          />
        )}
        {cancel && (
          <Button type="link" onClick={cancel}>
            不改了
          </Button>
        )}
      </Form>
    </div>
  );
}
