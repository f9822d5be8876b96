import * as z from "zod";
import { asReader, readColumn } from "../../actions/column/column.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { REPORT_FILES, type ReportFile, releasedFile, releasedReport } from "../../actions/reports/file.ts";
import { releasedYears } from "../../db/stores/reports.ts";
import { writeReportHtml } from "../../engines/writing/report-html.ts";
import { sendFile } from "../send-file.ts";
import { annualReportPage, annualReportsPage } from "./annual-reports.tsx";
import type { AddPage } from "./routes.ts";

const Address = z.object({
  year: z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number),
  kind: z.enum(Object.keys(REPORT_FILES) as [ReportFile, ...ReportFile[]]).optional(),
});

/** 政府信息公开年报: the list, a report, its files. */
export function registerReportPages(add: AddPage, office: Office): void {
  const addressOf = (params: unknown) => {
    const address = Address.safeParse(params);
    if (!address.success) throw new Refusal("not-found");
    return address.data;
  };

  add("GET", "/annual-reports", async (organ) => {
    const years = await asReader(office, organ, ({ scope }) => releasedYears(scope, organ.id));
    return annualReportsPage(await readColumn(office, organ), years);
  });

  add("GET", "/annual-reports/:year", async (organ, request) => {
    const { report, form, releasedOn } = await releasedReport(office, organ, addressOf(request.params).year);
    const fragment = writeReportHtml(report, form, { headingLevel: 2 });
    return annualReportPage(await readColumn(office, organ), report, fragment, releasedOn);
  });

  add(
    "GET",
    "/annual-reports/:year/files/:kind",
    async (organ, request, reply) => {
      const { year, kind } = addressOf(request.params);
      const { bytes, name } = await releasedFile(office, organ, year, kind!);
      return sendFile(reply, bytes, kind!, name);
    },
    60,
  );
}
