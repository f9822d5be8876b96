import { useState } from "react";
import type { RequestDetail } from "../../../contract/requests.ts";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { type FormState, useForm } from "../../form/use-form.ts";
import { useMay, useOrganCode, useSession } from "../../session.ts";

const EMPTY = { kind: "", occurredOn: "", note: "", days: "", yuan: "" };

type Act = RequestDetail["allowed"][number];
/** One kind of act may be open twice: asking a third party, asking a co-maker. */
const idOf = ({ kind, opinion }: Act) => (opinion ? `${kind}/${opinion}` : kind);

/** The acts that the law allows now, each with its article; one of them is recorded with its day. */
export function StepForm({ detail: { number, allowed } }: { detail: RequestDetail }) {
  const organ = useOrganCode();
  const { today } = useSession();
  const mayStep = useMay("request.step");
  const [recorded, setRecorded] = useState("");
  const actOf = (id = "") => allowed.find((act) => idOf(act) === id);
  const form: FormState = useForm({
    name: "recordStep",
    initial: EMPTY,
    message: ({ kind, occurredOn, note, days, yuan }) => {
      const act = actOf(kind);
      const needed = (what: "days" | "yuan", text = "") => (act?.needs.includes(what) && text ? text : null);
      return {
        params: { organ, number },
        body: {
          kind: act?.kind ?? "",
          opinion: act?.opinion ?? null,
          occurredOn,
          note,
          days: needed("days", days),
          yuan: needed("yuan", yuan),
        },
      };
    },
    done: (_, { kind }) => {
      setRecorded(`已记录：${actOf(kind)?.label ?? ""}。期限已经重新计算。`);
      form.set(EMPTY);
    },
  });
  if (!mayStep || allowed.length === 0) return null;
  const act = actOf(form.values.kind);
  return (
    <details className="act" open={act !== undefined || recorded !== ""}>
      <summary>
        <h2>办理中的事项</h2> 补正、征求意见、延期、收费
      </summary>
      <p role="status">{recorded}</p>
      <Form form={form} label="办理中的事项" submit={act ? `记录：${act.label}` : "记录这一事项"} primary={false}>
        <div className="choices-column">
          <RadioField
            name="kind"
            label="现在可以办的事项"
            choices={allowed.map((one) => ({ value: idOf(one), label: one.label, hint: one.basis }))}
          />
        </div>
        <DateField name="occurredOn" label="发生日期" today={today} />
        {act?.needs.includes("days") && (
          <TextField
            name="days"
            label="工作日数"
            inputMode="numeric"
            hint={
              act.kind === "extend" ? "延长须经公开工作机构负责人同意，并在原期限届满以前告知申请人。" : "通知书中写明的期限。"
            }
          />
        )}
        {act?.needs.includes("yuan") && <TextField name="yuan" label="金额（元）" inputMode="decimal" />}
        <AreaField name="note" label="说明" optional rows={2} hint="文号、对象、经谁同意。不要写申请人的身份信息。" />
      </Form>
    </details>
  );
}
