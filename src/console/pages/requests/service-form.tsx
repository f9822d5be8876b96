import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useMay, useOrganCode, useSession } from "../../session.ts";
import { choicesOf, WORDS } from "../../words.ts";

/** 记录送达: until it is recorded nobody can say whether the reply was in time. */
export function ServiceForm({ number }: { number: string }) {
  const organ = useOrganCode();
  const { today } = useSession();
  const may = useMay("request.reply");
  const form = useForm({
    name: "recordService",
    initial: { serviceMethod: "", servedOn: today, trackingNumber: "", signedOn: "" },
    message: (values) => ({ params: { organ, number }, body: values }),
    done: () => {},
  });
  if (!may) return null;
  return (
    <>
      <h3>送达</h3>
      <Form form={form} label="记录送达" submit="记录送达" note="直接送达以签收之日、邮寄以交邮之日计是否按期。">
        <RadioField name="serviceMethod" label="送达方式" choices={choicesOf(WORDS.serviceMethod)} />
        <DateField name="servedOn" label={form.values.serviceMethod === "post" ? "交邮日期" : "送达日期"} today={today} />
        {form.values.serviceMethod === "post" && (
          <>
            <TextField
              name="trackingNumber"
              label="邮件号"
              optional
              hint="须经邮政企业寄送，不得到付，例如 EMS 的 13 位邮件号。"
            />
            <DateField name="signedOn" label="签收日期" optional today={today} />
          </>
        )}
      </Form>
    </>
  );
}
