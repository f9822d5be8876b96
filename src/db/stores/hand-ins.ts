import { sql } from "kysely";
import type { Scope } from "../database.ts";
import type { HandInRow } from "../rows/documents.ts";

/** A link by which one section hands files in without an account 科室递送链接. */
export interface SectionLink {
  id: number;
  section: string;
  expiresAt: Date;
}

export async function insertLink(
  scope: Scope,
  organId: number,
  link: { section: string; tokenHash: Buffer; by: number; at: Date; expiresAt: Date },
): Promise<number> {
  const { id } = await scope
    .insertInto("section_link")
    .values({
      organ_id: organId,
      section: link.section,
      token_hash: link.tokenHash,
      created_by: link.by,
      created_at: link.at,
      expires_at: link.expiresAt,
      revoked_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The link that a token opens, while it is neither expired nor revoked. */
export function openLink(scope: Scope, organId: number, tokenHash: Buffer, at: Date): Promise<SectionLink | undefined> {
  return scope
    .selectFrom("section_link")
    .select(["id", "section", "expires_at as expiresAt"])
    .where("organ_id", "=", organId)
    .where("token_hash", "=", tokenHash)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", at)
    .executeTakeFirst();
}

/** All links, the newest first, with how often each was used. */
export function linksOf(scope: Scope, organId: number) {
  return scope
    .selectFrom("section_link")
    .where("organ_id", "=", organId)
    .select(["id", "section", "created_at as createdAt", "expires_at as expiresAt", "revoked_at as revokedAt"])
    .select(
      sql<number>`(select count(*) from hand_in h where h.organ_id = section_link.organ_id and h.link_id = section_link.id)`.as(
        "handIns",
      ),
    )
    .orderBy("id", "desc")
    .execute();
}

export async function revokeLink(scope: Scope, organId: number, id: number, at: Date): Promise<boolean> {
  const rows = await scope
    .updateTable("section_link")
    .set({ revoked_at: at })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .returning("id")
    .execute();
  return rows.length === 1;
}

export async function insertHandIn(
  scope: Scope,
  organId: number,
  handIn: { linkId: number; title: string; disclosure: HandInRow["disclosure"]; reason: string; uploadId: number; at: Date },
): Promise<number> {
  const { id } = await scope
    .insertInto("hand_in")
    .values({
      organ_id: organId,
      link_id: handIn.linkId,
      title: handIn.title,
      disclosure: handIn.disclosure,
      reason: handIn.reason,
      upload_id: handIn.uploadId,
      received_at: handIn.at,
      document_id: null,
      returned: null,
      settled_by: null,
      settled_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

function handIns(scope: Scope, organId: number) {
  return scope
    .selectFrom("hand_in")
    .innerJoin("section_link", (join) =>
      join.onRef("section_link.organ_id", "=", "hand_in.organ_id").onRef("section_link.id", "=", "hand_in.link_id"),
    )
    .innerJoin("upload", (join) =>
      join.onRef("upload.organ_id", "=", "hand_in.organ_id").onRef("upload.id", "=", "hand_in.upload_id"),
    )
    .where("hand_in.organ_id", "=", organId)
    .selectAll("hand_in")
    .select(["section_link.section", "upload.name as fileName", "upload.unreadable"]);
}

/** What sections handed in and nobody has settled, the longest waiting first. */
export function openHandIns(scope: Scope, organId: number) {
  return handIns(scope, organId).where("hand_in.settled_at", "is", null).orderBy("hand_in.id").execute();
}

export function handInById(scope: Scope, organId: number, id: number) {
  return handIns(scope, organId).where("hand_in.id", "=", id).executeTakeFirst();
}

/** Settles a hand-in once. @returns false when it had been settled before. */
export async function settleHandIn(
  scope: Scope,
  organId: number,
  id: number,
  settled: { documentId: number } | { returned: string },
  by: number,
  at: Date,
): Promise<boolean> {
  const result = "documentId" in settled ? { document_id: settled.documentId } : { returned: settled.returned };
  const rows = await scope
    .updateTable("hand_in")
    .set({ ...result, settled_by: by, settled_at: at })
    .where("organ_id", "=", organId)
    .where("id", "=", id)
    .where("settled_at", "is", null)
    .returning("id")
    .execute();
  return rows.length === 1;
}
