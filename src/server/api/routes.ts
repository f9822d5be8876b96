import type { FastifyInstance } from "fastify";
import { endDispute } from "../../actions/disputes/end.ts";
import { listDisputes } from "../../actions/disputes/list.ts";
import { registerDispute } from "../../actions/disputes/register.ts";
import { draftDocument } from "../../actions/documents/draft.ts";
import { listDocuments, listWaitingDocuments } from "../../actions/documents/list.ts";
import { releaseDocument } from "../../actions/documents/release.ts";
import { verifyChain } from "../../actions/events/verify.ts";
import type { Office } from "../../actions/office.ts";
import { changeProfile, readProfile } from "../../actions/organs/profile.ts";
import { viewToday } from "../../actions/organs/today.ts";
import { readReport } from "../../actions/reports/read.ts";
import { readCell } from "../../actions/reports/read-cell.ts";
import { releaseReport } from "../../actions/reports/release.ts";
import { saveSections } from "../../actions/reports/save-sections.ts";
import { previewClock } from "../../actions/requests/clock.ts";
import { listRequests } from "../../actions/requests/list.ts";
import { readRequest } from "../../actions/requests/read.ts";
import { recordService } from "../../actions/requests/record-service.ts";
import { recordStep } from "../../actions/requests/record-step.ts";
import { registerRequest } from "../../actions/requests/register.ts";
import { replyToRequest } from "../../actions/requests/reply.ts";
import { logOut } from "../../actions/sessions/log-in.ts";
import { viewSession } from "../../actions/sessions/view.ts";
import { listStatistics } from "../../actions/statistics/list.ts";
import { recordStatistic } from "../../actions/statistics/record.ts";
import { voidStatistic } from "../../actions/statistics/void.ts";
import { answerProblem } from "../problem.ts";
import { sessionToken } from "../session-cookie.ts";
import { registerFiles } from "./files.ts";
import { implement } from "./implement.ts";

/** Binds every operation of the contract to its action: schema, action, answer. */
export function registerApi(api: FastifyInstance, office: Office): void {
  api.setErrorHandler(answerProblem);
  const on = implement(api, office);

  on("session", ({ person }) => viewSession(office, person));
  on("logOut", async ({ request, reply }) => {
    await logOut(office, sessionToken(request) ?? "");
    reply.clearCookie("gongkai_session", { path: "/" });
    return {};
  });

  on("today", ({ person, params }) => viewToday(office, person, params.organ));
  on("profile", ({ person, params }) => readProfile(office, person, params.organ));
  on("saveProfile", ({ person, params, body }) => changeProfile(office, person, params.organ, body).then(none));
  on("verifyChain", ({ person, params }) => verifyChain(office, person, params.organ));

  on("requests", ({ person, params, query }) => listRequests(office, person, params.organ, query));
  on("register", ({ person, params, body }) => registerRequest(office, person, params.organ, body));
  on("request", ({ person, params }) => readRequest(office, person, params.organ, params.number));
  on("recordStep", ({ person, params, body }) => recordStep(office, person, params.organ, params.number, body).then(none));
  on("reply", ({ person, params, body }) => replyToRequest(office, person, params.organ, params.number, body).then(none));
  on("recordService", ({ person, params, body }) => recordService(office, person, params.organ, params.number, body).then(none));
  on("replyDeadline", ({ person, params, query }) => previewClock(office, person, params.organ, query.receivedOn));

  on("documents", ({ person, params, query }) => listDocuments(office, person, params.organ, query));
  on("waitingDocuments", ({ person, params }) => listWaitingDocuments(office, person, params.organ));
  on("draftDocument", ({ person, params, body }) => draftDocument(office, person, params.organ, body));
  on("releaseDocument", ({ person, params }) =>
    releaseDocument(office, person, params.organ, params.id, params.edition).then(none),
  );

  on("disputes", ({ person, params }) => listDisputes(office, person, params.organ));
  on("registerDispute", async ({ person, params, body }) => ({ id: await registerDispute(office, person, params.organ, body) }));
  on("endDispute", ({ person, params, body }) => endDispute(office, person, params.organ, params.id, body).then(none));

  on("statistics", ({ person, params, query }) => listStatistics(office, person, params.organ, query.year));
  on("recordStatistic", async ({ person, params, body }) => ({ id: await recordStatistic(office, person, params.organ, body) }));
  on("voidStatistic", ({ person, params }) => voidStatistic(office, person, params.organ, params.id).then(none));

  on("report", ({ person, params }) => readReport(office, person, params.organ, params.year));
  on("reportCell", ({ person, params, query }) => readCell(office, person, params.organ, params.year, query));
  on("saveSections", ({ person, params, body }) => saveSections(office, person, params.organ, params.year, body));
  on("releaseReport", ({ person, params }) => releaseReport(office, person, params.organ, params.year).then(none));

  registerFiles(api, office);
}

function none() {
  return {};
}
