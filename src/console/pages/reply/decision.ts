import { yearOf } from "../../../calendar/plain-date.ts";
import { UncoveredDate } from "../../../calendar/uncovered-date.ts";
import type { ApplicantKind } from "../../../domain/annual-report/model.ts";
import { remedyKindOf } from "../../../domain/requests/outcome.ts";
import { type RemedyBodies, remedyClause } from "../../../domain/requests/remedy.ts";
import type { Law } from "../../../law/law.ts";
import type { Outcome, OutcomeId } from "../../../law/outcome.ts";

/** What a decision will become: its place in the annual report in words, and the remedy clause of its letter. */
export interface Consequence {
  year: number;
  row: string;
  column: string;
  remedy: string | null;
}

/** What the decision will become, or why that cannot be said: its day lies where no rule was entered. */
export function consequenceOf(
  law: Law,
  outcome: Outcome,
  facts: { applicantKind: ApplicantKind; decidedOn: string; withheldUnder: string[] },
  bodies: RemedyBodies | undefined,
): Consequence | { problem: string } {
  try {
    return {
      ...reportPlace(law, outcome, facts),
      remedy: bodies && outcome.reply ? remedyOf(law, outcome, facts, bodies) : null,
    };
  } catch (reason) {
    if (reason instanceof UncoveredDate) return { problem: reason.message };
    throw reason;
  }
}

function reportPlace(
  law: Law,
  outcome: Outcome,
  { applicantKind, decidedOn }: { applicantKind: ApplicantKind; decidedOn: string },
) {
  const year = yearOf(decidedOn);
  const form = law.reportForm(year);
  const row = form.requests.rows.find(({ id }) => id === outcome.rows[form.id]);
  const column = form.requests.columns.find(({ id }) => id === applicantKind);
  const group = row?.group ? form.requests.groups[row.group] : undefined;
  return { year, row: [group, row?.label].filter(Boolean).join(" "), column: column?.label ?? "" };
}

function remedyOf(
  law: Law,
  outcome: Outcome,
  facts: { decidedOn: string; withheldUnder: string[] },
  bodies: RemedyBodies,
): string | null {
  const kind = remedyKindOf({ outcome: outcome.id, withheldUnder: facts.withheldUnder as OutcomeId[] }, law);
  return remedyClause(kind, facts.decidedOn, law, bodies).text;
}
