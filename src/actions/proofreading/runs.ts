import { PAGE_SIZE } from "../../contract/fields.ts";
import { type NewRun, type Run, RunScope } from "../../contract/proofreading.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { countByCheck, countBySection, countSilenced } from "../../db/stores/findings.ts";
import {
  changeRun,
  countArchive,
  countFiles,
  countRuns,
  insertFiles,
  insertRun,
  type NamedRun,
  runForUpdate,
  runOf,
  runsOf,
  type StoredRun,
  unreadableFiles,
} from "../../db/stores/proofreading-runs.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { checkTitle } from "./check-title.ts";

const UNREADABLE_SHOWN = 200;

/** A file from outside, or why it could not be unpacked. */
export type OutsideFile = { name: string; bytes: Uint8Array } | { name: string; unreadable: string };

/** Starts a run 排查任务 over what is published, or opens one for files that are about to be handed over. @returns its id. */
export function startRun(office: Office, person: Account, organ: string, { purpose, ...range }: NewRun): Promise<number> {
  return perform(office, person, organ, "proofreading.run", async ({ scope, organ, now, record }) => {
    const total = purpose === "files" ? null : await countArchive(scope, organ.id, range);
    const id = await insertRun(scope, {
      organ_id: organ.id,
      purpose,
      scope: range,
      list_id: null,
      list_version: null,
      total,
      started_by: person.id,
      started_at: now,
    });
    await record("proofreading-run", id, "run-started", { purpose, total });
    return id;
  });
}

/** Hands a file over to a run that has not begun, or tells that it could not be unpacked. The file itself lies by its digest; only who may see it stands here. */
export async function addFile(office: Office, person: Account, organ: string, id: number, file: OutsideFile): Promise<void> {
  const { name } = file;
  const row = "bytes" in file ? { name, digest: await office.files.put(file.bytes) } : { ...file, digest: null };
  await perform(office, person, organ, "proofreading.run", async (desk) => {
    const run = await existing(desk, id);
    if (run.purpose !== "files" || run.total !== null) throw new Refusal("run-begun");
    await insertFiles(desk.scope, desk.organ.id, id, [row]);
  });
}

/** All files are there: the run may begin. */
export function beginRun(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return perform(office, person, organ, "proofreading.run", async (desk) => {
    const run = await existing(desk, id);
    if (run.purpose !== "files" || run.total !== null) throw new Refusal("run-begun");
    const { readable: total, unreadable: unread } = await countFiles(desk.scope, desk.organ.id, id);
    if (total + unread === 0) throw new Refusal("invalid", {}, { files: "还没有导入文件" });
    await changeRun(desk.scope, desk.organ.id, id, { total, unread });
    await desk.record("proofreading-run", id, "run-begun", { total });
  });
}

/** Stops a run where it stands; what it found stays. */
export function cancelRun(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return perform(office, person, organ, "proofreading.run", async (desk) => {
    const run = await existing(desk, id);
    if (run.ended_at || run.cancelled_at) throw new Refusal("run-over");
    await changeRun(desk.scope, desk.organ.id, id, { cancelled_by: person.id, cancelled_at: desk.now });
    await desk.record("proofreading-run", id, "run-cancelled", { done: run.done });
  });
}

/** Goes on with a run that was stopped, from where it stood. */
export function resumeRun(office: Office, person: Account, organ: string, id: number): Promise<void> {
  return perform(office, person, organ, "proofreading.run", async (desk) => {
    const run = await existing(desk, id);
    if (!run.cancelled_at || run.ended_at) throw new Refusal("run-not-cancelled");
    await changeRun(desk.scope, desk.organ.id, id, { cancelled_by: null, cancelled_at: null });
    await desk.record("proofreading-run", id, "run-resumed", { done: run.done });
  });
}

export function listRuns(office: Office, person: Account, organ: string, { page }: { page: number }) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const total = await countRuns(scope, organ.id);
    const runs = await runsOf(scope, organ.id, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    return { total, lines: runs.map(asRun) };
  });
}

export function readRun(office: Office, person: Account, organ: string, id: number) {
  return perform(office, person, organ, "organ.read", (desk) => describeRun(desk, id));
}

/** A run with its counts by severity and by check. @throws Refusal `not-found`. */
export async function describeRun({ scope, organ }: Pick<Desk, "scope" | "organ">, id: number) {
  const run = await runOf(scope, organ.id, id);
  if (!run) throw new Refusal("not-found");
  const counts = await countByCheck(scope, organ.id, id);
  const severities = { error: 0, warning: 0, hint: 0 };
  const checks = new Map<string, number>();
  for (const { check_id, severity, count } of counts) {
    severities[severity] += count;
    checks.set(check_id, (checks.get(check_id) ?? 0) + count);
  }
  const unread = await unreadableFiles(scope, organ.id, id, UNREADABLE_SHOWN);
  return {
    ...asRun(run),
    severities,
    checks: [...checks]
      .map(([check, count]) => ({ check, title: checkTitle(check), count }))
      .sort((one, other) => other.count - one.count),
    sections: await countBySection(scope, organ.id, id),
    silenced: run.purpose === "try-out" ? await countSilenced(scope, organ.id, id) : 0,
    unreadable: unread.map(({ name, unreadable }) => ({ name, reason: unreadable ?? "" })),
  };
}

async function existing({ scope, organ }: Desk, id: number): Promise<StoredRun> {
  const run = await runForUpdate(scope, organ.id, id);
  if (!run) throw new Refusal("not-found");
  return run;
}

function asRun(run: NamedRun): Run {
  return {
    id: run.id,
    purpose: run.purpose,
    scope: RunScope.parse(run.scope),
    list: run.list_id && run.list_version ? { id: run.list_id, name: run.list_name ?? "", version: run.list_version } : null,
    state: run.ended_at ? "ended" : run.cancelled_at ? "cancelled" : run.total === null ? "collecting" : "working",
    total: run.total,
    done: run.done,
    compared: run.compared,
    unread: run.unread,
    found: run.found,
    characters: run.characters,
    seconds: run.seconds,
    starter: run.starter,
    startedAt: run.started_at.toISOString(),
    endedAt: run.ended_at?.toISOString() ?? null,
  };
}
