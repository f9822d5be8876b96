import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { addDuty, changeDuty, recordDutyEvent, removeDuty, restoreDuty } from "../../actions/duties/change.ts";
import { readDuty, readFullList } from "../../actions/duties/read.ts";
import { exportFullList, importFullList } from "../../actions/duties/sheet.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { tableRows, UnreadableFile } from "../../jobs/archive/outside-file.ts";
import { InvalidInput } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import { isOwnPage, personBehind } from "../session-cookie.ts";
import { none, type On } from "./implement.ts";

const LARGEST_SHEET = 8 * 1024 * 1024;
const Organ = z.object({ organ: z.string().max(63) });
const SheetQuery = z.object({ name: z.string().trim().min(1, "请写明文件名").max(300), store: z.enum(["yes", "no"]) });

/** The full list 全清单. */
export function registerDutyRoutes(on: On, office: Office): void {
  on("fullList", ({ person, params }) => readFullList(office, person, params.organ));
  on("duty", ({ person, params }) => readDuty(office, person, params.organ, params.id));
  on("addDuty", ({ person, params, body }) => addDuty(office, person, params.organ, body));
  on("changeDuty", ({ person, params, body }) => changeDuty(office, person, params.organ, params.id, body).then(none));
  on("removeDuty", ({ person, params }) => removeDuty(office, person, params.organ, params.id).then(none));
  on("restoreDuty", ({ person, params }) => restoreDuty(office, person, params.organ, params.id).then(none));
  on("recordDutyEvent", ({ person, params, body }) => recordDutyEvent(office, person, params.organ, params.id, body).then(none));
}

/** The list as a sheet, out and in; a sheet is read in a limited process. */
export function registerDutyFiles(api: FastifyInstance, office: Office): void {
  api.get(
    "/organs/:organ/duties/list.xlsx",
    { schema: { summary: "导出全清单", operationId: "fullListFile" } },
    async (request, reply) => {
      const { bytes, name } = await exportFullList(
        office,
        await personBehind(office, request),
        Organ.parse(request.params).organ,
      );
      return sendFile(reply, bytes, "xlsx", name);
    },
  );
  api.register(async (sheets) => {
    sheets.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_, body, done) => done(null, body));
    sheets.post(
      "/organs/:organ/duties/list",
      { bodyLimit: LARGEST_SHEET, schema: { summary: "导入全清单", operationId: "importFullList" } },
      async (request) => {
        if (!isOwnPage(request)) throw new Refusal("not-permitted");
        const person = await personBehind(office, request);
        const query = SheetQuery.safeParse(request.query);
        if (!query.success) throw new InvalidInput(query.error);
        if (!Buffer.isBuffer(request.body) || request.body.length === 0) throw new Refusal("file-missing");
        const cells = await tableRows(request.body, query.data.name).catch((reason: unknown) => {
          throw reason instanceof UnreadableFile ? new Refusal("invalid", {}, { file: reason.message }) : reason;
        });
        return importFullList(office, person, Organ.parse(request.params).organ, cells, query.data.store === "yes");
      },
    );
  });
}
