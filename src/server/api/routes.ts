import type { FastifyInstance } from "fastify";
import type { Office } from "../../actions/office.ts";
import { answerProblem } from "../problem.ts";
import { registerDisputeRoutes } from "./dispute-routes.ts";
import { registerDocumentRoutes } from "./document-routes.ts";
import { registerFiles } from "./files.ts";
import { implement, type On } from "./implement.ts";
import { registerOrganRoutes } from "./organ-routes.ts";
import { registerReportRoutes } from "./report-routes.ts";
import { registerRequestRoutes } from "./request-routes.ts";
import { registerSessionRoutes } from "./session-routes.ts";
import { registerStatisticRoutes } from "./statistic-routes.ts";

/** One file an area; each binds the operations of the contract to their actions: schema, action, answer. */
const AREAS: readonly ((on: On, office: Office) => void)[] = [
  registerDisputeRoutes,
  registerDocumentRoutes,
  registerOrganRoutes,
  registerReportRoutes,
  registerRequestRoutes,
  registerSessionRoutes,
  registerStatisticRoutes,
];

/** Binds every operation of the contract. */
export function registerApi(api: FastifyInstance, office: Office): void {
  api.setErrorHandler(answerProblem);
  const on = implement(api, office);
  for (const register of AREAS) register(on, office);
  registerFiles(api, office);
}
