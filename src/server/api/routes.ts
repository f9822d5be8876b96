import type { FastifyInstance } from "fastify";
import type { Office } from "../../actions/office.ts";
import { answerProblem } from "../problem.ts";
import { registerChannelRoutes } from "./channel-routes.ts";
import { registerCorrectionRoutes } from "./correction-routes.ts";
import { registerCounty } from "./county.ts";
import { registerDeadlineFeed, registerDeadlineRoutes } from "./deadline-routes.ts";
import { registerDisputeFiles, registerDisputeRoutes } from "./dispute-routes.ts";
import { registerDocumentFiles } from "./document-files.ts";
import { registerDocumentRoutes } from "./document-routes.ts";
import { registerDutyFiles, registerDutyRoutes } from "./duty-routes.ts";
import { registerFeeRoutes } from "./fee-routes.ts";
import { registerFiles } from "./files.ts";
import { implement, type On } from "./implement.ts";
import { registerLedgerRoutes } from "./ledger-routes.ts";
import { registerLetterFiles, registerLetterRoutes } from "./letter-routes.ts";
import { registerOrganRoutes } from "./organ-routes.ts";
import { registerProofreadingFiles } from "./proofreading-files.ts";
import { registerProofreadingRoutes } from "./proofreading-routes.ts";
import { registerReminderRoutes } from "./reminder-routes.ts";
import { registerReportRoutes } from "./report-routes.ts";
import { registerRequestRoutes } from "./request-routes.ts";
import { registerRequestStatisticFiles, registerRequestStatisticRoutes } from "./request-statistic-routes.ts";
import { registerReviewRoutes } from "./review-routes.ts";
import { registerSessionRoutes } from "./session-routes.ts";
import { registerStatisticRoutes } from "./statistic-routes.ts";

/** One file an area; each binds the operations of the contract to their actions: schema, action, answer. */
const AREAS: readonly ((on: On, office: Office) => void)[] = [
  registerDeadlineRoutes,
  registerDisputeRoutes,
  registerDocumentRoutes,
  registerChannelRoutes,
  registerDutyRoutes,
  registerFeeRoutes,
  registerLetterRoutes,
  registerCorrectionRoutes,
  registerLedgerRoutes,
  registerOrganRoutes,
  registerProofreadingRoutes,
  registerReminderRoutes,
  registerReportRoutes,
  registerRequestRoutes,
  registerRequestStatisticRoutes,
  registerReviewRoutes,
  registerSessionRoutes,
  registerStatisticRoutes,
];

/** Binds every operation of the contract. */
export function registerApi(api: FastifyInstance, office: Office): void {
  api.setErrorHandler(answerProblem);
  const on = implement(api, office);
  for (const register of AREAS) register(on, office);
  registerCounty(api, on, office);
  registerFiles(api, office);
  registerDocumentFiles(api, office);
  registerLetterFiles(api, office);
  registerDisputeFiles(api, office);
  registerDutyFiles(api, office);
  registerDeadlineFeed(api, office);
  registerRequestStatisticFiles(api, office);
  registerProofreadingFiles(api, office);
}
