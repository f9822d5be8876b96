import { useState } from "react";
import type { ProfileInput } from "../../../contract/organs.ts";
import { useAnswer } from "../../answers.ts";
import { linesOf } from "../../form/checks-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";

const EMPTY: ProfileInput = {
  disclosureOffice: "",
  address: "",
  postcode: "",
  officeHours: "",
  telephone: "",
  fax: "",
  email: "",
  website: "",
  reconsiderationOrgan: "",
  court: "",
  supervisingOrgan: "",
  supervisionTelephone: "",
  indexPrefix: "",
  replyPrefix: "",
  partners: [],
};

/** 机关资料: what the guide to disclosure states, and what numbers and letters are made of. */
export function ProfilePage() {
  const organ = useOrganCode();
  const profile = useAnswer("profile", { params: { organ } });
  return (
    <>
      <PageHead title="机关资料" lead="公开指南、答复书、回执都取自这里，改一处，处处改（《条例》第十二条）。" />
      <Loaded query={profile}>{(profile) => <ProfileForm profile={profile ?? EMPTY} fresh={profile === null} />}</Loaded>
    </>
  );
}

function ProfileForm({ profile, fresh }: { profile: ProfileInput; fresh: boolean }) {
  const organ = useOrganCode();
  const mayEdit = useMay("organ.edit");
  const [saved, setSaved] = useState(false);
  const form = useForm({
    name: "saveProfile",
    initial: { ...profile, partners: profile.partners.join("\n") },
    message: ({ partners, ...values }) => ({ params: { organ }, body: { ...values, partners: linesOf(partners) } }),
    done: () => setSaved(true),
  });
  return (
    <>
      {fresh && <p className="note warn">机关资料还没有填写。没有它，就编不出索引号和答复书文号，文件不能送审，申请不能答复。</p>}
      {!mayEdit && <p className="note">您可以查看。修改须由本机关管理员办理。</p>}
      <fieldset className="plain" disabled={!mayEdit}>
        <Form
          form={form}
          label="机关资料"
          submit="保存机关资料"
          disabled={!mayEdit}
          note={<span role="status">{saved && "已保存，公开指南已经更新。"}</span>}
        >
          <h2>公开工作机构</h2>
          <TextField name="disclosureOffice" label="机构名称" wide />
          <TextField name="address" label="办公地址" wide />
          <TextField name="postcode" label="邮政编码" inputMode="numeric" />
          <TextField name="officeHours" label="办公时间" wide />
          <TextField name="telephone" label="联系电话" />
          <TextField name="fax" label="传真号码" optional />
          <TextField name="email" label="电子邮箱" optional />
          <TextField name="website" label="网址" optional wide />
          <h2 className="part">救济与监督</h2>
          <TextField name="reconsiderationOrgan" label="行政复议机关" hint="答复书的救济途径用到。" wide />
          <TextField name="court" label="有管辖权的人民法院" wide />
          <TextField name="supervisingOrgan" label="政府信息公开工作主管部门" wide />
          <TextField name="supervisionTelephone" label="监督电话" optional />
          <h2 className="part">编号</h2>
          <TextField name="indexPrefix" label="索引号前段" hint="例如 11A000-ZK，后面由系统接上年份和流水号。" />
          <TextField name="replyPrefix" label="答复书文号的机关代字" hint="例如 甲公开答，系统编成 甲公开答〔2023〕7号。" />
          <AreaField
            name="partners"
            label="协作机关"
            optional
            rows={3}
            hint="一行一个。年度报告里写到它们，不会被当作抄了别处的报告。"
          />
        </Form>
      </fieldset>
    </>
  );
}
