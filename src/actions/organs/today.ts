import { yearOf } from "../../calendar/plain-date.ts";
import type { TodayView } from "../../contract/organs.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { listDisputes } from "../../db/stores/disputes.ts";
import { latestEvents } from "../../db/stores/events.ts";
import { releaseOf } from "../../db/stores/reports.ts";
import { openNumbers } from "../../db/stores/requests.ts";
import { listWaitingDocuments } from "../documents/list.ts";
import { withActorNames } from "../events/actor.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { requestLines } from "../requests/list.ts";
import { movedSince } from "../requests/recompute-deadlines.ts";

/** What waits for this person today 今天要办的事, what turns late first on top. */
export async function viewToday(office: Office, person: Account, organCode: string): Promise<TodayView> {
  const documents = await listWaitingDocuments(office, person, organCode);
  return perform(office, person, organCode, "organ.read", async (desk) => {
    const { scope, organ, today } = desk;
    const open = await requestLines(office, desk, { open: true }, { limit: 200, offset: 0, oldestFirst: true });
    const disputes = await listDisputes(scope, organ.id);
    const events = await withActorNames(scope, await latestEvents(scope, organ.id, 12));
    const year = yearOf(today) - 1;
    const release = await releaseOf(scope, organ.id, year);
    return {
      today,
      requests: open
        .map(({ number, summary, dueOn, left }) => ({ number, summary, dueOn, left }))
        .sort((one, other) => (one.left ?? -1) - (other.left ?? -1)),
      moved: await recentlyMoved(desk),
      documents: documents.map(({ id, edition, title, dueOn, maySign }) => ({ id, edition, title, dueOn, maySign })),
      disputes: disputes
        .filter(({ result }) => result === null)
        .map(({ id, case_number, opened_on }) => ({ id, caseNumber: case_number, openedOn: opened_on })),
      recent: events.map(({ at, subject, subject_id, kind, actor }) => ({
        at: at.toISOString(),
        subject,
        subjectId: subject_id,
        kind,
        actor,
      })),
      report: {
        year,
        releasedOn: release?.released_on ?? null,
        dueOn: office.law.yearlyDueDay("annual-report-department", yearOf(today)),
      },
    };
  });
}

/** For so many days it is told that a holiday notice moved a deadline. */
const DAYS_TOLD = 14;

async function recentlyMoved(desk: Desk): Promise<TodayView["moved"]> {
  const moved = await movedSince(desk, new Date(desk.now.getTime() - DAYS_TOLD * 86_400_000));
  const numbers = await openNumbers(desk.scope, desk.organ.id, [...moved.keys()]);
  return numbers.map(({ id, number }) => {
    const { before, after, because } = moved.get(id)!;
    return { number, before, after, because };
  });
}
