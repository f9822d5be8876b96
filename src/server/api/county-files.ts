import { basename, extname } from "node:path";
import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import { writeCircular } from "../../actions/county/circular.ts";
import { MATRIX_FILES, matrixFile, mergedFile, submittedFile } from "../../actions/county/files.ts";
import { returnLetters } from "../../actions/county/letters.ts";
import { receiveFile } from "../../actions/county/receive.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { REPORT_FILES, type ReportFile } from "../../actions/reports/file.ts";
import { LettersQuery } from "../../contract/county.ts";
import { identified, yearly } from "../../contract/endpoint.ts";
import type { ReportReaders } from "../../jobs/reports/report-readers.ts";
import { InvalidInput } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import { isOwnPage, personBehind } from "../session-cookie.ts";

const MatrixAddress = yearly.extend({ kind: z.enum(Object.keys(MATRIX_FILES) as ["xlsx", "docx", "json"]) });
const MergedAddress = yearly.extend({ kind: z.enum(Object.keys(REPORT_FILES) as [ReportFile, ...ReportFile[]]) });
/** A file is read within 20 seconds, but may have to wait for its turn. */
const PATIENCE_IN_MS = 180_000;

function checked<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (!result.success) throw new InvalidInput(result.error);
  return result.data;
}

/** The files of a collection: what organs handed in, and what is made of it. */
export function registerCountyFiles(api: FastifyInstance, office: Office, readers: ReportReaders): void {
  api.post(
    "/organs/:organ/county/:year/files",
    { schema: { summary: "收一份报送的年报（multipart，一次一个文件）", operationId: "receiveFile" } },
    async (request, reply) => {
      if (!isOwnPage(request)) throw new Refusal("not-permitted");
      const person = await personBehind(office, request);
      const { organ, year } = checked(yearly, request.params);
      const file = await uploaded(request);
      request.raw.setTimeout(PATIENCE_IN_MS);
      reply.header("cache-control", "no-store");
      return receiveFile(office, person, organ, year, file, readers);
    },
  );
  api.get("/organs/:organ/county/:year/matrix/:kind", { schema: { summary: "核查矩阵文件" } }, async (request, reply) => {
    const person = await personBehind(office, request);
    const { organ, year, kind } = checked(MatrixAddress, request.params);
    const { bytes, name } = await matrixFile(office, person, organ, year, kind);
    return sendFile(reply, bytes, kind, name);
  });
  api.get("/organs/:organ/county/:year/merged/:kind", { schema: { summary: "汇总表文件" } }, async (request, reply) => {
    const person = await personBehind(office, request);
    const { organ, year, kind } = checked(MergedAddress, request.params);
    const { bytes, name } = await mergedFile(office, person, organ, year, kind);
    return sendFile(reply, bytes, kind, name);
  });
  api.get("/organs/:organ/county/:year/circular", { schema: { summary: "通报稿" } }, async (request, reply) => {
    const person = await personBehind(office, request);
    const { organ, year } = checked(yearly, request.params);
    return sendFile(reply, await writeCircular(office, person, organ, year), "docx", `${year}年度年报核查情况通报稿`);
  });
  api.get("/organs/:organ/county/:year/letters", { schema: { summary: "退回函" } }, async (request, reply) => {
    const person = await personBehind(office, request);
    const { organ, year } = checked(yearly, request.params);
    const query = checked(LettersQuery, { ...(request.query as object), year });
    request.raw.setTimeout(PATIENCE_IN_MS);
    const { bytes, count } = await returnLetters(office, person, organ, query);
    return sendFile(reply, bytes, "zip", `${year}年度年报退回函（${count}份）`);
  });
  api.get("/organs/:organ/county/submissions/:id/file", { schema: { summary: "报送的原件" } }, async (request, reply) => {
    const person = await personBehind(office, request);
    const { organ, id } = checked(identified, request.params);
    const { bytes, name } = await submittedFile(office, person, organ, id);
    const ending = extname(name);
    // A stranger's file is saved, never shown: in our address it could act as our page.
    return sendFile(reply, bytes, ending.slice(1) || "bin", basename(name, ending)).type("application/octet-stream");
  });
}

/** The one file of a multipart body. @throws Refusal `file-missing`; a file over the limit is a problem of its own. */
async function uploaded(request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array }> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw new Refusal("file-missing");
  // A dropped folder gives its path along; the file's own name is what people know it by.
  const name = part.filename
    .replace(/[\u0000-\u001f\u007f]/g, "")
    .replace(/^.*[/\\]/, "")
    .slice(-200);
  return { name: name || "未命名", bytes: await part.toBuffer() };
}
