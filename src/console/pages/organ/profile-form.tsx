import { Fragment, useState } from "react";
import type { ProfileInput } from "../../../contract/organs.ts";
import { linesOf } from "../../form/checks-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrganCode } from "../../session.ts";
import { PROFILE_PARTS } from "./profile-fields.ts";

/** The profile to be filled in or changed. */
export function ProfileForm({ profile }: { profile: ProfileInput | null }) {
  const organ = useOrganCode();
  const [saved, setSaved] = useState(false);
  const blank = Object.fromEntries(PROFILE_PARTS.flatMap(({ fields }) => fields).map(({ name }) => [name, ""]));
  const form = useForm({
    name: "saveProfile",
    initial: { ...blank, ...profile, partners: profile?.partners.join("\n") ?? "" },
    message: ({ partners, ...values }) => ({ params: { organ }, body: { ...values, partners: linesOf(partners) } }),
    done: () => setSaved(true),
  });
  return (
    <Form
      form={form}
      label="机关资料"
      submit="保存机关资料"
      note={<span role="status">{saved && "✓ 已保存，公开指南已经更新。"}</span>}
    >
      {PROFILE_PARTS.map(({ heading, fields }, index) => (
        <Fragment key={heading}>
          <h2 className={index > 0 ? "part" : undefined}>{heading}</h2>
          {fields.map((field) => (
            <TextField key={field.name} {...field} />
          ))}
        </Fragment>
      ))}
      <AreaField
        name="partners"
        label="协作机关"
        optional
        rows={3}
        hint="一行一个。年度报告里写到它们，不会被当作抄了别处的报告。"
      />
    </Form>
  );
}
