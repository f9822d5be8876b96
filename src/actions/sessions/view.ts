import type { SessionView } from "../../contract/organs.ts";
import { type Account, rolesIn } from "../../db/stores/accounts.ts";
import { organsOf } from "../../db/stores/organs.ts";
import { type Office, today } from "../office.ts";
import { permissionsIn } from "../permissions.ts";

/** Who is logged in, and what they may do where. */
export async function viewSession(office: Office, person: Account): Promise<SessionView> {
  const organs = await organsOf(office.database, person.id, today(office));
  return {
    account: { name: person.name, dutyTitle: person.dutyTitle },
    organs: await Promise.all(
      organs.map(async ({ id, level, code, name, shortName, demonstration }) => ({
        code,
        name,
        shortName,
        demonstration,
        may: permissionsIn({ level }, await rolesIn(office.database, person.id, id)),
      })),
    ),
    today: today(office),
  };
}
