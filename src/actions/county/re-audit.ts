import type { Account } from "../../db/stores/accounts.ts";
import { type Submitter, standingReport } from "../../db/stores/collections.ts";
import { replaceFindings, submissionOf } from "../../db/stores/report-submissions.ts";
import { type Office, perform } from "../office.ts";
import { againstOf, auditedBy, type CountyReader } from "./auditing.ts";

/** Audits a report anew 重新核查 when what it is compared with has changed: its organ, or its report of the year before. */
export async function auditAgain(
  office: Office,
  person: Account,
  organCode: string,
  id: number,
  submitter: Submitter | undefined,
  reader: CountyReader,
): Promise<void> {
  const known = await perform(office, person, organCode, "county.collect", async ({ scope, organ }) => {
    const submission = await submissionOf(scope, organ.id, id);
    if (!submission?.reading) return undefined;
    return { reading: submission.reading, against: await againstOf(scope, organ, submitter, submission.year) };
  });
  if (!known) return;
  const findings = await auditedBy(reader, known.reading, known.against);
  await perform(office, person, organCode, "county.collect", ({ scope, organ }) =>
    replaceFindings(scope, organ.id, id, findings),
  );
}

/** The report of the year after, handed in before this one, can now be compared with it. */
export async function auditYearAfter(
  office: Office,
  person: Account,
  organCode: string,
  submitter: Submitter,
  year: number,
  reader: CountyReader,
): Promise<void> {
  const after = await perform(office, person, organCode, "county.collect", ({ scope, organ }) =>
    standingReport(scope, organ.id, submitter.id, year + 1),
  );
  if (after) await auditAgain(office, person, organCode, after.id, submitter, reader);
}
