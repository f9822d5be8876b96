import { type Account, accountsOf, rolesIn } from "../../db/stores/accounts.ts";
import { actingRecords, chainOf, insertActing, saveChain as storeChain, endActing as storeEnd } from "../../db/stores/review.ts";
import { PRESETS, SHORTEST } from "../../domain/review/presets.ts";
import { faultOfChain, type Stage } from "../../domain/review/stage.ts";
import { type Office, perform } from "../office.ts";
import { permissionsOf } from "../permissions.ts";
import { Refusal } from "../refusal.ts";

export const DOCUMENT_CLASSES = ["rule", "normative-document", "other"] as const;

/** The chain of every class of documents 审签链, and the presets to take. */
export function listChains(office: Office, person: Account, organ: string) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => ({
    chains: await Promise.all(
      DOCUMENT_CLASSES.map(async (name) => {
        const own = await chainOf(scope, organ.id, name);
        return { class: name, stages: [...(own ?? SHORTEST)], own: own !== undefined };
      }),
    ),
    presets: Object.entries(PRESETS).map(([id, { name, stages }]) => ({ id, name, stages: [...stages] })),
  }));
}

/** Sets the chain of a class; what is under review keeps the chain it was handed in with. Basis: 条例 art. 17; 保密法 art. 35. */
export function saveChain(
  office: Office,
  person: Account,
  organ: string,
  documentClass: string,
  stages: readonly Stage[],
): Promise<void> {
  return perform(office, person, organ, "review.set", async ({ scope, organ, now, record }) => {
    const fault = faultOfChain(stages);
    if (fault) throw new Refusal("invalid", {}, { stages: fault });
    await storeChain(scope, organ.id, documentClass, stages, person.id, now);
    await record("organ", organ.id, "review-chain-set", { class: documentClass, stages: stages.map(({ name }) => name) });
  });
}

/** Who may act for whom 代办记录. */
export function listActing(office: Office, person: Account, organ: string) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => ({
    people: await accountsOf(office.database, organ.id),
    records: (await actingRecords(scope, organ.id)).map((row) => ({
      id: row.id,
      deputy: row.deputy,
      principal: row.principal,
      fromOn: row.from_day,
      toOn: row.to_day,
      reason: row.reason,
      endedAt: row.ended_at?.toISOString() ?? null,
    })),
  }));
}

/** Records that one person may sign for another in these days 登记代办: done by the one who is away, or by the administrator. */
export function grantActing(
  office: Office,
  person: Account,
  organ: string,
  given: { accountId: number; actingFor: number; fromOn: string; toOn: string; reason: string },
) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ, now, record }) => {
    const administers = permissionsOf(await rolesIn(office.database, person.id, organ.id)).includes("review.set");
    if (given.actingFor !== person.id && !administers) throw new Refusal("not-permitted");
    if (given.accountId === person.id) throw new Refusal("invalid", {}, { accountId: "不能给自己登记代办" });
    const people = (await accountsOf(office.database, organ.id)).map(({ id }) => id);
    for (const field of ["accountId", "actingFor"] as const)
      if (!people.includes(given[field])) throw new Refusal("invalid", {}, { [field]: "本机关没有这名工作人员" });
    const id = await insertActing(scope, organ.id, {
      ...given,
      from: given.fromOn,
      to: given.toOn,
      recordedBy: person.id,
      at: now,
    });
    await record("organ", organ.id, "acting-granted", { id, from: given.fromOn, to: given.toOn });
    return { id };
  });
}

export function endActing(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ, now, record }) => {
    const row = (await actingRecords(scope, organ.id)).find((one) => one.id === id);
    if (!row) throw new Refusal("not-found");
    const administers = permissionsOf(await rolesIn(office.database, person.id, organ.id)).includes("review.set");
    if (row.acting_for !== person.id && !administers) throw new Refusal("not-permitted");
    if (await storeEnd(scope, organ.id, id, now)) await record("organ", organ.id, "acting-ended", { id });
  });
}
