import { useState } from "react";
import type { Answer } from "../../../contract/endpoints.ts";
import { STAFF_CHANNELS } from "../../../contract/requests.ts";
import { ChecksField, linesOf } from "../../form/checks-field.tsx";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { type FormState, useForm } from "../../form/use-form.ts";
import { useOrganCode, useSession } from "../../session.ts";
import { choicesOf, WORDS } from "../../words.ts";
import { DuePreview } from "./due-preview.tsx";
import { submissionKey } from "./submission-key.ts";

const EMPTY = {
  dictated: "",
  channel: "",
  arrivedOn: "",
  receivedOn: "",
  applicantKind: "",
  name: "",
  identityKind: "",
  identityNumber: "",
  telephone: "",
  address: "",
  email: "",
  agentName: "",
  agentIdentityNumber: "",
  agentTelephone: "",
  description: "",
  alsoWanted: "",
  format: "",
  delivery: "",
};

/** On these channels the day of arrival is the day of receipt. Basis: 条例 art. 31. */
const RECEIVED_ON_ARRIVAL = ["in-person", "registered-mail"];

/** The form of an application as it came on paper. */
export function RegisterForm({ done }: { done: (receipt: Answer<"register">) => void }) {
  const organ = useOrganCode();
  const { today } = useSession();
  const [key] = useState(submissionKey);
  const typed = useForm({
    name: "register",
    initial: EMPTY,
    message: ({ alsoWanted, ...values }) => ({
      params: { organ },
      body: { ...values, alsoWanted: linesOf(alsoWanted), submissionKey: key },
    }),
    done,
  });
  const form = withReceiptFollowing(typed);
  const { channel = "", receivedOn = "", applicantKind = "" } = form.values;
  const person = applicantKind === "natural-person";
  return (
    <div className="beside">
      <Form form={form} label="登记申请" submit="登记并生成回执">
        <h2>怎么来的</h2>
        <RadioField name="channel" label="收到渠道" choices={choicesOf(WORDS.channel, [...STAFF_CHANNELS])} />
        {channel === "in-person" && (
          <ChecksField
            name="dictated"
            label="口头申请"
            hint="书写确有困难的，可以口头提出，由工作人员代为填写；填完念给申请人听，确认后登记（《条例》第二十九条第一款）。"
            choices={[{ value: "yes", label: "工作人员代填" }]}
          />
        )}
        <DateField name="arrivedOn" label="到达日期" today={today} />
        <DateField
          name="receivedOn"
          label="收到申请之日"
          optional={channel !== "" && !RECEIVED_ON_ARRIVAL.includes(channel)}
          hint={
            RECEIVED_ON_ARRIVAL.includes(channel)
              ? "当面提交的，提交之日即收到之日；邮寄签收的，签收之日即收到之日。"
              : "平常信函、电子邮件、传真，以与申请人确认收到的那一天为准（《条例》第三十一条）；还没有联系上的先留空，登记为“待确认”，期限不起算。"
          }
        />
        <h2 className="part">申请人</h2>
        <RadioField
          name="applicantKind"
          label="申请人类别"
          hint="对应年度报告表三的各列。"
          choices={choicesOf(WORDS.applicantKind)}
        />
        <TextField name="name" label="姓名或者名称" />
        <RadioField
          name="identityKind"
          label="证件类型"
          choices={choicesOf(WORDS.identityKind, person ? ["identity-card", "passport", "permit", "other"] : undefined)}
        />
        <TextField name="identityNumber" label="证件号码" hint="加密保存，列表里不显示。" />
        <TextField name="telephone" label="联系电话" inputMode="tel" />
        <TextField name="address" label="通信地址" wide />
        <TextField name="email" label="电子邮箱" optional />
        <details>
          <summary>有代理人</summary>
          <TextField name="agentName" label="代理人姓名" optional />
          <TextField name="agentIdentityNumber" label="代理人证件号码" optional />
          <TextField
            name="agentTelephone"
            label="代理人电话"
            optional
            inputMode="tel"
            hint="授权委托书登记后在“附件”里添加；没有的，可以要求补正。"
          />
        </details>
        <h2 className="part">要什么信息</h2>
        <AreaField name="description" label="所需政府信息的名称、文号或者其他特征" hint="照抄申请书原文，不要概括。" rows={5} />
        <AreaField
          name="alsoWanted"
          label="同一封信还要的其他信息"
          optional
          rows={3}
          hint="一行一项，各成一件、各有编号，用同一个查询码，收到之日相同。"
        />
        <RadioField name="format" label="提供信息的形式" choices={choicesOf(WORDS.format)} />
        <RadioField name="delivery" label="获取信息的途径" choices={choicesOf(WORDS.delivery)} />
      </Form>
      <aside aria-label="答复期限">
        <DuePreview receivedOn={receivedOn} />
      </aside>
    </div>
  );
}

/** The day of receipt follows the day of arrival where the law says that they are one. */
function withReceiptFollowing(form: FormState): FormState {
  return {
    ...form,
    set: (changes) => {
      const after = { ...form.values, ...changes };
      const follows = RECEIVED_ON_ARRIVAL.includes(after.channel ?? "") && !("receivedOn" in changes);
      form.set(follows ? { ...changes, receivedOn: after.arrivedOn ?? "" } : changes);
    },
  };
}
