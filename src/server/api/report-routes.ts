import type { Office } from "../../actions/office.ts";
import { readReport } from "../../actions/reports/read.ts";
import { readCell } from "../../actions/reports/read-cell.ts";
import { releaseReport } from "../../actions/reports/release.ts";
import { saveSections } from "../../actions/reports/save-sections.ts";
import { none, type On } from "./implement.ts";

/** Annual reports. */
export function registerReportRoutes(on: On, office: Office): void {
  on("report", ({ person, params }) => readReport(office, person, params.organ, params.year));
  on("reportCell", ({ person, params, query }) => readCell(office, person, params.organ, params.year, query));
  on("saveSections", ({ person, params, body }) => saveSections(office, person, params.organ, params.year, body));
  on("releaseReport", ({ person, params }) => releaseReport(office, person, params.organ, params.year).then(none));
}
