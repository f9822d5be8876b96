import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import type { Office } from "../../actions/office.ts";
import { buildReportFile, REPORT_FILES, type ReportFile } from "../../actions/reports/file.ts";
import { replyLetter } from "../../actions/requests/letter.ts";
import { readPaper } from "../../actions/requests/papers.ts";
import { serial, year } from "../../contract/fields.ts";
import { InvalidInput } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import { personBehind } from "../session-cookie.ts";

const ReportAddress = z.object({
  organ: z.string(),
  year,
  version: z
    .string()
    .regex(/^(?:now|released|[1-9]\d{0,8})$/)
    .optional(),
  kind: z.enum(Object.keys(REPORT_FILES) as [ReportFile, ...ReportFile[]]),
});

const PaperAddress = z.object({ organ: z.string(), number: z.string(), paper: serial });

/** What the API gives as files and data beside its messages: the law, letters, reports. */
export function registerFiles(api: FastifyInstance, office: Office): void {
  // Public: the law is no secret, and the browser computes with the same values as the server.
  api.get("/law", { schema: { summary: "法律数据", operationId: "law" } }, async (_, reply) =>
    reply.header("cache-control", "public, max-age=3600").send(office.law.data),
  );

  api.get(
    "/organs/:organ/requests/:number/papers/:paper",
    { schema: { summary: "申请的附件", operationId: "requestPaper" } },
    async (request, reply) => {
      const person = await personBehind(office, request);
      const address = PaperAddress.safeParse(request.params);
      if (!address.success) throw new InvalidInput(address.error);
      const { organ, number, paper } = address.data;
      const { bytes, name, mediaType } = await readPaper(office, person, organ, number, paper);
      // Always saved, never shown by the browser: what a stranger sent in runs nowhere.
      return reply
        .type(mediaType)
        .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header("cache-control", "no-store")
        .send(bytes);
    },
  );

  api.get<{ Params: { organ: string; number: string } }>(
    "/organs/:organ/requests/:number/reply.docx",
    { schema: { summary: "答复书", operationId: "replyLetter" } },
    async (request, reply) => {
      const person = await personBehind(office, request);
      const { organ, number } = request.params;
      return sendFile(reply, await replyLetter(office, person, organ, number), "docx", `答复书 ${number}`);
    },
  );

  const reportFile = async (request: FastifyRequest, reply: FastifyReply) => {
    const person = await personBehind(office, request);
    const address = ReportAddress.safeParse(request.params);
    if (!address.success) throw new InvalidInput(address.error);
    const { organ, year, kind, version } = address.data;
    const { bytes, name } = await buildReportFile(office, person, organ, year, kind, version);
    return sendFile(reply, bytes, kind, name);
  };
  api.get(
    "/organs/:organ/reports/:year/files/:kind",
    { schema: { summary: "年度报告文件", operationId: "reportFile" } },
    reportFile,
  );
  api.get(
    "/organs/:organ/reports/:year/versions/:version/files/:kind",
    { schema: { summary: "年度报告某一版本的文件", operationId: "reportVersionFile" } },
    reportFile,
  );
}
