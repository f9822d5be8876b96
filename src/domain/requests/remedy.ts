import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Law } from "../../law/law.ts";
import type { RemedyKind } from "../../law/outcome.ts";
import type { RemedyWay } from "../../law/remedy-rule.ts";
import { lengthInWords, type TimeLimitId } from "../../law/time-limit.ts";

/** The bodies that a remedy clause names. */
export interface RemedyBodies {
  reconsiderationOrgan: string;
  court: string;
  competentDepartment: string;
}

/** What an applicant is told of remedies 救济途径告知. */
export interface RemedyClause {
  way: RemedyWay;
  /** The sentence to print; null where the act is not told of separately. */
  text: string | null;
  basis: string;
  confirmed: boolean;
  note?: string;
}

/**
 * The remedy clause for a kind of act done on a day, with the limits that hold on that day.
 *
 * Basis: 行政复议法 art. 20, 23; 行政诉讼法 art. 45, 46.
 */
export function remedyClause(kind: RemedyKind, on: PlainDate, law: Law, bodies: RemedyBodies): RemedyClause {
  const { way, clause, basis, confirmed, note } = law.remedy(kind, on);
  const fill = (_: string, name: string) =>
    name.startsWith("limit:")
      ? lengthInWords(law.timeLimit(name.slice(6) as TimeLimitId, on))
      : bodies[name as keyof RemedyBodies];
  return { way, text: clause?.replace(/\{([^}]*)\}/g, fill) ?? null, basis: law.cite(basis), confirmed, note };
}
