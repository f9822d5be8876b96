import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Scope } from "../database.ts";

/** Something that was done to a record 事件. `detail` holds facts, never personal data: events outlive erasure. */
export interface NewEvent {
  subject: string;
  subjectId: number;
  kind: string;
  detail: Record<string, unknown>;
  /** `account:3`, `applicant` or `system`. */
  actor: string;
  at: Date;
}

export interface StoredEvent extends NewEvent {
  sequence: number;
  hash: string;
}

const NOTHING = Buffer.alloc(32);

/** Appends an event to the organ's chain; call it in the transaction of the change that it records. */
export async function appendEvent(scope: Scope, organId: number, event: NewEvent): Promise<void> {
  await scope
    .insertInto("event_head")
    .values({ organ_id: organId, sequence: 0, hash: NOTHING })
    .onConflict((conflict) => conflict.column("organ_id").doNothing())
    .execute();
  const head = await scope
    .selectFrom("event_head")
    .selectAll()
    .where("organ_id", "=", organId)
    .forUpdate()
    .executeTakeFirstOrThrow();

  const sequence = head.sequence + 1;
  const detail = JSON.stringify(event.detail);
  const hash = chain(head.hash, organId, sequence, { ...event, detail });
  await scope
    .insertInto("event")
    .values({
      organ_id: organId,
      sequence,
      subject: event.subject,
      subject_id: event.subjectId,
      kind: event.kind,
      detail,
      actor: event.actor,
      at: event.at,
      previous_hash: head.hash,
      hash,
    })
    .execute();
  await scope.updateTable("event_head").set({ sequence, hash }).where("organ_id", "=", organId).execute();
}

/** How many events the chain of an organ holds. */
export async function countEvents(scope: Scope, organId: number): Promise<number> {
  const head = await scope.selectFrom("event_head").select("sequence").where("organ_id", "=", organId).executeTakeFirst();
  return head?.sequence ?? 0;
}

/** What happened to one record, in order. */
export async function eventsOf(scope: Scope, organId: number, subject: string, subjectId: number): Promise<StoredEvent[]> {
  const rows = await scope
    .selectFrom("event")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("subject", "=", subject)
    .where("subject_id", "=", subjectId)
    .orderBy("sequence")
    .execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    subject: row.subject,
    subjectId: row.subject_id,
    kind: row.kind,
    detail: row.detail as Record<string, unknown>,
    actor: row.actor,
    at: row.at,
    hash: row.hash.toString("hex"),
  }));
}

/** The events of one kind since a moment, in order. */
export async function eventsOfKind(scope: Scope, organId: number, kind: string, since: Date) {
  const rows = await scope
    .selectFrom("event")
    .select(["subject_id", "detail", "at"])
    .where("organ_id", "=", organId)
    .where("kind", "=", kind)
    .where("at", ">=", since)
    .orderBy("sequence")
    .execute();
  return rows.map(({ subject_id, detail, at }) => ({ subjectId: subject_id, at, detail: detail as Record<string, unknown> }));
}

/** The names of the staff among these actors, by actor. */
export async function actorNames(scope: Scope, actors: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(actors)].flatMap((actor) => (actor.startsWith("account:") ? [Number(actor.slice(8))] : []));
  if (ids.length === 0) return new Map();
  const rows = await scope.selectFrom("account").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [`account:${id}`, name]));
}

/** The newest events of an organ, newest first; that somebody read something is left out. */
export async function latestEvents(scope: Scope, organId: number, limit: number) {
  return scope
    .selectFrom("event")
    .select(["sequence", "subject", "subject_id", "kind", "actor", "at"])
    .where("organ_id", "=", organId)
    .where("kind", "<>", "request-read")
    .orderBy("sequence", "desc")
    .limit(limit)
    .execute();
}

/**
 * Recomputes the chain from its first event.
 *
 * @returns the sequence of the first event that does not fit (changed, missing, inserted or out of order), or `null` when all do.
 */
export async function firstBrokenEvent(scope: Scope, organId: number): Promise<number | null> {
  let previous: Buffer = NOTHING;
  let expected = 1;
  for (;;) {
    const rows = await scope
      .selectFrom("event")
      .select(["sequence", "subject", "subject_id as subjectId", "kind", "actor", "at", "previous_hash", "hash"])
      .select(sql<string>`detail::text`.as("detail"))
      .where("organ_id", "=", organId)
      .where("sequence", ">=", expected)
      .orderBy("sequence")
      .limit(1000)
      .execute();
    for (const row of rows) {
      const sound =
        row.sequence === expected &&
        row.previous_hash.equals(previous) &&
        row.hash.equals(chain(previous, organId, expected, row));
      if (!sound) return expected;
      previous = row.hash;
      expected += 1;
    }
    if (rows.length < 1000) break;
  }
  const head = await scope.selectFrom("event_head").selectAll().where("organ_id", "=", organId).executeTakeFirst();
  const complete = head ? head.sequence === expected - 1 && head.hash.equals(previous) : expected === 1;
  return complete ? null : expected;
}

type Hashed = Omit<NewEvent, "detail"> & { detail: string };

function chain(previous: Buffer, organId: number, sequence: number, event: Hashed): Buffer {
  const content = JSON.stringify([
    organId,
    sequence,
    event.subject,
    event.subjectId,
    event.kind,
    event.detail,
    event.actor,
    event.at.toISOString(),
  ]);
  return createHash("sha256").update(previous).update(content).digest();
}
