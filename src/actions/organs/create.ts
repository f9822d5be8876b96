import type { ProfileInput } from "../../contract/organs.ts";
import { createAccount, grantRole } from "../../db/stores/accounts.ts";
import { createOrgan, type Organ, organByCode } from "../../db/stores/organs.ts";
import { addSubmitter } from "../county/add-submitter.ts";
import { atDesk, type Office } from "../office.ts";
import { writeProfile } from "./profile.ts";

export interface NewOrgan {
  code: string;
  level: string;
  regionCode: string | null;
  demonstration: boolean;
  name: string;
  shortName: string;
  validFrom: string;
  profile: ProfileInput;
  accounts: readonly { name: string; dutyTitle: string; roles: readonly string[] }[];
  /** Full names of the organs whose reports it collects 报送机关. */
  submitters?: readonly string[];
}

/** Sets up an organ with its guide and its people 设置机关. Done at the machine, before anyone can log in. */
export async function createOrganFrom(office: Office, input: NewOrgan): Promise<void> {
  await office.database.transaction().execute(async (transaction) => {
    const organId = await createOrgan(transaction, input);
    for (const name of input.submitters ?? []) await addSubmitter(transaction, { ...input, id: organId }, name);
    for (const { name, dutyTitle, roles } of input.accounts) {
      const accountId = await createAccount(transaction, name, dutyTitle);
      for (const role of roles) await grantRole(transaction, organId, accountId, role);
    }
  });
  const organ = (await organByCode(office.database, input.code, input.validFrom)) as Organ;
  await atDesk(office, organ, "system", (desk) => writeProfile(desk, input.profile));
}
