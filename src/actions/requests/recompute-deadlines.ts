import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { HolidayNotice } from "../../calendar/holiday-notice.ts";
import { dayInChina, type PlainDate } from "../../calendar/plain-date.ts";
import { WorkCalendar } from "../../calendar/work-calendar.ts";
import { MovedDeadline } from "../../contract/requests.ts";
import { eventsOf, eventsOfKind } from "../../db/stores/events.ts";
import { appliedNotices, applyNotices } from "../../db/stores/organ-calendars.ts";
import { listRequests, stepsOf } from "../../db/stores/requests.ts";
import { atDesk, type Desk, type Office } from "../office.ts";
import { clockOf } from "./clock.ts";
import { factsOf } from "./facts.ts";

const BATCH = 500;
const EVENT = "deadline-moved";

/**
 * Looks whether a holiday notice 放假通知 is new or was changed since the organ's deadlines were last told, and records every open
 * case whose deadline it moved. The deadline itself is computed as always; what is recorded is that those concerned must hear of it.
 *
 * @returns how many deadlines moved.
 */
export function recomputeDeadlines(office: Office, organ: Desk["organ"]): Promise<number> {
  return atDesk(office, organ, "system", async (desk) => {
    const stored = await appliedNotices(desk.scope, organ.id);
    const current = office.law.data.holidays;
    if (stored === undefined) {
      await applyNotices(desk.scope, organ.id, current, desk.now);
      return 0;
    }
    const before = z.array(HolidayNotice).parse(stored);
    const because = changedNotices(before, current);
    if (because.length === 0) return 0;
    const moved = await recordMoved(office, desk, new WorkCalendar(before), because);
    await applyNotices(desk.scope, organ.id, current, desk.now);
    return moved;
  });
}

function changedNotices(before: readonly HolidayNotice[], current: readonly HolidayNotice[]): string[] {
  return current
    .filter((notice) => {
      const same = before.find(({ year }) => year === notice.year);
      return !same || !isDeepStrictEqual(arrangementsOf(same), arrangementsOf(notice));
    })
    .map(({ title }) => title);
}

/** What of a notice moves a date. */
const arrangementsOf = ({ arrangements, amendments }: HolidayNotice) => ({ arrangements, amendments });

async function recordMoved(office: Office, desk: Desk, before: WorkCalendar, because: readonly string[]): Promise<number> {
  const { scope, organ, today, record } = desk;
  let moved = 0;
  for (let offset = 0; ; offset += BATCH) {
    const open = await listRequests(scope, organ.id, { open: true }, { limit: BATCH, offset, oldestFirst: true });
    const steps = await stepsOf(
      scope,
      organ.id,
      open.map(({ request }) => request.id),
    );
    for (const { request } of open) {
      if (request.unconfirmed) continue;
      const facts = factsOf(request, steps.get(request.id) ?? []);
      const [old, now] = [dueBy({ ...office, calendar: before }, facts, today), dueBy(office, facts, today)];
      if (old === undefined || now === undefined || old === now) continue;
      await record("request", request.id, EVENT, { before: old, after: now, because });
      moved += 1;
    }
    if (open.length < BATCH) return moved;
  }
}

function dueBy(office: Office, facts: Parameters<typeof clockOf>[1], today: PlainDate): PlainDate | undefined {
  const answer = clockOf(office, facts, today);
  return "clock" in answer ? answer.clock.due : undefined;
}

/** How holiday notices moved the deadline of a case, oldest first. */
export async function movedDeadlinesOf({ scope, organ }: Desk, requestId: number): Promise<MovedDeadline[]> {
  const events = await eventsOf(scope, organ.id, "request", requestId);
  return events.filter(({ kind }) => kind === EVENT).map(asMoved);
}

/** The open cases whose deadline was moved since a moment, with their numbers. */
export async function movedSince({ scope, organ }: Desk, since: Date): Promise<Map<number, MovedDeadline>> {
  const events = await eventsOfKind(scope, organ.id, EVENT, since);
  return new Map(events.map((event) => [event.subjectId, asMoved(event)]));
}

const asMoved = ({ at, detail }: { at: Date; detail: Record<string, unknown> }): MovedDeadline =>
  MovedDeadline.parse({ on: dayInChina(at), ...detail });
