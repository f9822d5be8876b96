import { Link, useNavigate } from "@tanstack/react-router";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode, useSession } from "../../session.ts";

const EMPTY = { name: "", identityNumber: "", telephone: "", address: "", record: "", wrong: "", evidence: "", receivedOn: "" };

/** 登记更正申请. */
export function RegisterCorrectionPage() {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const { today } = useSession();
  const form = useForm({
    name: "registerCorrection",
    initial: EMPTY,
    message: (values) => ({ params: { organ }, body: values }),
    done: ({ number }) => void navigate({ to: "/$organ/corrections/$number", params: { organ, number } }),
  });
  return (
    <>
      <PageHead
        title="登记更正申请"
        above={
          <Link to="/$organ/corrections" params={{ organ }}>
            更正本人记录的申请
          </Link>
        }
      />
      <Form form={form} label="登记更正申请" submit="登记更正申请">
        <DateField name="receivedOn" label="收到之日" today={today} />
        <TextField name="name" label="姓名或者名称" />
        <TextField name="identityNumber" label="证件号码" hint="加密保存。记录须与申请人自身相关。" />
        <TextField name="telephone" label="联系电话" inputMode="tel" />
        <TextField name="address" label="通信地址" optional wide />
        <TextField name="record" label="哪一份记录" wide />
        <AreaField name="wrong" label="哪里不准确，应当是什么" rows={3} />
        <AreaField name="evidence" label="证据" rows={3} />
      </Form>
    </>
  );
}
