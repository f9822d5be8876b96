import { extname } from "node:path";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { importRegister } from "../../actions/documents/issue-register.ts";
import { uploadBytes, uploadFile } from "../../actions/documents/upload.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { reviewSheet, secrecyMonthSheet, secrecySheet } from "../../actions/review/forms.ts";
import { edition, identified, organ } from "../../contract/endpoint.ts";
import { InvalidInput } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import { isOwnPage, personBehind } from "../session-cookie.ts";
import { uploadedFile } from "../uploaded-file.ts";

const SHEETS = { "review-sheet": reviewSheet, "secrecy-sheet": secrecySheet } as const;
const SheetAddress = edition.extend({ sheet: z.enum(["review-sheet", "secrecy-sheet"]) });
const MonthAddress = organ.extend({ month: z.string().regex(/^\d{4}-\d{2}$/) });
/** A file is opened in seconds, but may wait for its turn. */
const PATIENCE_IN_MS = 180_000;
const PER_MINUTE = { config: { rateLimit: { max: 60, timeWindow: "1 minute" } } };

function checked<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (!result.success) throw new InvalidInput(result.error);
  return result.data;
}

/** Files that come in with documents, and the sheets that are printed of their review. */
export function registerDocumentFiles(api: FastifyInstance, office: Office): void {
  for (const [path, take] of [
    ["uploads", uploadFile],
    ["issue-register", importRegister],
  ] as const)
    api.post(`/organs/:organ/${path}`, { ...PER_MINUTE, schema: { hide: true } }, async (request, reply) => {
      if (!isOwnPage(request)) throw new Refusal("not-permitted");
      const person = await personBehind(office, request);
      const address = checked(organ, request.params);
      request.raw.setTimeout(PATIENCE_IN_MS);
      const { file } = await uploadedFile(request);
      return reply.header("cache-control", "no-store").send(await take(office, person, address.organ, file));
    });
  api.get("/organs/:organ/uploads/:id/file", { schema: { hide: true } }, async (request, reply) => {
    const person = await personBehind(office, request);
    const { organ, id } = checked(identified, request.params);
    const { bytes, name } = await uploadBytes(office, person, organ, id);
    const ending = extname(name);
    // A stranger's file is saved, never shown: in our address it could act as our page.
    return sendFile(reply, bytes, ending.slice(1) || "bin", name.slice(0, name.length - ending.length)).type(
      "application/octet-stream",
    );
  });
  api.get("/organs/:organ/documents/:id/editions/:edition/:sheet", { schema: { hide: true } }, async (request, reply) => {
    const person = await personBehind(office, request);
    const { organ, id, edition, sheet } = checked(SheetAddress, request.params);
    const { bytes, name } = await SHEETS[sheet](office, person, organ, id, edition);
    return sendFile(reply, bytes, "docx", name);
  });
  api.get("/organs/:organ/secrecy/:month/sheet", { schema: { hide: true } }, async (request, reply) => {
    const person = await personBehind(office, request);
    const { organ, month } = checked(MonthAddress, request.params);
    const { bytes, name } = await secrecyMonthSheet(office, person, organ, month);
    return sendFile(reply, bytes, "docx", name);
  });
}
