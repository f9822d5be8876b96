import type { Office } from "../../actions/office.ts";
import { amendByFindings } from "../../actions/proofreading/amend-by-findings.ts";
import { judgeDocumentFinding, judgeFindings, listFindings, undoVerdict } from "../../actions/proofreading/findings.ts";
import {
  allowWord,
  createList,
  listOfficeLists,
  listsForEditor,
  readList,
  saveList,
  switchList,
  tryOutList,
} from "../../actions/proofreading/office-lists.ts";
import { listRectifications, recheck, recordMeasure } from "../../actions/proofreading/rectify.ts";
import { beginRun, cancelRun, listRuns, readRun, resumeRun, startRun } from "../../actions/proofreading/runs.ts";
import { proofreadingYear } from "../../actions/proofreading/statistics.ts";
import { none, type On } from "./implement.ts";

const asId = (id: number) => ({ id });

/** Proofreading: runs, findings, verdicts, rectification, the office's lists. */
export function registerProofreadingRoutes(on: On, office: Office): void {
  on("runs", ({ person, params, query }) => listRuns(office, person, params.organ, query));
  on("startRun", ({ person, params, body }) => startRun(office, person, params.organ, body).then(asId));
  on("run", ({ person, params }) => readRun(office, person, params.organ, params.id));
  on("beginRun", ({ person, params }) => beginRun(office, person, params.organ, params.id).then(none));
  on("cancelRun", ({ person, params }) => cancelRun(office, person, params.organ, params.id).then(none));
  on("resumeRun", ({ person, params }) => resumeRun(office, person, params.organ, params.id).then(none));
  on("findings", ({ person, params, query }) => listFindings(office, person, params.organ, params.id, query));
  on("judgeFindings", ({ person, params, body }) => judgeFindings(office, person, params.organ, body));
  on("judgeDocumentFinding", ({ person, params, body }) => judgeDocumentFinding(office, person, params.organ, params.id, body));
  on("undoVerdict", ({ person, params }) => undoVerdict(office, person, params.organ, params.id).then(none));
  on("amendByFindings", ({ person, params, body }) => amendByFindings(office, person, params.organ, body.findings));
  on("rectifications", ({ person, params, query }) => listRectifications(office, person, params.organ, query));
  on("recordMeasure", ({ person, params, body }) => recordMeasure(office, person, params.organ, params.id, body).then(none));
  on("recheck", ({ person, params }) => recheck(office, person, params.organ, params.id));
  on("proofreadingYear", ({ person, params, query }) => proofreadingYear(office, person, params.organ, query.year));
  on("officeLists", ({ person, params }) => listOfficeLists(office, person, params.organ));
  on("createList", ({ person, params, body }) => createList(office, person, params.organ, body).then(asId));
  on("officeList", ({ person, params, query }) => readList(office, person, params.organ, params.id, query.version));
  on("saveList", async ({ person, params, body }) => ({
    version: await saveList(office, person, params.organ, params.id, body),
  }));
  on("switchList", ({ person, params, body }) => switchList(office, person, params.organ, params.id, body.version).then(none));
  on("tryOutList", ({ person, params, body }) => tryOutList(office, person, params.organ, params.id, body.version).then(asId));
  on("allowWord", ({ person, params, body }) => allowWord(office, person, params.organ, body).then(asId));
  on("listsForEditor", ({ person, params }) => listsForEditor(office, person, params.organ));
}
