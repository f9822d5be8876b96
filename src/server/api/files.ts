import type { FastifyInstance } from "fastify";
import * as z from "zod";
import type { Office } from "../../actions/office.ts";
import { buildReportFile, REPORT_FILES, type ReportFile } from "../../actions/reports/file.ts";
import { replyLetter } from "../../actions/requests/letter.ts";
import { year } from "../../contract/fields.ts";
import { InvalidInput } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import { personBehind } from "../session-cookie.ts";

const ReportAddress = z.object({
  organ: z.string(),
  year,
  kind: z.enum(Object.keys(REPORT_FILES) as [ReportFile, ...ReportFile[]]),
});

/** What the API gives as files and data beside its messages: the law, letters, reports. */
export function registerFiles(api: FastifyInstance, office: Office): void {
  // Public: the law is no secret, and the browser computes with the same values as the server.
  api.get("/law", { schema: { summary: "法律数据", operationId: "law" } }, async (_, reply) =>
    reply.header("cache-control", "public, max-age=3600").send(office.law.data),
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

  api.get(
    "/organs/:organ/reports/:year/files/:kind",
    { schema: { summary: "年度报告文件", operationId: "reportFile" } },
    async (request, reply) => {
      const person = await personBehind(office, request);
      const address = ReportAddress.safeParse(request.params);
      if (!address.success) throw new InvalidInput(address.error);
      const { organ, year, kind } = address.data;
      const { bytes, name } = await buildReportFile(office, person, organ, year, kind);
      return sendFile(reply, bytes, kind, name);
    },
  );
}
