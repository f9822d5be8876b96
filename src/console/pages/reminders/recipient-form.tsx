import { useState } from "react";
import { RadioField } from "../../form/choice-fields.tsx";
import { Form } from "../../form/form.tsx";
import { TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrganCode } from "../../session.ts";

/** Adds somebody who is told. */
export function RecipientForm() {
  const organ = useOrganCode();
  const [added, tell] = useState(false);
  const form = useForm({
    name: "addRecipient",
    initial: { channel: "mail", address: "", secret: "", level: "soon" },
    message: (body) => ({ params: { organ }, body: { ...body, secret: body.channel === "webhook" ? body.secret : "" } }),
    done: () => tell(true),
  });
  const isMail = form.values.channel === "mail";
  return (
    <Form
      form={form}
      label="增加收件人"
      submit="增加收件人"
      primary={false}
      note={<span role="status">{added && "✓ 已增加。"}</span>}
    >
      <RadioField
        name="channel"
        label="方式"
        choices={[
          { value: "mail", label: "邮件" },
          { value: "webhook", label: "网络回调", hint: "通知本单位的系统，或者工作群的机器人" },
        ]}
      />
      <TextField
        name="address"
        label={isMail ? "邮箱" : "回调地址"}
        wide
        hint={isMail ? "例如 xxgk@example.gov.cn" : "以 https:// 开头，由对方系统提供；保存后不再完整显示"}
        inputMode={isMail ? "email" : "url"}
      />
      {!isMail && (
        <TextField
          name="secret"
          label="签名密钥"
          optional
          hint="填了的，每次回调带 x-gongkai-signature，对方据此核对是不是本平台发的"
        />
      )}
      <RadioField
        name="level"
        label="从哪一级起告知"
        choices={[
          { value: "soon", label: "临近期限", hint: "办理人员" },
          { value: "today", label: "今天到期", hint: "到了当天还没有答复的" },
          { value: "late", label: "已超期", hint: "分管负责人；超期以后每个工作日告知一次，直到答复" },
        ]}
      />
    </Form>
  );
}
