import { Fragment } from "react";
import type { ProfileInput } from "../../../contract/organs.ts";
import { useAnswer } from "../../answers.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { PROFILE_PARTS } from "./profile-fields.ts";
import { ProfileForm } from "./profile-form.tsx";

/** 机关资料: what the guide to disclosure states, and what numbers and letters are made of. */
export function ProfilePage() {
  const organ = useOrganCode();
  const mayEdit = useMay("organ.edit");
  const profile = useAnswer("profile", { params: { organ } });
  return (
    <>
      <PageHead title="机关资料" lead="公开指南、答复书、回执都取自这里，改一处，处处改（《条例》第十二条）。" />
      <Loaded query={profile}>
        {(profile) => (
          <>
            {!profile && (
              <p className="note warn">机关资料还没有填写。没有它，就编不出索引号和答复书文号，文件不能送审，申请不能答复。</p>
            )}
            {mayEdit && <ProfileForm profile={profile} />}
            {!mayEdit && <p className="note">您可以查看。修改须由本机关管理员办理。</p>}
            {!mayEdit && (profile ? <ProfileFacts profile={profile} /> : <Empty>管理员填写以后，这里列出公开指南的内容。</Empty>)}
          </>
        )}
      </Loaded>
    </>
  );
}

function ProfileFacts({ profile }: { profile: ProfileInput }) {
  return PROFILE_PARTS.map(({ heading, fields }) => (
    <Fragment key={heading}>
      <h2 className="part">{heading}</h2>
      <dl className="facts facts-wide">
        {fields.map(({ name, label }) => (
          <Fragment key={name}>
            <dt>{label}</dt>
            <dd>{profile[name] || "—"}</dd>
          </Fragment>
        ))}
      </dl>
    </Fragment>
  ));
}
