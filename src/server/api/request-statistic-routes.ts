import type { FastifyInstance } from "fastify";
import * as z from "zod";
import type { Office } from "../../actions/office.ts";
import { requestStatistics, requestsBehindCell } from "../../actions/requests/statistics.ts";
import { requestStatisticsFile, STATISTICS_FILES } from "../../actions/requests/statistics-file.ts";
import { RequestStatisticsQuery } from "../../contract/request-statistics.ts";
import { InvalidInput } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import { personBehind } from "../session-cookie.ts";
import type { On } from "./implement.ts";

/** Table three at any date, and the cases behind each of its numbers. */
export function registerRequestStatisticRoutes(on: On, office: Office): void {
  on("requestStatistics", ({ person, params, query }) => requestStatistics(office, person, params.organ, query));
  on("requestsBehindCell", ({ person, params, query }) => requestsBehindCell(office, person, params.organ, query));
}

const Address = z.object({ organ: z.string(), kind: z.enum(STATISTICS_FILES) });

/** The same as a workbook or as JSON. */
export function registerRequestStatisticFiles(api: FastifyInstance, office: Office): void {
  api.get(
    "/organs/:organ/request-statistics/files/:kind",
    { schema: { summary: "申请统计文件", operationId: "requestStatisticsFile" } },
    async (request, reply) => {
      const person = await personBehind(office, request);
      const address = Address.safeParse(request.params);
      if (!address.success) throw new InvalidInput(address.error);
      const period = RequestStatisticsQuery.safeParse(request.query);
      if (!period.success) throw new InvalidInput(period.error);
      const { organ, kind } = address.data;
      const { bytes, name } = await requestStatisticsFile(office, person, organ, period.data, kind);
      return sendFile(reply, bytes, kind, name);
    },
  );
}
