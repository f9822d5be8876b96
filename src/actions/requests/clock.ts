import type { PlainDate } from "../../calendar/plain-date.ts";
import { UncoveredDate } from "../../calendar/uncovered-date.ts";
import type { Clock } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import type { RequestFacts } from "../../domain/requests/clock.ts";
import { progressOf, replyDeadline } from "../../domain/requests/deadline.ts";
import { type Office, perform } from "../office.ts";

/** The clock of a request as of a day, or why there is none. */
export type ClockAnswer = { clock: Clock; defects: string[] } | { problem: string };

/**
 * Computes the reply deadline with its explanation 答复期限.
 *
 * A day that no holiday notice or rule covers gives no date but the reason, naming what is missing; it is never guessed.
 */
export function clockOf(office: Office, facts: RequestFacts, asOf: PlainDate): ClockAnswer {
  try {
    return computeClock(office, facts, asOf);
  } catch (reason) {
    if (reason instanceof UncoveredDate) return { problem: reason.message };
    throw reason;
  }
}

/** What the deadline would be for a request received on that day. @throws UncoveredDate */
export function previewClock(office: Office, person: Account, organ: string, receivedOn: PlainDate): Promise<Clock> {
  return perform(office, person, organ, "organ.read", async ({ today }) => computeClock(office, { receivedOn }, today).clock);
}

function computeClock({ law, calendar }: Office, facts: RequestFacts, asOf: PlainDate): { clock: Clock; defects: string[] } {
  const deadline = replyDeadline(facts, law, calendar, { asOf });
  const { used, left } = progressOf(deadline, asOf, calendar);
  const { due, provisional, days, basis, defects } = deadline;
  return {
    clock: { due, provisional, missing: deadline.provisionalBecause.join("；") || null, days, used, left, basis },
    defects,
  };
}
