import type { Duty, DutyDetail, FullList } from "../../contract/duties.ts";
import type { Account } from "../../db/stores/accounts.ts";
import {
  duties,
  dutyEvents,
  type PublishedItem,
  publishedItems,
  type StoredDuty,
  type StoredDutyEvent,
} from "../../db/stores/duties.ts";
import { isItemOf, nextTitle } from "../../domain/duties/matching.ts";
import { standingOf } from "../../domain/duties/standing.ts";
import { statutoryItems } from "../documents/statutory-items.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** A column without a new document for so long is stale, as the inspection of government sites counts it (law.md 6.2 V4: six months). */
const FRESH_DAYS = 180;
const NEWEST = 12;

/** The full list 全清单 with how each duty stands today, and how fresh each column is. */
export function readFullList(office: Office, person: Account, organCode: string): Promise<FullList> {
  return perform(office, person, organCode, "organ.read", async (desk) => {
    const { scope, organ, today } = desk;
    const items = await publishedItems(scope, organ.id);
    const events = await dutyEvents(scope, organ.id);
    const rows = await duties(scope, organ.id);
    const latestIn = new Map<string, PublishedItem>();
    for (const item of items) if (!latestIn.has(item.statutoryItem)) latestIn.set(item.statutoryItem, item);
    const columns = statutoryItems(office, organ).map(({ id, text }) => {
      const latest = latestIn.get(id)?.publishedOn ?? null;
      const days = latest === null ? 0 : (Date.parse(today) - Date.parse(latest)) / 86_400_000;
      return { id, text, latest, days, stale: latest === null || days > FRESH_DAYS };
    });
    return { duties: rows.map((row) => asDuty(office, desk, row, items, events)), columns };
  });
}

/** What of the list must be done 要办的: missing, late and soon due, the latest first. */
export async function openDuties(office: Office, desk: Desk): Promise<Duty[]> {
  const { scope, organ } = desk;
  const [rows, items, events] = [
    await duties(scope, organ.id),
    await publishedItems(scope, organ.id),
    await dutyEvents(scope, organ.id),
  ];
  const order = { late: 0, missing: 1, soon: 2 } as Record<string, number>;
  return rows
    .map((row) => asDuty(office, desk, row, items, events))
    .filter(({ standing }) => standing.kind in order)
    .sort(
      (one, other) =>
        order[one.standing.kind]! - order[other.standing.kind]! ||
        (one.standing.dueOn ?? "").localeCompare(other.standing.dueOn ?? ""),
    );
}

/** One duty with its items, what its section recorded, and what a draft of its next item begins with. */
export function readDuty(office: Office, person: Account, organCode: string, id: number): Promise<DutyDetail> {
  return perform(office, person, organCode, "organ.read", async (desk) => {
    const row = (await duties(desk.scope, desk.organ.id)).find((one) => one.id === id);
    if (!row) throw new Refusal("not-found");
    const items = await publishedItems(desk.scope, desk.organ.id);
    const events = await dutyEvents(desk.scope, desk.organ.id, id);
    const own = items.filter((item) => isItemOf(matchingOf(row), item));
    const duty = asDuty(office, desk, row, items, events);
    return {
      ...duty,
      newest: own.slice(0, NEWEST).map(asItem),
      events: events.map(({ kind, on, note, recordedBy }) => ({ kind, on, note, recordedBy })),
      draft: {
        title: nextTitle(
          own[0]?.title,
          duty.standing.period,
          row.rhythm,
          `${desk.organ.shortName}${duty.standing.period}${row.matter}`,
        ),
        subject: own[0]?.subject ?? "",
        statutoryItem: row.statutory_item ?? own[0]?.statutoryItem ?? "",
        body: row.content,
      },
    };
  });
}

const matchingOf = (row: StoredDuty) => ({ statutoryItem: row.statutory_item, keywords: row.keywords });
const asItem = ({ indexNumber, title, publishedOn }: PublishedItem) => ({ indexNumber, title, publishedOn });

function asDuty(
  office: Office,
  { today }: Desk,
  row: StoredDuty,
  published: readonly PublishedItem[],
  events: readonly StoredDutyEvent[],
): Duty {
  const items = published.filter((item) => isItemOf(matchingOf(row), item));
  const standing = standingOf(
    {
      rhythm: row.rhythm,
      workingDays: row.working_days,
      notApplicable: row.not_applicable,
      items,
      events: events.filter(({ dutyId }) => dutyId === row.id),
    },
    today,
    office.calendar,
  );
  return {
    ...asInput(row),
    id: row.id,
    serial: row.serial,
    workingDays: row.working_days,
    standing,
    items: items.length,
    latest: items[0] ? asItem(items[0]) : null,
  };
}

/** The row as it is edited and printed. */
export function asInput(row: StoredDuty) {
  return {
    area: row.area,
    matter: row.matter,
    content: row.content,
    basis: row.basis,
    timeLimit: row.time_limit,
    section: row.section,
    channels: row.channels,
    audience: row.audience,
    mode: row.mode,
    levels: row.levels as Duty["levels"],
    rhythm: row.rhythm,
    keywords: row.keywords,
    statutoryItem: row.statutory_item,
    notApplicable: row.not_applicable,
  };
}
