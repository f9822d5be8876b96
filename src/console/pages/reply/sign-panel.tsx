import { Button } from "antd";
import type { PathView } from "../../../contract/letters.ts";
import { useAct } from "../../answers.ts";
import { dayWords } from "../../dates.ts";
import { Form } from "../../form/form.tsx";
import { AreaField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useMay, useOrganCode } from "../../session.ts";

interface Props {
  view: PathView;
  result: NonNullable<PathView["result"]>;
  number: string;
}

/** 待签发: the head reads the whole reply and signs it, or sends it back with a reason. */
export function SignPanel({ view, result }: Props) {
  const organ = useOrganCode();
  const maySign = useMay("letter.sign");
  const draft = view.draft!;
  const sign = useAct("signLetter");
  const form = useForm({
    name: "returnLetter",
    initial: { note: "" },
    message: (body) => ({ params: { organ, id: draft.id }, body }),
    done: () => window.scrollTo(0, 0),
  });
  return (
    <div className="question">
      <h3>
        怎么答 <small>{result.basis}</small>
      </h3>
      <p className="note">{dayWords(draft.submittedOn ?? "")}送负责人签发。</p>
      <p className="words serif">{draft.fields.reply || result.words}</p>
      {draft.fields.reasons && <p className="words serif">理由：{draft.fields.reasons}</p>}
      {result.remedy && <p className="words serif">{result.remedy}</p>}
      {maySign && (
        <>
          {sign.error && (
            <p className="wrong" role="alert">
              {sign.error.message}
            </p>
          )}
          <p>
            <Button type="primary" onClick={() => sign.mutate({ params: { organ, id: draft.id } })}>
              签发并发出
            </Button>
          </p>
          <Form form={form} label="退回" submit="退回修改" primary={false}>
            <AreaField name="note" label="退回的意见" rows={2} />
          </Form>
        </>
      )}
    </div>
  );
}
