import type { OpenedUpload } from "../../contract/documents.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { insertUpload, type StoredReading, type Upload, uploadById } from "../../db/stores/attachments.ts";
import type { Finding } from "../../engines/finding.ts";
import type { AttachmentAnswer } from "../../engines/gate/open-attachment.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** A file as it came in. */
export interface IncomingFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Takes a file in 收文件: it is opened in the limited worker before anything is stored. A classified one is refused and leaves no trace;
 * one that cannot be opened is kept as unreadable, which nobody can publish.
 */
export async function takeFile(
  office: Office,
  { name, bytes }: IncomingFile,
): Promise<{ file: IncomingFile; answer: AttachmentAnswer }> {
  if (bytes.length === 0) throw new Refusal("file-missing");
  const answer = await office.opener.open(bytes, name);
  const mark = "marks" in answer ? answer.marks[0] : undefined;
  if (mark) throw new Refusal("secrecy-marked", { mark: mark.mark, where: name });
  return { file: { name, bytes }, answer };
}

/** Stores what was taken in, at an open desk. @returns its id. */
export async function storeFile(
  office: Office,
  { scope, organ, now }: Desk,
  { file, answer }: Awaited<ReturnType<typeof takeFile>>,
  uploadedBy: number | null,
): Promise<number> {
  const digest = await office.files.put(file.bytes);
  const opened = "unreadable" in answer ? undefined : answer;
  return insertUpload(scope, {
    organ_id: organ.id,
    name: file.name.slice(0, 200),
    digest,
    size: file.bytes.length,
    reading: opened
      ? {
          format: opened.format,
          text: opened.text,
          html: opened.html,
          body: opened.body,
          proposal: { ...opened.proposal } as Record<string, string>,
        }
      : null,
    gate: opened?.findings ?? [],
    unreadable: "unreadable" in answer ? answer.unreadable.reason : null,
    uploaded_by: uploadedBy,
    uploaded_at: now,
  });
}

/** A member of staff hands a file over: read, checked, and its metadata proposed. */
export async function uploadFile(office: Office, person: Account, organ: string, file: IncomingFile): Promise<OpenedUpload> {
  // Who may not hand in has nothing opened for him.
  await perform(office, person, organ, "document.draft", async () => {});
  const taken = await takeFile(office, file);
  return perform(office, person, organ, "document.draft", async (desk) => {
    const id = await storeFile(office, desk, taken, person.id);
    return openedUpload((await uploadById(desk.scope, desk.organ.id, id))!);
  });
}

/** What was read of an upload, for the hand-in form. */
export function readUpload(office: Office, person: Account, organ: string, id: number): Promise<OpenedUpload> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const upload = await uploadById(scope, organ.id, id);
    if (!upload) throw new Refusal("not-found");
    return openedUpload(upload);
  });
}

/** The bytes of an upload, to look at or to save. */
export function uploadBytes(office: Office, person: Account, organ: string, id: number) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const upload = await uploadById(scope, organ.id, id);
    if (!upload) throw new Refusal("not-found");
    return { name: upload.name, bytes: await office.files.read(upload.digest) };
  });
}

export function openedUpload(upload: Upload): OpenedUpload {
  const reading = upload.reading as StoredReading | null;
  return {
    id: upload.id,
    name: upload.name,
    size: upload.size,
    unreadable: upload.unreadable,
    html: reading?.html ?? null,
    body: reading?.body ?? "",
    proposal: reading?.proposal ?? {},
    findings: (upload.gate as Finding[]).map(({ check, severity, message }) => ({ check, severity, message })),
  };
}
