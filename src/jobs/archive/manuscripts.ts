import type { Desk, Office } from "../../actions/office.ts";
import { documentSubject, fileSubject } from "../../actions/proofreading/gate.ts";
import type { PlainDate } from "../../calendar/plain-date.ts";
import { RunScope } from "../../contract/proofreading.ts";
import { nextFiles, nextOfArchive, type StoredRun } from "../../db/stores/proofreading-runs.ts";

/** How many are read, stored and counted in one transaction: about a second of work, and a few megabytes. */
const DOCUMENTS = 200;
const FILES = 8;

/** One document or file of a run 待校稿件. */
export interface Manuscript {
  /** The place in the run that is reached with it. */
  position: number;
  subject: string;
  title: string;
  documentId: number | null;
  edition: number | null;
  fileNumber: number | null;
  on: PlainDate;
  content: { text: string; title: string } | { bytes: Uint8Array; name: string };
}

/** The next batch of a run, and whether it is the last. */
export async function nextManuscripts(
  office: Office,
  { scope, organ, today }: Desk,
  run: StoredRun,
): Promise<{ manuscripts: Manuscript[]; last: boolean }> {
  if (run.purpose === "files") {
    const files = await nextFiles(scope, organ.id, run.id, run.position, FILES);
    const manuscripts = await Promise.all(
      files.map(async ({ number, name, digest }) => ({
        position: number,
        subject: fileSubject(name),
        title: name,
        documentId: null,
        edition: null,
        fileNumber: number,
        on: today,
        content: { bytes: await office.files.read(digest!), name },
      })),
    );
    return { manuscripts, last: files.length < FILES };
  }
  const documents = await nextOfArchive(scope, organ.id, RunScope.parse(run.scope), run.position, DOCUMENTS);
  return {
    manuscripts: documents.map(({ document_id, number, title, body, published_on }) => ({
      position: document_id,
      subject: documentSubject(document_id),
      title,
      documentId: document_id,
      edition: number,
      fileNumber: null,
      on: published_on!,
      content: { text: body, title },
    })),
    last: documents.length < DOCUMENTS,
  };
}
