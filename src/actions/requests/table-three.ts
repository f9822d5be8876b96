import { addDays, type PlainDate } from "../../calendar/plain-date.ts";
import { countByApplicant, countByOutcome, type RequestFilter } from "../../db/stores/requests.ts";
import type { YearFigures } from "../../domain/annual-report/compute.ts";
import { APPLICANT_KINDS, type ApplicantKind } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import type { Desk, Office } from "../office.ts";

/** A span of days, both ends included. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

export const yearPeriod = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The requests that a cell of table three 表三 counts in a period. A row may also be a group of rows, such as 不予公开. */
export function requestsBehind(
  { law }: Pick<Office, "law">,
  form: AnnualReportForm,
  { from, to }: Period,
  row: string,
  column: string,
): RequestFilter {
  const who = APPLICANT_KINDS.includes(column as ApplicantKind) ? { applicantKind: column as ApplicantKind } : {};
  if (row === "received") return { ...who, receivedFrom: from, receivedTo: to };
  if (row === "carried-in") return { ...who, pendingOn: from };
  if (row === "carried-out") return { ...who, pendingOn: addDays(to, 1) };
  const decided = { ...who, decidedFrom: from, decidedTo: to };
  if (row === "total") return decided;
  const outcomes = law.outcomes.filter(({ rows }) => rows[form.id] === row || rows[form.id].startsWith(`${row}.`));
  return { ...decided, outcomes: outcomes.map(({ id }) => id) };
}

/**
 * What table three counts in a period.
 *
 * What was carried in and what was received is either decided or carried out: the four are counts of the same rows, so 结转 holds by construction.
 */
export async function requestFigures(
  { law }: Pick<Office, "law">,
  { scope, organ }: Pick<Desk, "scope" | "organ">,
  form: AnnualReportForm,
  period: Period,
): Promise<Pick<YearFigures, "received" | "carriedIn" | "carriedOut" | "decided">> {
  const behind = (row: string) => requestsBehind({ law }, form, period, row, "total");
  const decided = await countByOutcome(scope, organ.id, behind("total"));
  return {
    received: await countByApplicant(scope, organ.id, behind("received")),
    carriedIn: await countByApplicant(scope, organ.id, behind("carried-in")),
    carriedOut: await countByApplicant(scope, organ.id, behind("carried-out")),
    decided: decided.map(({ kind, outcome, count }) => ({ kind, count, row: law.outcome(outcome as OutcomeId).rows[form.id] })),
  };
}
