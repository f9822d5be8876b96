import type { Account } from "../../db/stores/accounts.ts";
import { dismissFinding, restoreFinding } from "../../db/stores/finding-dismissals.ts";
import { submissionOf } from "../../db/stores/report-submissions.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** Lets a finding stand, with the reason 忽略并说明理由. It holds for the corrected files of that organ and year as well. */
export function dismissSubmissionFinding(
  office: Office,
  person: Account,
  organCode: string,
  id: number,
  { fingerprint, reason }: { fingerprint: string; reason: string },
): Promise<void> {
  return perform(office, person, organCode, "county.collect", async (desk) => {
    const key = { ...(await keyOf(desk, id)), fingerprint };
    await dismissFinding(desk.scope, key, { reason, by: person.id, at: desk.now });
    await desk.record("submission", id, "finding-dismissed", { fingerprint, reason });
  });
}

/** Takes a dismissal back 恢复. */
export function restoreSubmissionFinding(
  office: Office,
  person: Account,
  organCode: string,
  id: number,
  fingerprint: string,
): Promise<void> {
  return perform(office, person, organCode, "county.collect", async (desk) => {
    const key = { ...(await keyOf(desk, id)), fingerprint };
    if (!(await restoreFinding(desk.scope, key, desk.now))) throw new Refusal("not-found");
    await desk.record("submission", id, "finding-restored", { fingerprint });
  });
}

async function keyOf({ scope, organ }: Desk, id: number) {
  const submission = await submissionOf(scope, organ.id, id);
  if (!submission) throw new Refusal("not-found");
  if (submission.submitter_id === null) throw new Refusal("submission-unassigned");
  return { organ_id: organ.id, submitter_id: submission.submitter_id, year: submission.year };
}
