import { dayInChina } from "../../calendar/plain-date.ts";
import { type Account, rolesIn } from "../../db/stores/accounts.ts";
import { closeFeed, feedOf, feedOwner, openFeed } from "../../db/stores/calendar-feeds.ts";
import { organByCode } from "../../db/stores/organs.ts";
import { REQUEST_STATES, type RequestState } from "../../domain/requests/workflow.ts";
import { writeCalendar } from "../../engines/writing/icalendar.ts";
import { atDesk, type Office, perform, today } from "../office.ts";
import { permissionsIn } from "../permissions.ts";
import { Refusal } from "../refusal.ts";
import { digestOf, newToken } from "../sessions/tokens.ts";
import { deadlinesOf } from "./deadlines.ts";

/** Since when this account has subscribed 日历订阅. */
export function readFeed(office: Office, person: Account, organ: string): Promise<{ openedOn: string | null }> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const at = await feedOf(scope, organ.id, person.id);
    return { openedOn: at ? dayInChina(at) : null };
  });
}

/** Makes a new address of the feed; an earlier one opens nothing any more. */
export function openCalendarFeed(office: Office, person: Account, organ: string): Promise<{ path: string }> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ, now, record }) => {
    const token = newToken();
    await openFeed(scope, { organ_id: organ.id, account_id: person.id, token_hash: digestOf(token), opened_at: now });
    await record("organ", organ.id, "calendar-feed-opened");
    return { path: `/api/v1/organs/${organ.code}/deadlines.ics?token=${token}` };
  });
}

export function closeCalendarFeed(office: Office, person: Account, organ: string): Promise<void> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ, record }) => {
    await closeFeed(scope, organ.id, person.id);
    await record("organ", organ.id, "calendar-feed-closed");
  });
}

/**
 * The deadlines as a calendar that other programs fetch: numbers and days, nothing of applicant or request.
 *
 * @throws Refusal `not-found` for a token that opens nothing, or whose owner left the organ.
 */
export async function calendarFeed(office: Office, organCode: string, token: string, consoleAddress: string): Promise<string> {
  const organ = await organByCode(office.database, organCode, today(office));
  if (!organ) throw new Refusal("not-found");
  const owner = await atDesk(office, organ, "system", ({ scope }) => feedOwner(scope, organ.id, digestOf(token)));
  const roles = owner === undefined ? [] : await rolesIn(office.database, owner, organ.id);
  if (!permissionsIn(organ, roles).includes("organ.read")) throw new Refusal("not-found");
  return atDesk(office, organ, "system", async (desk) => {
    const { lines } = await deadlinesOf(office, desk);
    return writeCalendar({
      name: `${organ.shortName}依申请公开期限`,
      at: desk.now,
      events: lines.flatMap(({ number, dueOn, state, provisional }) =>
        dueOn === null
          ? []
          : [
              {
                id: `request-${number}@${organ.code}`,
                day: dueOn,
                summary: `${number} 应答复${provisional ? "（预估）" : ""}`,
                description: REQUEST_STATES[state as RequestState],
                url: `${consoleAddress}/${organ.code}/requests/${number}`,
              },
            ],
      ),
    });
  });
}
