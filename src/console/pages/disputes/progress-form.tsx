import type { Dispute } from "../../../contract/disputes.ts";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrganCode, useSession } from "../../session.ts";

/** 程序和答复: which procedure it is, and when the organ filed its answer. */
export function ProgressForm({ dispute: { id, simple, answeredOn } }: { dispute: Dispute }) {
  const organ = useOrganCode();
  const { today } = useSession();
  const form = useForm({
    name: "progressDispute",
    initial: { procedure: simple ? "simple" : "normal", answeredOn: answeredOn ?? "" },
    message: ({ procedure, answeredOn }) => ({ params: { organ, id }, body: { simple: procedure === "simple", answeredOn } }),
    done: () => undefined,
  });
  return (
    <>
      <h2 className="part">程序和答复</h2>
      <Form form={form} label="程序和答复" submit="记录" primary={false}>
        <RadioField
          name="procedure"
          label="程序"
          hint="以受理通知书写明的为准；简易程序的答复期限更短。"
          choices={[
            { value: "normal", label: "普通程序" },
            { value: "simple", label: "简易程序" },
          ]}
        />
        <DateField name="answeredOn" label="提交答复、答辩和证据之日" optional today={today} />
      </Form>
    </>
  );
}
