import type { NewDispute } from "../../../contract/disputes.ts";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrganCode, useSession } from "../../session.ts";
import { WORDS } from "../../words.ts";

const EXAMPLES = {
  reconsideration: { upheld: "维持", corrected: "撤销、变更、确认违法、责令履行", other: "驳回、终止、调解" },
  litigation: { upheld: "驳回诉讼请求", corrected: "撤销、变更、确认违法、责令履行", other: "驳回起诉、准许撤诉" },
} as const;

/** 登记结果: how it ended, and what was learnt. */
export function EndForm({ id, kind }: { id: number; kind: NewDispute["kind"] }) {
  const organ = useOrganCode();
  const { today } = useSession();
  const form = useForm({
    name: "endDispute",
    initial: { result: "", endedOn: "", decisionReceivedOn: "", lesson: "" },
    message: (values) => ({ params: { organ, id }, body: values }),
    done: () => window.scrollTo(0, 0),
  });
  const examples = EXAMPLES[kind === "reconsideration" ? "reconsideration" : "litigation"];
  const results = ["upheld", "corrected", "other"] as const;
  return (
    <>
      <h2 className="part">结案</h2>
      <Form form={form} label="登记结果" submit="登记结果" note="登记后计入结案当年的年度报告表四。">
        <div className="choices-column">
          <RadioField
            name="result"
            label="结果"
            choices={results.map((value) => ({ value, label: WORDS.disputeResult[value], hint: examples[value] }))}
          />
        </div>
        <DateField name="endedOn" label="结案日期" today={today} hint="复议决定书、裁判文书生效之日。" />
        <DateField
          name="decisionReceivedOn"
          label="收到决定书、裁判文书之日"
          optional
          hint="与结案日期不同的才填；其后的期限从这一天算起。"
        />
        <AreaField
          name="lesson"
          label="教训与改进"
          optional={form.values.result !== "corrected"}
          rows={4}
          hint={
            form.values.result === "corrected"
              ? "被纠正的，年度报告第五部分须说明原因和改进措施；这里写的会进入报告初稿。"
              : "写给接手的人看。"
          }
        />
      </Form>
    </>
  );
}
