import type { PlainDate } from "../calendar/plain-date.ts";
import { dayInChina } from "../calendar/plain-date.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { EventKind } from "../contract/words.ts";
import { type Database, inOrgans, type Scope } from "../db/database.ts";
import { type Account, rolesIn } from "../db/stores/accounts.ts";
import { appendEvent } from "../db/stores/events.ts";
import { type Organ, organByCode } from "../db/stores/organs.ts";
import type { Gazetteer } from "../engines/gazetteer.ts";
import type { Law } from "../law/law.ts";
import type { Files } from "../storage/files.ts";
import type { MasterKey } from "../storage/keys.ts";
import type { AttachmentOpener } from "./documents/opener.ts";
import { type Permission, permissionsIn } from "./permissions.ts";
import { Refusal } from "./refusal.ts";
import type { Messenger } from "./reminders/messenger.ts";

/** What every action needs from the world: the records, the law, the calendar, the keys and the time. */
export interface Office {
  database: Database;
  law: Law;
  calendar: WorkCalendar;
  gazetteer: Gazetteer;
  key: MasterKey;
  files: Files;
  /** Opens handed-in files in a worker with limited memory and time, never in the web process. */
  opener: AttachmentOpener;
  /** Carries reminders to mailboxes and to the office's own systems. */
  messenger: Messenger;
  now: () => Date;
}

/** The transaction of one action: the rows of one organ, the day, and the pen for the event log. */
export interface Desk {
  scope: Scope;
  organ: Organ;
  today: PlainDate;
  now: Date;
  /** Appends an event in this transaction. `detail` holds no personal data. */
  record(subject: string, subjectId: number, kind: EventKind, detail?: Record<string, unknown>): Promise<void>;
}

/** Today in China, by the office's clock. */
export function today(office: Office): PlainDate {
  return dayInChina(office.now());
}

/**
 * Does something on behalf of a member of staff: checks the permission, then runs `work` in one transaction.
 *
 * @throws Refusal `not-found` for an unknown organ, `not-permitted` without the permission there.
 */
export async function perform<Result>(
  office: Office,
  person: Account,
  organCode: string,
  permission: Permission,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const organ = await organByCode(office.database, organCode, today(office));
  const roles = organ ? await rolesIn(office.database, person.id, organ.id) : [];
  // An organ in which the account has no role at all does not exist for it.
  if (!organ || roles.length === 0) throw new Refusal("not-found");
  if (!permissionsIn(organ, roles).includes(permission)) throw new Refusal("not-permitted");
  return atDesk(office, organ, `account:${person.id}`, work);
}

/** Does something that needs no account: what a reader or an applicant may do, or the program itself. */
export function atDesk<Result>(
  office: Office,
  organ: Organ,
  actor: string,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const now = office.now();
  return inOrgans(office.database, [organ.id], (scope) =>
    work({
      scope,
      organ,
      now,
      today: dayInChina(now),
      record: (subject, subjectId, kind, detail = {}) =>
        appendEvent(scope, organ.id, { subject, subjectId, kind, detail, actor, at: now }),
    }),
  );
}
