import type { PlainDate } from "../../calendar/plain-date.ts";
import type { FileLine } from "../../contract/county.ts";
import type { Scope } from "../../db/database.ts";
import { type CollectedFile, organsBelow } from "../../db/stores/collections.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { type Submission, submissionsOf } from "../../db/stores/report-submissions.ts";
import { remedyOf } from "./remedies.ts";

export const lineOf = (file: CollectedFile, year: number, organ: string | null): FileLine => ({
  id: file.id,
  fileName: file.fileName,
  year,
  organ,
  printedOrgan: file.printedOrgan,
  round: file.round,
  receivedAt: file.receivedAt.toISOString(),
  refusal: file.refusal === null ? null : { reason: file.refusal, remedy: remedyOf(file.refusalCode) },
});

/** One file in a line, asked for by itself. */
export async function fileLine(scope: Scope, collector: Organ, submission: Submission, on: PlainDate): Promise<FileLine> {
  const { id, year, submitter_id, file_name, reading, refusal, refusal_code, received_at } = submission;
  const organ = (await organsBelow(scope, collector.id, on)).find((one) => one.id === submitter_id);
  const rounds = submitter_id === null ? [] : await submissionsOf(scope, collector.id, submitter_id, year);
  const file = {
    id,
    submitterId: submitter_id,
    fileName: file_name,
    printedOrgan: reading?.report.organ ?? null,
    refusal,
    refusalCode: refusal_code,
    receivedAt: received_at,
    round: rounds.findIndex((one) => one.id === id) + 1,
    stands: true,
  };
  return lineOf(file, year, organ?.name ?? null);
}
