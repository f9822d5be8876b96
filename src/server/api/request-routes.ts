import type { Office } from "../../actions/office.ts";
import { previewClock } from "../../actions/requests/clock.ts";
import { erase, listErasures } from "../../actions/requests/erasure.ts";
import { findRequests, listRequests } from "../../actions/requests/list.ts";
import { addPaper } from "../../actions/requests/papers.ts";
import { previewStep } from "../../actions/requests/preview-step.ts";
import { readApplicant, readRequest } from "../../actions/requests/read.ts";
import { recordService } from "../../actions/requests/record-service.ts";
import { recordStep } from "../../actions/requests/record-step.ts";
import { registerRequest } from "../../actions/requests/register.ts";
import { replyToRequest } from "../../actions/requests/reply.ts";
import { similarRequests } from "../../actions/requests/similar.ts";
import { none, type On } from "./implement.ts";

/** Requests for disclosure. */
export function registerRequestRoutes(on: On, office: Office): void {
  on("requests", ({ person, params, query }) => listRequests(office, person, params.organ, query));
  on("register", ({ person, params, body }) => registerRequest(office, person, params.organ, body));
  on("request", ({ person, params }) => readRequest(office, person, params.organ, params.number));
  on("recordStep", ({ person, params, body }) => recordStep(office, person, params.organ, params.number, body).then(none));
  on("findRequests", ({ person, params, body }) => findRequests(office, person, params.organ, body));
  on("readApplicant", ({ person, params }) => readApplicant(office, person, params.organ, params.number));
  on("erasures", ({ person, params }) => listErasures(office, person, params.organ));
  on("erase", async ({ person, params, body }) => ({ erased: await erase(office, person, params.organ, body.numbers) }));
  on("previewStep", ({ person, params, query }) => previewStep(office, person, params.organ, params.number, query));
  on("reply", ({ person, params, body }) => replyToRequest(office, person, params.organ, params.number, body).then(none));
  on("recordService", ({ person, params, body }) => recordService(office, person, params.organ, params.number, body).then(none));
  on("similarRequests", ({ person, params }) => similarRequests(office, person, params.organ, params.number));
  on("addPaper", ({ person, params, body: { kind, name, file } }) =>
    addPaper(office, person, params.organ, params.number, { kind, name, bytes: Buffer.from(file, "base64") }).then(none),
  );
  on("replyDeadline", ({ person, params, query }) => previewClock(office, person, params.organ, query.receivedOn));
}
