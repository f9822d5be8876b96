import type { Dispute } from "../../contract/disputes.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { listDisputes as storedDisputes } from "../../db/stores/disputes.ts";
import { disputeDuties } from "../../domain/disputes/duties.ts";
import { remedyKindOf } from "../../domain/requests/outcome.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import { type Office, perform } from "../office.ts";

type Row = Awaited<ReturnType<typeof storedDisputes>>[number];

/** The register of reconsiderations and lawsuits 复议诉讼台账, newest first, each with its deadlines. */
export function listDisputes(office: Office, person: Account, organ: string): Promise<Dispute[]> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) =>
    (await storedDisputes(scope, organ.id)).map((row) => shown(office, row)),
  );
}

export function shown(office: Office, row: Row): Dispute {
  const facts = {
    kind: row.kind,
    simple: row.simple,
    openedOn: row.opened_on,
    answeredOn: row.answered_on,
    result: row.result,
    decisionReceivedOn: row.decision_received_on,
    endedOn: row.ended_on,
  };
  return {
    ...facts,
    id: row.id,
    caseNumber: row.case_number,
    tribunal: row.tribunal,
    subject: row.subject,
    request: row.request,
    lesson: row.lesson,
    duties: disputeDuties(facts, office.law, office.calendar).map(({ limit: _, ...duty }) => duty),
    warnings: warningsOf(office, row),
  };
}

/** A lawsuit that skipped a reconsideration that the law wants first. Basis: 行政复议法 art. 23; 行政诉讼法解释 art. 56. */
function warningsOf({ law }: Office, { kind, outcome, withheldUnder, decidedOn }: Row): string[] {
  if (kind !== "direct" || !outcome || !decidedOn) return [];
  const act = remedyKindOf({ outcome: outcome as OutcomeId, withheldUnder: (withheldUnder ?? []) as OutcomeId[] }, law);
  const { way, basis } = law.remedy(act, decidedOn);
  return way === "reconsideration-first"
    ? [`该答复应当先申请行政复议（${law.cite(basis)}），未经复议直接起诉的，请核对法院是否受理`]
    : [];
}
