import type { Office } from "../../actions/office.ts";
import { answerCorrection, listCorrections, readCorrection, registerCorrection } from "../../actions/requests/corrections.ts";
import { none, type On } from "./implement.ts";

/** Requests to correct one's own record. */
export function registerCorrectionRoutes(on: On, office: Office): void {
  on("corrections", ({ person, params, query }) => listCorrections(office, person, params.organ, query.page));
  on("registerCorrection", ({ person, params, body }) => registerCorrection(office, person, params.organ, body));
  on("correction", ({ person, params }) => readCorrection(office, person, params.organ, params.number));
  on("answerCorrection", ({ person, params, body }) =>
    answerCorrection(office, person, params.organ, params.number, body).then(none),
  );
}
