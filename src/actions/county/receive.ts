import type { FileLine } from "../../contract/county.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { organsBelow, type Submitter } from "../../db/stores/collections.ts";
import {
  assignedBefore,
  insertSubmission,
  lockDigest,
  type Outcome,
  replaceReading,
  type Submission,
  submissionWithDigest,
} from "../../db/stores/report-submissions.ts";
import { digestOf } from "../../storage/files.ts";
import { type Desk, type Office, perform, today } from "../office.ts";
import { againstOf, auditedBy, type CountyReader } from "./auditing.ts";
import { fileLine } from "./file-line.ts";
import { organOf } from "./matching.ts";
import { auditYearAfter } from "./re-audit.ts";

export interface ReceivedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Takes in one file that an organ handed in 收件: keeps it, reads and audits it, and tells whose it is. A file that cannot be
 * read is kept with the reason; one that is there already is not read again.
 *
 * @param year the year whose collection is open; a report that names another year goes into that year's.
 */
export async function receiveFile(
  office: Office,
  person: Account,
  organCode: string,
  year: number,
  file: ReceivedFile,
  reader: CountyReader,
): Promise<{ file: FileLine; already: boolean }> {
  const digest = digestOf(file.bytes);
  const before = await perform(office, person, organCode, "county.collect", async ({ scope, organ }) => {
    const submission = await submissionWithDigest(scope, organ.id, digest);
    return submission && { submission, line: await fileLine(scope, organ, submission, today(office)) };
  });
  // What could not be read once may be readable by a newer program.
  if (before?.submission.reading) return { file: before.line, already: true };

  await office.files.put(file.bytes);
  const read = await reader.read({ ...file, keep: true });
  const reading = "reading" in read ? read.reading : undefined;
  const known = await perform(office, person, organCode, "county.collect", async ({ scope, organ }) => {
    const submitter = await submitterOf(office, { scope, organ }, reading?.report.organ ?? null, file.name);
    const ofYear = coveredYear(reading?.report.year) ?? year;
    return { submitter, ofYear, against: await againstOf(scope, organ, submitter, ofYear) };
  });
  const outcome: Outcome =
    "unreadable" in read
      ? { refusal: read.unreadable.reason, code: read.unreadable.code }
      : { reading: reading!, findings: await auditedBy(reader, reading!, known.against) };

  const line = await perform(office, person, organCode, "county.collect", (desk) =>
    keep(office, desk, person, { file, digest, outcome, before: before?.submission, ...known }),
  );
  if (reading && known.submitter) await auditYearAfter(office, person, organCode, known.submitter, known.ofYear, reader);
  return { file: line, already: false };
}

async function keep(
  office: Office,
  { scope, organ, now, record }: Desk,
  person: Account,
  received: {
    file: ReceivedFile;
    digest: string;
    outcome: Outcome;
    before: Submission | undefined;
    submitter: Submitter | undefined;
    ofYear: number;
  },
): Promise<FileLine> {
  const { file, digest, outcome, submitter, ofYear } = received;
  // Two browsers may send the same file at once; the second finds what the first kept.
  await lockDigest(scope, organ.id, digest);
  const before = (await submissionWithDigest(scope, organ.id, digest)) ?? received.before;
  if (before) {
    if (!before.reading) await replaceReading(scope, organ.id, before.id, outcome);
  } else {
    const id = await insertSubmission(
      scope,
      {
        organ_id: organ.id,
        year: ofYear,
        submitter_id: submitter?.id ?? null,
        assigned_by: null,
        file_name: file.name,
        digest,
        received_by: person.id,
        received_at: now,
        withdrawn_at: null,
      },
      outcome,
    );
    await record("submission", id, "reading" in outcome ? "submission-received" : "submission-refused", { year: ofYear });
  }
  return fileLine(scope, organ, (await submissionWithDigest(scope, organ.id, digest))!, today(office));
}

async function submitterOf(
  office: Office,
  { scope, organ }: Pick<Desk, "scope" | "organ">,
  printed: string | null,
  fileName: string,
): Promise<Submitter | undefined> {
  const listed = await organsBelow(scope, organ.id, today(office));
  const assigned = printed ? await assignedBefore(scope, organ.id, printed) : undefined;
  return listed.find(({ id }) => id === assigned) ?? organOf(printed, fileName, listed);
}

/** A year in which there were such reports; anything else was misread. */
const coveredYear = (year: number | null | undefined) => (year && year >= 2008 && year <= 2200 ? year : undefined);
