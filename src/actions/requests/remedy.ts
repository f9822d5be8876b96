import type { Profile } from "../../db/stores/organs.ts";
import type { StoredOutcome } from "../../db/stores/requests.ts";
import { remedyKindOf } from "../../domain/requests/outcome.ts";
import { type RemedyBodies, remedyClause } from "../../domain/requests/remedy.ts";
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
  const kind = remedyKindOf({ outcome: decided.outcome as OutcomeId, withheldUnder: decided.withheld_under as OutcomeId[] }, law);
  return remedyClause(kind, decided.decided_on, law, remedyBodies(profile)).text;
}
