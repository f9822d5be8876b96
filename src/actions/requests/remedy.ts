import { UncoveredDate } from "../../calendar/uncovered-date.ts";
import type { Profile } from "../../db/stores/organs.ts";
import type { StoredOutcome } from "../../db/stores/requests.ts";
import { disputeDeadline } from "../../domain/disputes/deadline.ts";
import { remedyKindOf } from "../../domain/requests/outcome.ts";
import { type RemedyBodies, remedyClause } from "../../domain/requests/remedy.ts";
import type { Law } from "../../law/law.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import type { Office } from "../office.ts";

/** The bodies that a remedy clause of this organ names. */
export function remedyBodies(profile: Profile): RemedyBodies {
  return {
    reconsiderationOrgan: profile.reconsideration_organ,
    court: profile.court,
    competentDepartment: profile.supervising_organ,
  };
}

/** The remedy clause 救济告知 of a decided request: by kind of decision and its day, never typed. */
export function remedyFor({ law }: Office, decided: StoredOutcome, profile: Profile): string | null {
  return remedyClause(kindOf(law, decided), decided.decided_on, law, remedyBodies(profile)).text;
}

/** How long each remedy is open 救济期限, from the day the reply reached the applicant; `null` while that day is not known. */
export function remedyUntil(
  { law, calendar }: Office,
  decided: StoredOutcome,
): { reconsideration: string | null; suit: string | null } | null {
  // By post it is the day it was signed for; the day it was handed to the post starts nothing for the applicant.
  const reached = decided.service_method === "post" ? decided.signed_on : decided.served_on;
  if (reached === null || decided.document_number === null) return null;
  const { way } = law.remedy(kindOf(law, decided), decided.decided_on);
  const due = (limit: "reconsideration-application" | "litigation-direct", open: boolean) =>
    open ? disputeDeadline(limit, reached, law, calendar).due : null;
  try {
    return {
      reconsideration: due("reconsideration-application", way !== "none-alone"),
      suit: due("litigation-direct", way === "reconsideration-or-litigation"),
    };
  } catch (reason) {
    if (reason instanceof UncoveredDate) return null;
    throw reason;
  }
}

const kindOf = (law: Law, { outcome, withheld_under }: StoredOutcome) =>
  remedyKindOf({ outcome: outcome as OutcomeId, withheldUnder: withheld_under as OutcomeId[] }, law);
