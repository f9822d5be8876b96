import type { FastifyReply } from "fastify";

const MEDIA_TYPES: Record<string, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  zip: "application/zip",
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** Answers with a file to save; `name` without its ending may be Chinese. */
export function sendFile(reply: FastifyReply, bytes: Uint8Array, ending: string, name: string) {
  return reply
    .type(MEDIA_TYPES[ending] ?? "application/octet-stream")
    .header("cache-control", "no-store")
    .header(
      "content-disposition",
      `attachment; filename="file.${ending}"; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`,
    )
    .send(Buffer.from(bytes));
}
