import { useState } from "react";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { TextField } from "../../form/text-field.tsx";
import { type FormState, useForm } from "../../form/use-form.ts";
import { useOrganCode, useSession } from "../../session.ts";
import { choicesOf, WORDS } from "../../words.ts";

const EMPTY = { kind: "", occurredOn: "", quantity: "", source: "", note: "" };

/** 报送一批数据. */
export function BatchForm() {
  const organ = useOrganCode();
  const { today } = useSession();
  const [recorded, setRecorded] = useState("");
  const form: FormState = useForm({
    name: "recordStatistic",
    initial: EMPTY,
    message: ({ quantity = "", ...values }) => ({
      params: { organ },
      // An empty text would be read as 0, and 0 is a figure.
      body: { ...values, quantity: quantity.trim() === "" ? Number.NaN : quantity.replace(/[,，\s]/g, "") },
    }),
    done: (_, { occurredOn }) => {
      setRecorded(`已记入${(occurredOn ?? "").slice(0, 4)}年。`);
      form.set({ ...EMPTY, kind: form.values.kind ?? "" });
    },
  });
  const charges = form.values.kind === "charges";
  return (
    <>
      <h2>报送一批数据</h2>
      <p role="status">{recorded}</p>
      <Form form={form} label="报送一批数据" submit="记入这一批">
        <RadioField name="kind" label="类别" choices={choicesOf(WORDS.statisticKind)} />
        <DateField
          name="occurredOn"
          label="发生日期"
          today={today}
          hint="决定作出或者收费发生的那一天；一个时段的，填最后一天。"
        />
        <TextField name="quantity" label={charges ? "金额（元）" : "件数"} inputMode={charges ? "decimal" : "numeric"} />
        <TextField name="source" label="数据来源" hint="报送科室、文书号段。" wide />
        <TextField name="note" label="备注" optional wide />
      </Form>
    </>
  );
}
