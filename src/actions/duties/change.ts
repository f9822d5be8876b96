import type { DutyEvent, DutyInput } from "../../contract/duties.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { dutyForUpdate, insertDuties, insertDutyEvent, type NewDuty, updateDuty } from "../../db/stores/duties.ts";
import { workingDaysOf } from "../../domain/duties/time-limit.ts";
import { statutoryItems } from "../documents/statutory-items.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** Adds a row to the full list 全清单. */
export function addDuty(office: Office, person: Account, organ: string, input: DutyInput): Promise<{ id: number }> {
  return perform(office, person, organ, "duty.edit", async (desk) => {
    requireColumn(office, desk, input);
    const [id] = await insertDuties(desk.scope, desk.organ.id, [rowOf(office, desk, person, input)]);
    await desk.record("duty", id!, "duty-added");
    return { id: id! };
  });
}

export function changeDuty(office: Office, person: Account, organ: string, id: number, input: DutyInput): Promise<void> {
  return withDuty(office, person, organ, id, async (desk) => {
    requireColumn(office, desk, input);
    await updateDuty(desk.scope, desk.organ.id, id, rowOf(office, desk, person, input));
    await desk.record("duty", id, "duty-changed");
  });
}

/** Takes a row off the list; it can be put back. */
export function removeDuty(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return withDuty(office, person, organ, id, async (desk) => {
    await updateDuty(desk.scope, desk.organ.id, id, { removed_at: desk.now });
    await desk.record("duty", id, "duty-removed");
  });
}

export function restoreDuty(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return withDuty(office, person, organ, id, async (desk) => {
    await updateDuty(desk.scope, desk.organ.id, id, { removed_at: null });
    await desk.record("duty", id, "duty-restored");
  });
}

/** Records that information was formed, which starts the clock of article 26, or that nothing happened up to a day. */
export function recordDutyEvent(office: Office, person: Account, organ: string, id: number, event: DutyEvent): Promise<void> {
  return withDuty(office, person, organ, id, async (desk) => {
    if (event.happenedOn > desk.today) throw new Refusal("invalid", {}, { happenedOn: "日期不能晚于今天" });
    const { kind, happenedOn, note } = event;
    await insertDutyEvent(desk.scope, desk.organ.id, {
      duty_id: id,
      kind,
      happened_on: happenedOn,
      note,
      recorded_by: person.id,
      recorded_at: desk.now,
    });
    await desk.record("duty", id, kind === "formed" ? "duty-formed" : "duty-nothing-formed", { on: happenedOn });
  });
}

function withDuty(
  office: Office,
  person: Account,
  organ: string,
  id: number,
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  return perform(office, person, organ, "duty.edit", async (desk) => {
    if (!(await dutyForUpdate(desk.scope, desk.organ.id, id))) throw new Refusal("not-found");
    await work(desk);
  });
}

function requireColumn(office: Office, { organ }: Desk, { statutoryItem }: DutyInput): void {
  if (statutoryItem !== null && !statutoryItems(office, organ).some(({ id }) => id === statutoryItem))
    throw new Refusal("invalid", {}, { statutoryItem: "没有这个栏目，请从列表中选择" });
}

/** The row as it is stored; how many working days it gives is read from its time limit. */
export function rowOf(office: Office, { now, today }: Desk, person: Account, input: DutyInput): NewDuty {
  return {
    area: input.area,
    matter: input.matter,
    content: input.content,
    basis: input.basis,
    time_limit: input.timeLimit,
    working_days: workingDaysOf(input.timeLimit, office.law.timeLimit("publication", today).days),
    section: input.section,
    channels: input.channels,
    audience: input.audience,
    mode: input.mode,
    levels: input.levels,
    statutory_item: input.statutoryItem,
    rhythm: input.rhythm,
    keywords: input.keywords,
    not_applicable: input.notApplicable,
    changed_by: person.id,
    changed_at: now,
  };
}
