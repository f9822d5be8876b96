import { useState } from "react";
import type { LetterKind } from "../../../law/letter-kind.ts";
import { useAnswer } from "../../answers.ts";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrganCode, useSession } from "../../session.ts";
import { choicesOf, WORDS } from "../../words.ts";

interface Props {
  number: string;
  kind: LetterKind;
  done: () => void;
}

/** What a person fills in for a letter; the rest the system writes. */
export function LetterForm({ number, kind, done }: Props) {
  const organ = useOrganCode();
  const { today } = useSession();
  const [initial] = useState(() => Object.fromEntries([...kind.fields.map(({ id }) => [id, ""]), ["way", ""], ["pages", ""]]));
  const form = useForm({
    name: "draftLetter",
    initial,
    message: ({ way, pages, ...fields }) => ({
      params: { organ, number },
      body: { kind: kind.id, fields: { ...fields, ...(kind.fee ? { way: way ?? "", pages: pages ?? "" } : {}) } },
    }),
    faults: (values) => ({
      ...Object.fromEntries(
        kind.fields.filter(({ id, optional }) => !optional && !values[id]?.trim()).map(({ id, label }) => [id, `请填写${label}`]),
      ),
      ...(kind.fee && !values.way ? { way: "请选择计费方式" } : {}),
    }),
    done,
  });
  return (
    <Form form={form} label={kind.title} submit={`存为草稿`} note="存下以后在上面的清单里发出或者送签。" primary={false}>
      {kind.fee && (
        <>
          <RadioField name="way" label="计费方式（一件只能选一种）" choices={choicesOf(WORDS.feeWay)} />
          {form.values.way === "pages" && <TextField name="pages" label="页数" inputMode="numeric" />}
          {form.values.way && (
            <Quote number={number} way={form.values.way as "items" | "pages"} pages={Number(form.values.pages) || 0} />
          )}
        </>
      )}
      {kind.fields.map(({ id, label, area, date, number, optional }) =>
        date ? (
          <DateField key={id} name={id} label={label} optional={optional} today={today} />
        ) : area ? (
          <AreaField key={id} name={id} label={label} optional={optional} rows={3} />
        ) : (
          <TextField
            key={id}
            name={id}
            label={label}
            optional={optional}
            wide={!number}
            {...(number ? { inputMode: "numeric" } : {})}
          />
        ),
      )}
    </Form>
  );
}

/** The fee worked out before it is asked for. */
function Quote({ number, way, pages }: { number: string; way: "items" | "pages"; pages: number }) {
  const organ = useOrganCode();
  const { data } = useAnswer("quoteFee", { params: { organ, number }, query: { way, pages } });
  if (!data) return null;
  return (
    <div className="note" role="status">
      <p>{way === "items" ? `该申请人 ${data.month} 的第 ${data.quantity} 件` : `本件 ${data.quantity} 页`}</p>
      <ul>
        {data.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <small>{data.basis}</small>
    </div>
  );
}
