import type { AllowedWord, ListDetail, ListLine, ListsForEditor, NewList, SavedList } from "../../contract/office-lists.ts";
import { RunScope } from "../../contract/proofreading.ts";
import type { Account } from "../../db/stores/accounts.ts";
import {
  contentOf,
  insertList,
  insertVersion,
  listForUpdate,
  listsOf,
  newestVersion,
  type StoredList,
  switchList as storeSwitch,
  versionsOf,
} from "../../db/stores/office-lists.ts";
import { countArchive, insertRun } from "../../db/stores/proofreading-runs.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { listsInForce, organLine } from "./lists-in-force.ts";
import { asTable, problemsOfRows, rowsOfTable } from "./office-list-table.ts";

/** The allow list to which verdicts of 误报 are added. */
const LEARNT_LIST = "判定误报时记下的写法";

export function listOfficeLists(office: Office, person: Account, organ: string): Promise<ListLine[]> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => (await listsOf(scope, organ.id)).map(asLine));
}

/** Makes an empty list 新建词表, switched off. */
export function createList(office: Office, person: Account, organ: string, list: NewList): Promise<number> {
  return perform(office, person, organ, "proofreading.lists", (desk) => makeList(desk, person, list));
}

async function makeList({ scope, organ, now, record }: Desk, person: Account, { kind, name }: NewList): Promise<number> {
  const id = await insertList(scope, { organ_id: organ.id, kind, name, created_by: person.id, created_at: now });
  if (id === undefined) throw new Refusal("list-there");
  await record("office-list", id, "list-created", { kind, name });
  return id;
}

/** A list with its versions and the rows of one of them, the newest unless another is asked for. */
export function readList(office: Office, person: Account, organ: string, id: number, version?: number): Promise<ListDetail> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const list = (await listsOf(scope, organ.id)).find((one) => one.id === id);
    if (!list) throw new Refusal("not-found");
    const shown = version ?? list.number ?? 0;
    const content = shown === 0 ? "" : await contentOf(scope, organ.id, id, shown);
    if (content === undefined) throw new Refusal("not-found");
    const versions = await versionsOf(scope, organ.id, id);
    return {
      ...asLine(list),
      version: shown,
      rows: content === "" ? [] : rowsOfTable(list.kind, content),
      versions: versions.map(({ number, line_count, note, saved_at, saver }) => ({
        number,
        lines: line_count,
        note,
        savedAt: saved_at.toISOString(),
        saver,
      })),
    };
  });
}

/** Saves the next version of a list. It holds only once it is switched on. @throws Refusal `list-faulty` naming the first wrong row, `stale-edition` when another was saved meanwhile. */
export function saveList(office: Office, person: Account, organ: string, id: number, saved: SavedList): Promise<number> {
  return perform(office, person, organ, "proofreading.lists", async (desk) =>
    addVersion(desk, person, await existing(desk, id), saved),
  );
}

async function addVersion(desk: Desk, person: Account, list: StoredList, { base, rows, note }: SavedList): Promise<number> {
  const { scope, organ, now, record } = desk;
  const newest = await newestVersion(scope, organ.id, list.id);
  if (newest !== base) throw new Refusal("stale-edition", { savedBy: "另一个人", edition: newest });
  const problems = problemsOfRows(list.kind, rows);
  const [first] = problems;
  if (first) {
    const words = `第 ${first.row} 行“${first.column}”：${first.message}`;
    const fields = Object.fromEntries(
      problems.map(({ row, column, message }) => [`rows.${row}`, `第 ${row} 行“${column}”：${message}`]),
    );
    throw new Refusal("list-faulty", { count: problems.length, first: words }, fields);
  }
  const content = asTable(list.kind, rows);
  const number = newest + 1;
  const line_count = content.split("\n").length - 1;
  await insertVersion(scope, {
    organ_id: organ.id,
    list_id: list.id,
    number,
    content,
    line_count,
    note,
    saved_by: person.id,
    saved_at: now,
  });
  await record("office-list", list.id, "list-saved", { version: number, lines: line_count });
  return number;
}

/** Switches a list on in one of its versions, or off 启用、停用. Every check uses it from the next document on. */
export function switchList(office: Office, person: Account, organ: string, id: number, version: number | null): Promise<void> {
  return perform(office, person, organ, "proofreading.lists", async (desk) => {
    await existing(desk, id);
    if (version !== null && (await contentOf(desk.scope, desk.organ.id, id, version)) === undefined)
      throw new Refusal("not-found");
    await storeSwitch(desk.scope, desk.organ.id, id, version);
    await desk.record("office-list", id, "list-switched", { version });
  });
}

/** Tries a version out on everything that is published 试用: what would be told besides, and what would no longer be? @returns the run. */
export function tryOutList(office: Office, person: Account, organ: string, id: number, version: number): Promise<number> {
  return perform(office, person, organ, "proofreading.lists", async (desk) => {
    const { scope, organ, now, record } = desk;
    await existing(desk, id);
    if ((await contentOf(scope, organ.id, id, version)) === undefined) throw new Refusal("not-found");
    const range = RunScope.parse({});
    const run = await insertRun(scope, {
      organ_id: organ.id,
      purpose: "try-out",
      scope: range,
      list_id: id,
      list_version: version,
      total: await countArchive(scope, organ.id, range),
      started_by: person.id,
      started_at: now,
    });
    await record("proofreading-run", run, "run-started", { purpose: "try-out", list: id, version });
    return run;
  });
}

/** Teaches the allow list 允许词表 a wording that a person has confirmed, and switches it on. @returns the list. */
export function allowWord(office: Office, person: Account, organ: string, { wording, note }: AllowedWord): Promise<number> {
  return perform(office, person, organ, "proofreading.lists", async (desk) => {
    const { scope, organ } = desk;
    const known = (await listsOf(scope, organ.id)).find(({ kind, name }) => kind === "allowed" && name === LEARNT_LIST);
    const list = await existing(desk, known?.id ?? (await makeList(desk, person, { kind: "allowed", name: LEARNT_LIST })));
    const base = await newestVersion(scope, organ.id, list.id);
    const content = base === 0 ? "" : ((await contentOf(scope, organ.id, list.id, base)) ?? "");
    const rows = content === "" ? [] : rowsOfTable("allowed", content);
    if (rows.some(([text]) => text === wording)) return list.id;
    const version = await addVersion(desk, person, list, { base, rows: [...rows, [wording, note]], note: `记入“${wording}”` });
    await storeSwitch(scope, organ.id, list.id, version);
    await desk.record("office-list", list.id, "list-switched", { version });
    return list.id;
  });
}

/** What a browser needs to proofread as one types. */
export function listsForEditor(office: Office, person: Account, organ: string): Promise<ListsForEditor> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const { lists } = await listsInForce(scope, organ);
    const line = await organLine(scope, organ);
    return {
      organ: { name: line.name, shortNames: [...(line.shortNames ?? [])], partners: [...(line.partners ?? [])] },
      words: [...(lists.words ?? [])],
      allowed: [...(lists.allowed ?? [])],
      leaders: lists.leaders ?? null,
    };
  });
}

async function existing({ scope, organ }: Desk, id: number): Promise<StoredList> {
  const list = await listForUpdate(scope, organ.id, id);
  if (!list) throw new Refusal("not-found");
  return list;
}

function asLine(list: Awaited<ReturnType<typeof listsOf>>[number]): ListLine {
  return {
    id: list.id,
    kind: list.kind,
    name: list.name,
    active: list.active_version,
    newest: list.number,
    lines: list.line_count ?? 0,
    savedAt: list.saved_at?.toISOString() ?? null,
  };
}
