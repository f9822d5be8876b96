import "../../older-browsers.ts";
import "../../without-eval.ts";
import { auditReport } from "../../../engines/audit/audit-report.ts";
import { fetchLawAndPlaces, type LawAndPlaces } from "../../check/law-and-places.ts";
import type { AuditAnswer, AuditTask } from "./audit-task.ts";
import { offersIn } from "./offers.ts";

let lawAndPlaces: Promise<LawAndPlaces> | undefined;

/** Audits a report while it is being written 随写随查; what is typed leaves neither the worker nor the PC. */
addEventListener("message", async ({ data }: MessageEvent<AuditTask>) => {
  lawAndPlaces ??= fetchLawAndPlaces();
  const known = await lawAndPlaces.catch(() => null);
  if (!known) {
    lawAndPlaces = undefined;
    return postMessage(null satisfies AuditAnswer);
  }
  const { report, prose, organ, previous, instruments } = data;
  const context = { ...known, organ, instruments, ...(previous ? { previous } : {}) };
  postMessage({
    findings: auditReport(report, context),
    offers: offersIn(report, prose, context),
  } satisfies AuditAnswer);
});
