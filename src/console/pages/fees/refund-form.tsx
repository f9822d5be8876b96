import { Button } from "antd";
import type { FeeLine } from "../../../contract/fees.ts";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrganCode, useSession } from "../../session.ts";

/** 记录退费: how much of what was paid went back, when, and why. */
export function RefundForm({ line: { request, paidYuan }, close }: { line: FeeLine; close: (done: string) => void }) {
  const organ = useOrganCode();
  const { today } = useSession();
  const form = useForm({
    name: "refundFee",
    initial: { yuan: String(paidYuan ?? ""), refundedOn: today, note: "" },
    message: (body) => ({ params: { organ, number: request }, body }),
    done: (_, { yuan }) => close(`✓ 已记录 ${request} 退费 ${yuan} 元。`),
  });
  return (
    <section aria-label={`${request} 退费`}>
      <h2 className="part">{request} 退费</h2>
      <Form form={form} label="记录退费" submit="记录退费">
        <TextField
          name="yuan"
          label="退费金额（元）"
          inputMode="decimal"
          hint={`实缴 ${paidYuan} 元，最多退这么多；记录以后不能改`}
        />
        <DateField name="refundedOn" label="退费日期" today={today} />
        <AreaField name="note" label="退费的原因" rows={2} />
      </Form>
      <Button type="link" onClick={() => close("")}>
        不办了，收起
      </Button>
    </section>
  );
}
