import type { Insertable, Selectable } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Database, Scope } from "../database.ts";
import type { ProfileRow } from "../schema.ts";

/** An administrative organ 行政机关 with the name it bears on a given day. */
export interface Organ {
  id: number;
  code: string;
  level: string;
  regionCode: string | null;
  demonstration: boolean;
  name: string;
  shortName: string;
}

export type Profile = Omit<Selectable<ProfileRow>, "organ_id">;

function namedOrgans(database: Database, on: PlainDate) {
  return database
    .selectFrom("organ")
    .innerJoin("organ_name", "organ_name.organ_id", "organ.id")
    .distinctOn("organ.id")
    .where("organ_name.valid_from", "<=", on)
    .orderBy("organ.id")
    .orderBy("organ_name.valid_from", "desc")
    .select([
      "organ.id",
      "organ.code",
      "organ.level",
      "organ.region_code as regionCode",
      "organ.demonstration",
      "organ_name.name",
      "organ_name.short_name as shortName",
    ]);
}

/** The organ with this code, under its name of that day. */
export function organByCode(database: Database, code: string, on: PlainDate): Promise<Organ | undefined> {
  return namedOrgans(database, on).where("organ.code", "=", code).executeTakeFirst();
}

/** The organ whose column stands at the root of the portal: the first one set up. */
export function firstOrgan(database: Database, on: PlainDate): Promise<Organ | undefined> {
  return namedOrgans(database, on).limit(1).executeTakeFirst();
}

/** Whether this server holds more than one organ. */
export async function hasSeveralOrgans(database: Database): Promise<boolean> {
  return (await database.selectFrom("organ").select("id").limit(2).execute()).length > 1;
}

/** Every organ of this server, in the order in which they were set up. */
export function allOrgans(database: Database, on: PlainDate): Promise<Organ[]> {
  return namedOrgans(database, on).execute();
}

/** Every organ in which the account may do something, under the name of that day. */
export function organsOf(database: Database, accountId: number, on: PlainDate): Promise<Organ[]> {
  return namedOrgans(database, on)
    .where("organ.id", "in", database.selectFrom("account_grant").select("organ_id").where("account_id", "=", accountId))
    .execute();
}

export async function createOrgan(
  database: Database,
  organ: {
    code: string;
    level: string;
    regionCode: string | null;
    demonstration: boolean;
    name: string;
    shortName: string;
    validFrom: PlainDate;
    parentId?: number;
  },
): Promise<number> {
  const { id } = await database
    .insertInto("organ")
    .values({
      code: organ.code,
      parent_id: organ.parentId ?? null,
      level: organ.level,
      region_code: organ.regionCode,
      demonstration: organ.demonstration,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await database
    .insertInto("organ_name")
    .values({ organ_id: id, valid_from: organ.validFrom, name: organ.name, short_name: organ.shortName })
    .execute();
  return id;
}

export async function profileOf(scope: Scope, organId: number): Promise<Profile | undefined> {
  const row = await scope.selectFrom("organ_profile").selectAll().where("organ_id", "=", organId).executeTakeFirst();
  if (!row) return undefined;
  const { organ_id: _, ...profile } = row;
  return profile;
}

export async function saveProfile(
  scope: Scope,
  organId: number,
  profile: Omit<Insertable<ProfileRow>, "organ_id">,
): Promise<void> {
  await scope
    .insertInto("organ_profile")
    .values({ organ_id: organId, ...profile })
    .onConflict((conflict) => conflict.column("organ_id").doUpdateSet(profile))
    .execute();
}
