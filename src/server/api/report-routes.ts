import type { Office } from "../../actions/office.ts";
import { dismissFinding } from "../../actions/reports/dismiss-finding.ts";
import { readReport } from "../../actions/reports/read.ts";
import { readCell } from "../../actions/reports/read-cell.ts";
import { releaseReport } from "../../actions/reports/release.ts";
import { reviewReport } from "../../actions/reports/review.ts";
import { saveSections } from "../../actions/reports/save-sections.ts";
import { listVersions, readVersion } from "../../actions/reports/versions.ts";
import { none, type On } from "./implement.ts";

/** Annual reports. */
export function registerReportRoutes(on: On, office: Office): void {
  on("report", ({ person, params }) => readReport(office, person, params.organ, params.year));
  on("reportCell", ({ person, params, query }) => readCell(office, person, params.organ, params.year, query));
  on("saveSections", ({ person, params, body }) => saveSections(office, person, params.organ, params.year, body));
  on("reviewReport", ({ person, params, body }) => reviewReport(office, person, params.organ, params.year, body).then(none));
  on("dismissFinding", ({ person, params, body }) =>
    dismissFinding(office, person, params.organ, params.year, params.fingerprint, body).then(none),
  );
  on("reportVersions", ({ person, params }) => listVersions(office, person, params.organ, params.year));
  on("reportVersion", ({ person, params }) => readVersion(office, person, params.organ, params.year, params.version));
  on("releaseReport", ({ person, params }) => releaseReport(office, person, params.organ, params.year).then(none));
}
