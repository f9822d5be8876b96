import { assignSubmission, withdrawSubmission } from "../../actions/county/assign.ts";
import { findCopies } from "../../actions/county/copies.ts";
import { dismissSubmissionFinding, restoreSubmissionFinding } from "../../actions/county/dismiss.ts";
import { readMatrix } from "../../actions/county/matrix.ts";
import { readMerged, readMergedCell } from "../../actions/county/merged.ts";
import { readSubmission } from "../../actions/county/submission.ts";
import { listSubmitters, readSubmitters, removeSubmitter } from "../../actions/county/submitters.ts";
import type { Office } from "../../actions/office.ts";
import type { ReportReaders } from "../../jobs/reports/report-readers.ts";
import { none, type On } from "./implement.ts";

/** Reports that other organs hand in 年报汇总. */
export function registerCountyRoutes(on: On, office: Office, readers: ReportReaders): void {
  on("matrix", ({ person, params, query }) => readMatrix(office, person, params.organ, query));
  on("submitters", ({ person, params }) => readSubmitters(office, person, params.organ));
  on("listSubmitters", async ({ person, params, body }) => ({
    added: await listSubmitters(office, person, params.organ, body.names, readers),
  }));
  on("removeSubmitter", ({ person, params }) => removeSubmitter(office, person, params.organ, params.code).then(none));
  on("submission", ({ person, params }) => readSubmission(office, person, params.organ, params.id));
  on("assignSubmission", ({ person, params, body }) => assignSubmission(office, person, params.organ, params.id, body, readers));
  on("withdrawSubmission", ({ person, params }) => withdrawSubmission(office, person, params.organ, params.id).then(none));
  on("dismissSubmissionFinding", ({ person, params, body }) =>
    dismissSubmissionFinding(office, person, params.organ, params.id, body).then(none),
  );
  on("restoreSubmissionFinding", ({ person, params, body }) =>
    restoreSubmissionFinding(office, person, params.organ, params.id, body.fingerprint).then(none),
  );
  on("findCopies", async ({ person, params, body }) => ({ organs: await findCopies(office, person, params.organ, body.year) }));
  on("mergedReport", ({ person, params, query }) => readMerged(office, person, params.organ, query.year));
  on("mergedCell", ({ person, params, query }) => readMergedCell(office, person, params.organ, query));
}
