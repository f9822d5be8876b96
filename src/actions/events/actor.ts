import { WORDS } from "../../contract/words.ts";
import type { Scope } from "../../db/database.ts";
import { actorNames } from "../../db/stores/events.ts";

/** Replaces the actor of each event by a name that people know. */
export async function withActorNames<Event extends { actor: string }>(scope: Scope, events: readonly Event[]): Promise<Event[]> {
  const names = await actorNames(
    scope,
    events.map(({ actor }) => actor),
  );
  return events.map((event) => ({
    ...event,
    actor: names.get(event.actor) ?? (WORDS.actor as Record<string, string>)[event.actor] ?? event.actor,
  }));
}
