import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode, useSession } from "../../session.ts";
import { choicesOf, WORDS } from "../../words.ts";

const route = getRouteApi("/$organ/disputes/new");

/** 登记复议、诉讼: on the day the copy arrives. */
export function RegisterDisputePage() {
  const organ = useOrganCode();
  const { today } = useSession();
  const { request = "" } = route.useSearch();
  const navigate = useNavigate();
  const form = useForm({
    name: "registerDispute",
    initial: { kind: "", caseNumber: "", tribunal: "", subject: "", openedOn: "", requestNumber: request },
    message: (values) => ({ params: { organ }, body: values }),
    done: () => navigate({ to: "/$organ/disputes", params: { organ } }),
  });
  const { kind } = form.values;
  return (
    <>
      <PageHead
        title="登记复议、诉讼"
        above={
          <Link to="/$organ/disputes" params={{ organ }}>
            复议诉讼
          </Link>
        }
      />
      <Form form={form} label="登记复议、诉讼" submit="登记此案">
        <RadioField
          name="kind"
          label="案件类型"
          hint="对应年度报告表四的三组。复议以后又起诉的，复议和诉讼各登记一件。"
          choices={choicesOf(WORDS.disputeKind)}
        />
        {kind === "direct" && (
          <p className="note">
            2024年1月1日起，对不予公开不服的，应当先申请行政复议（《行政复议法》第二十三条）。直接起诉不予公开的，请核对法院是否受理。
          </p>
        )}
        <TextField name="caseNumber" label="案号" />
        <TextField name="tribunal" label={kind === "reconsideration" ? "行政复议机关" : "复议机关或者人民法院"} wide />
        <AreaField name="subject" label="案由" rows={2} />
        <DateField name="openedOn" label="收到副本之日" today={today} hint="答辩、提交证据的期限从这一天算起。" />
        <TextField name="requestNumber" label="对应的申请编号" optional hint="例如 2023-0007。" />
      </Form>
    </>
  );
}
