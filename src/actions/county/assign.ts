import type { FileLine } from "../../contract/county.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { organsBelow } from "../../db/stores/collections.ts";
import { changeSubmission, submissionOf } from "../../db/stores/report-submissions.ts";
import { type Office, perform, today } from "../office.ts";
import { Refusal } from "../refusal.ts";
import type { CountyReader } from "./auditing.ts";
import { fileLine } from "./file-line.ts";
import { auditAgain, auditYearAfter } from "./re-audit.ts";

/** Says whose report of which year a file is 指定报送机关; it is then audited as that organ's. */
export async function assignSubmission(
  office: Office,
  person: Account,
  organCode: string,
  id: number,
  { organ: submitterCode, year }: { organ: string; year: number },
  reader: CountyReader,
): Promise<FileLine> {
  const { submitter, line } = await perform(office, person, organCode, "county.collect", async ({ scope, organ, record }) => {
    const submitter = (await organsBelow(scope, organ.id, today(office))).find(({ code }) => code === submitterCode);
    if (!submitter || !(await submissionOf(scope, organ.id, id))) throw new Refusal("not-found");
    await changeSubmission(scope, organ.id, id, { submitter_id: submitter.id, assigned_by: person.id, year });
    await record("submission", id, "submission-assigned", { organ: submitter.code, year });
    return { submitter, line: await fileLine(scope, organ, (await submissionOf(scope, organ.id, id))!, today(office)) };
  });
  await auditAgain(office, person, organCode, id, submitter, reader);
  await auditYearAfter(office, person, organCode, submitter, year, reader);
  return line;
}

/** Takes out a file that does not belong here 移除; what was handed in before it counts again. */
export function withdrawSubmission(office: Office, person: Account, organCode: string, id: number): Promise<void> {
  return perform(office, person, organCode, "county.collect", async ({ scope, organ, now, record }) => {
    if (!(await submissionOf(scope, organ.id, id))) throw new Refusal("not-found");
    await changeSubmission(scope, organ.id, id, { withdrawn_at: now });
    await record("submission", id, "submission-withdrawn");
  });
}
