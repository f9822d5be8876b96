import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import type { Office } from "../../actions/office.ts";
import { rowsOfFile } from "../../actions/proofreading/import-table.ts";
import { listFile, RUN_FILES, type RunFile, runFile } from "../../actions/proofreading/run-report.ts";
import { addFile } from "../../actions/proofreading/runs.ts";
import { Refusal } from "../../actions/refusal.ts";
import { serial } from "../../contract/fields.ts";
import { LIST_KINDS } from "../../contract/office-lists.ts";
import { filesIn, tableRows, UnreadableFile } from "../../jobs/archive/outside-file.ts";
import { proofreadingLists } from "../../storage/lexicon.ts";
import { InvalidInput } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import { isOwnPage, personBehind } from "../session-cookie.ts";

const LARGEST_FILE = 128 * 1024 * 1024;
const LARGEST_TABLE = 8 * 1024 * 1024;
const BYTES = "application/octet-stream";

const OfRun = z.object({ organ: z.string(), id: serial });
const RunReport = OfRun.extend({ kind: z.enum(Object.keys(RUN_FILES) as [RunFile, ...RunFile[]]) });
const FileName = z.object({ name: z.string().trim().min(1, "请写明文件名").max(500) });
const TableQuery = FileName.extend({ kind: z.enum(LIST_KINDS) });

/** What proofreading takes and gives as files: files to read, reports of runs, lists. */
export function registerProofreadingFiles(api: FastifyInstance, office: Office): void {
  api.register(async (bytes) => {
    bytes.addContentTypeParser(BYTES, { parseAs: "buffer" }, (_, body, done) => done(null, body));
    bytes.post(
      "/organs/:organ/proofreading/runs/:id/files",
      { bodyLimit: LARGEST_FILE, schema: { summary: "导入要校对的文件", operationId: "addFiles" } },
      async (request) => {
        const person = await ownPerson(office, request);
        const { organ, id } = checked(OfRun, request.params);
        const { name } = checked(FileName, request.query);
        const added = { files: 0 };
        for await (const file of readable(filesIn(bytesOf(request), name))) {
          await addFile(office, person, organ, id, file);
          added.files += 1;
        }
        return added;
      },
    );
    bytes.post(
      "/organs/:organ/proofreading/tables",
      { bodyLimit: LARGEST_TABLE, schema: { summary: "读取词表文件", operationId: "readTable" } },
      async (request) => {
        await ownPerson(office, request);
        const { name, kind } = checked(TableQuery, request.query);
        try {
          return rowsOfFile(kind, await tableRows(bytesOf(request), name));
        } catch (reason) {
          throw refused(reason);
        }
      },
    );
  });

  api.get(
    "/organs/:organ/proofreading/runs/:id/report.:kind",
    { schema: { summary: "排查报告", operationId: "runReport" } },
    async (request, reply) => {
      const person = await personBehind(office, request);
      const { organ, id, kind } = checked(RunReport, request.params);
      const { bytes, name } = await runFile(office, person, organ, id, kind);
      return sendFile(reply, bytes, kind, name);
    },
  );

  api.get(
    "/organs/:organ/proofreading/lists/:id/list.xlsx",
    { schema: { summary: "导出词表", operationId: "listFile" } },
    async (request, reply) => {
      const person = await personBehind(office, request);
      const { organ, id } = checked(OfRun, request.params);
      const { bytes, name } = await listFile(office, person, organ, id);
      return sendFile(reply, bytes, "xlsx", name);
    },
  );

  // Public: they stand in the repository, and the browser proofreads with the same words as the server.
  api.get("/proofreading/lists", { schema: { summary: "随附词表", operationId: "shippedLists" } }, async (_, reply) =>
    reply.header("cache-control", "public, max-age=3600").send(proofreadingLists()),
  );
}

async function ownPerson(office: Office, request: FastifyRequest) {
  if (!isOwnPage(request)) throw new Refusal("not-permitted");
  return personBehind(office, request);
}

function checked<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (!result.success) throw new InvalidInput(result.error);
  return result.data;
}

function bytesOf({ body }: FastifyRequest): Uint8Array {
  if (!Buffer.isBuffer(body) || body.length === 0) throw new Refusal("invalid", {}, { file: "文件是空的" });
  return body;
}

async function* readable<File>(files: AsyncGenerator<File>): AsyncGenerator<File> {
  try {
    yield* files;
  } catch (reason) {
    throw refused(reason);
  }
}

const refused = (reason: unknown) =>
  reason instanceof UnreadableFile ? new Refusal("invalid", {}, { file: `文件没有读成：${reason.message}` }) : reason;
