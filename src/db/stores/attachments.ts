import type { Selectable } from "kysely";
import type { Scope } from "../database.ts";
import type { UploadRow } from "../rows/documents.ts";
import type { EditionKey } from "./review.ts";

/** A file that was handed over and opened once 收到的文件. */
export type Upload = Selectable<UploadRow>;

/** What the worker read of a file; `html` is its reading view. */
export interface StoredReading {
  format: string;
  text: string;
  html: string;
  body: string;
  proposal: Record<string, string>;
}

export async function insertUpload(
  scope: Scope,
  upload: Omit<Upload, "id" | "reading" | "gate"> & { reading: StoredReading | null; gate: unknown[] },
): Promise<number> {
  const { id } = await scope
    .insertInto("upload")
    .values({ ...upload, reading: upload.reading && JSON.stringify(upload.reading), gate: JSON.stringify(upload.gate) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export function uploadById(scope: Scope, organId: number, id: number): Promise<Upload | undefined> {
  return scope.selectFrom("upload").selectAll().where("organ_id", "=", organId).where("id", "=", id).executeTakeFirst();
}

/** Replaces the attachments of an edition by these uploads, in this order. */
export async function replaceAttachments(
  scope: Scope,
  { organId, documentId, edition }: EditionKey,
  uploads: readonly Upload[],
): Promise<void> {
  await scope
    .deleteFrom("attachment")
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .where("edition", "=", edition)
    .execute();
  if (uploads.length === 0) return;
  await scope
    .insertInto("attachment")
    .values(
      uploads.map(({ id, name, digest }, index) => ({
        organ_id: organId,
        document_id: documentId,
        edition,
        position: index + 1,
        name,
        upload_id: id,
        digest,
      })),
    )
    .execute();
}

/** An attachment of an edition with what was read of it 附件. */
export interface StoredAttachment {
  position: number;
  name: string;
  digest: string;
  size: number;
  uploadId: number;
  reading: StoredReading | null;
  gate: unknown[];
  unreadable: string | null;
}

/** The attachments of an edition in their order. */
export async function attachmentsOf(scope: Scope, { organId, documentId, edition }: EditionKey): Promise<StoredAttachment[]> {
  const rows = await scope
    .selectFrom("attachment")
    .innerJoin("upload", (join) =>
      join.onRef("upload.organ_id", "=", "attachment.organ_id").onRef("upload.id", "=", "attachment.upload_id"),
    )
    .where("attachment.organ_id", "=", organId)
    .where("attachment.document_id", "=", documentId)
    .where("attachment.edition", "=", edition)
    .select(["attachment.position", "attachment.name", "attachment.digest", "attachment.upload_id as uploadId"])
    .select(["upload.size", "upload.reading", "upload.gate", "upload.unreadable"])
    .orderBy("attachment.position")
    .execute();
  return rows.map((row) => ({ ...row, reading: row.reading as StoredReading | null, gate: row.gate as unknown[] }));
}

/** A new edition begins with the attachments of the one before. */
export async function copyAttachments(
  scope: Scope,
  organId: number,
  documentId: number,
  from: number,
  to: number,
): Promise<void> {
  const rows = await scope
    .selectFrom("attachment")
    .selectAll()
    .where("organ_id", "=", organId)
    .where("document_id", "=", documentId)
    .where("edition", "=", from)
    .execute();
  if (rows.length > 0)
    await scope
      .insertInto("attachment")
      .values(rows.map((row) => ({ ...row, edition: to })))
      .execute();
}
