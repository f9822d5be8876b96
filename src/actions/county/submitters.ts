import type { Account } from "../../db/stores/accounts.ts";
import { detachOrgan, organsBelow, type Submitter } from "../../db/stores/collections.ts";
import { changeSubmission, organHasSubmissions, submissionOf, unassignedIds } from "../../db/stores/report-submissions.ts";
import { type Desk, type Office, perform, today } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { addSubmitter } from "./add-submitter.ts";
import type { CountyReader } from "./auditing.ts";
import { organOf } from "./matching.ts";
import { auditAgain } from "./re-audit.ts";

/** The organs whose reports are collected here 报送机关名单. */
export function readSubmitters(office: Office, person: Account, organCode: string): Promise<Submitter[]> {
  return perform(office, person, organCode, "county.read", ({ scope, organ }) => organsBelow(scope, organ.id, today(office)));
}

/**
 * Adds organs to the list, one a line 增加报送机关; names that are there already are left out. Files that waited for their organ
 * are told to whom they belong.
 */
export async function listSubmitters(
  office: Office,
  person: Account,
  organCode: string,
  text: string,
  reader: CountyReader,
): Promise<number> {
  const names = [...new Set(text.split(/[\r\n]+/).map((line) => line.trim().replace(/^\d+[.、\s]+/, "")))].filter(Boolean);
  const wrong = names.find((name) => !/^[\u4e00-\u9fff（）()·〇]{3,60}$/.test(name));
  if (wrong) throw new Refusal("invalid", {}, { names: `“${wrong.slice(0, 30)}”不像机关全称：一行写一个全称，只用汉字。` });
  const { added, matched } = await perform(office, person, organCode, "county.collect", async (desk) => {
    const before = await organsBelow(desk.scope, desk.organ.id, desk.today);
    const fresh = names.filter((name) => !before.some((one) => one.name === name));
    for (const name of fresh) await addSubmitter(desk.scope, desk.organ, name);
    if (fresh.length > 0) await desk.record("organ", desk.organ.id, "submitters-listed", { names: fresh });
    return { added: fresh.length, matched: await matchWaiting(desk) };
  });
  for (const { id, submitter } of matched) await auditAgain(office, person, organCode, id, submitter, reader);
  return added;
}

async function matchWaiting({ scope, organ, today }: Desk): Promise<{ id: number; submitter: Submitter }[]> {
  const listed = await organsBelow(scope, organ.id, today);
  const matched: { id: number; submitter: Submitter }[] = [];
  for (const id of await unassignedIds(scope, organ.id)) {
    const waiting = (await submissionOf(scope, organ.id, id))!;
    const submitter = organOf(waiting.reading?.report.organ ?? null, waiting.file_name, listed);
    if (!submitter) continue;
    await changeSubmission(scope, organ.id, id, { submitter_id: submitter.id });
    matched.push({ id, submitter });
  }
  return matched;
}

/** Takes an organ off the list 移出名单. @throws Refusal `has-submissions` while something of it is here. */
export function removeSubmitter(office: Office, person: Account, organCode: string, code: string): Promise<void> {
  return perform(office, person, organCode, "county.collect", async ({ scope, organ, today, record }) => {
    const submitter = (await organsBelow(scope, organ.id, today)).find((one) => one.code === code);
    if (!submitter) throw new Refusal("not-found");
    if (await organHasSubmissions(scope, organ.id, submitter.id)) throw new Refusal("has-submissions", { name: submitter.name });
    await detachOrgan(scope, submitter.id);
    await record("organ", organ.id, "submitter-removed", { organ: code });
  });
}
