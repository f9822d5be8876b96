import type { ProfileInput } from "../../contract/organs.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { type Profile, profileOf, saveProfile } from "../../db/stores/organs.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** What the guide states 机关资料; `null` before it has been filled in. */
export function readProfile(office: Office, person: Account, organ: string): Promise<ProfileInput | null> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const profile = await profileOf(scope, organ.id);
    return profile ? asInput(profile) : null;
  });
}

/** Replaces what the guide states. Basis: 条例 art. 12 (及时更新). */
export function changeProfile(office: Office, person: Account, organ: string, input: ProfileInput): Promise<void> {
  return perform(office, person, organ, "organ.edit", (desk) => writeProfile(desk, input));
}

export async function writeProfile({ scope, organ, record }: Desk, input: ProfileInput): Promise<void> {
  await saveProfile(scope, organ.id, {
    disclosure_office: input.disclosureOffice,
    address: input.address,
    postcode: input.postcode,
    office_hours: input.officeHours,
    telephone: input.telephone,
    fax: input.fax || null,
    email: input.email || null,
    website: input.website || null,
    reconsideration_organ: input.reconsiderationOrgan,
    court: input.court,
    supervising_organ: input.supervisingOrgan,
    supervision_telephone: input.supervisionTelephone || null,
    index_prefix: input.indexPrefix,
    reply_prefix: input.replyPrefix,
    retention_years: input.retentionYears === "" ? null : Number(input.retentionYears),
    theme_color: input.themeColor || null,
    partners: input.partners,
  });
  await record("organ", organ.id, "profile-changed");
}

/** The profile that numbers and letters need. @throws Refusal `profile-missing`. */
export async function requireProfile({ scope, organ }: Desk): Promise<Profile> {
  const profile = await profileOf(scope, organ.id);
  if (!profile) throw new Refusal("profile-missing");
  return profile;
}

function asInput(profile: Profile): ProfileInput {
  return {
    disclosureOffice: profile.disclosure_office,
    address: profile.address,
    postcode: profile.postcode,
    officeHours: profile.office_hours,
    telephone: profile.telephone,
    fax: profile.fax ?? "",
    email: profile.email ?? "",
    website: profile.website ?? "",
    reconsiderationOrgan: profile.reconsideration_organ,
    court: profile.court,
    supervisingOrgan: profile.supervising_organ,
    supervisionTelephone: profile.supervision_telephone ?? "",
    indexPrefix: profile.index_prefix,
    replyPrefix: profile.reply_prefix,
    retentionYears: String(profile.retention_years ?? ""),
    themeColor: profile.theme_color ?? "",
    partners: profile.partners,
  };
}
