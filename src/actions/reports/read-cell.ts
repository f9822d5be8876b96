import type { z } from "zod";
import type { CellQuery, CellRecords } from "../../contract/reports.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { disputesOfYear } from "../../db/stores/disputes.ts";
import { classedDocuments } from "../../db/stores/documents.ts";
import { countRequests, listRequests } from "../../db/stores/requests.ts";
import { statisticsOfYear } from "../../db/stores/statistics.ts";
import { disputeGroups } from "../../domain/annual-report/bound-figures.ts";
import { CLASS_OF_ROW, countsAs, resultIn } from "../../domain/annual-report/compute.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { openApplication, summaryOf } from "../requests/application.ts";
import { requestsBehind, yearPeriod } from "../requests/table-three.ts";
import { requireForm } from "./form.ts";

type Cell = z.infer<typeof CellQuery>;
type Line = CellRecords["records"][number];

/** How many records a drawer shows; the count says how many there are. */
const SHOWN = 200;

/** The records that one cell of the annual report counts 单元格背后的记录. */
export function readCell(office: Office, person: Account, organ: string, year: number, cell: Cell): Promise<CellRecords> {
  const form = requireForm(office, year);
  return perform(office, person, organ, "organ.read", (desk) => {
    if (cell.table === "requests") return requestRecords(office, desk, form, year, cell);
    if (cell.table === "disputes") return disputeRecords(desk, year, cell);
    return proactiveRecords(desk, year, cell);
  });
}

async function requestRecords(
  office: Office,
  { scope, organ }: Desk,
  form: AnnualReportForm,
  year: number,
  { row, column }: Cell,
): Promise<CellRecords> {
  const filter = requestsBehind(office, form, yearPeriod(year), row, column);
  const page = await listRequests(scope, organ.id, filter, { limit: SHOWN, offset: 0 });
  return {
    count: await countRequests(scope, organ.id, filter),
    records: page.map(
      ({ request }): Line => ({
        kind: "request",
        id: request.number,
        title: summaryOf(openApplication(office, organ.id, request)),
        date: request.received_on,
        quantity: 1,
      }),
    ),
  };
}

async function disputeRecords({ scope, organ }: Desk, year: number, { row, column }: Cell): Promise<CellRecords> {
  const disputes = (await disputesOfYear(scope, organ.id, year)).filter(
    (dispute) =>
      disputeGroups(row).includes(dispute.kind) &&
      (column === "total" || resultIn(year, { result: dispute.result, endedOn: dispute.ended_on }) === column),
  );
  const records = disputes.map(
    (dispute): Line => ({
      kind: "dispute",
      id: String(dispute.id),
      title: `${dispute.case_number} ${dispute.subject}`,
      date: dispute.opened_on,
      quantity: 1,
    }),
  );
  return { count: records.length, records };
}

async function proactiveRecords({ scope, organ }: Desk, year: number, { row, column }: Cell): Promise<CellRecords> {
  const documentClass = CLASS_OF_ROW[row];
  if (documentClass) {
    const documents = (await classedDocuments(scope, organ.id)).filter(
      (document) => document.class === documentClass && countsAs(column, year, document),
    );
    const records = documents.map(
      ({ indexNumber, title, writtenOn }): Line => ({ kind: "document", id: indexNumber, title, date: writtenOn, quantity: 1 }),
    );
    return { count: records.length, records };
  }
  const batches = (await statisticsOfYear(scope, organ.id, year)).filter(
    ({ kind, voided_at }) => kind === row && voided_at === null,
  );
  const records = batches.map(
    (batch): Line => ({
      kind: "statistic",
      id: String(batch.id),
      title: batch.source,
      date: batch.occurred_on,
      quantity: batch.quantity,
    }),
  );
  return { count: records.reduce((sum, { quantity }) => sum + quantity, 0), records };
}
