import { type Insertable, sql } from "kysely";
import type { Scope } from "../database.ts";
import type { ReviewRow, VerdictRow } from "../rows/reports.ts";

/** What happened to a report on its way out 送审经过, oldest first, with the names of the people. */
export function reviewsOf(scope: Scope, organId: number, year: number) {
  return scope
    .selectFrom("report_review")
    .innerJoin("account", "account.id", "report_review.done_by")
    .selectAll("report_review")
    .select("account.name as doneByName")
    .where("organ_id", "=", organId)
    .where("year", "=", year)
    .orderBy("number")
    .execute();
}

export type Review = Awaited<ReturnType<typeof reviewsOf>>[number];

export async function insertReview(scope: Scope, review: Omit<Insertable<ReviewRow>, "number">): Promise<void> {
  const { organ_id, year } = review;
  await scope
    .insertInto("report_review")
    .values({
      ...review,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from report_review where organ_id = ${organ_id} and year = ${year})`,
    })
    .execute();
}

/** The findings that somebody let stand, each with the reason given last; those taken back are left out. */
export async function verdictsOf(scope: Scope, organId: number, year: number) {
  const rows = await scope
    .selectFrom("report_verdict")
    .innerJoin("account", "account.id", "report_verdict.given_by")
    .distinctOn("report_verdict.fingerprint")
    .select(["report_verdict.fingerprint", "report_verdict.reason", "report_verdict.given_at", "account.name as givenBy"])
    .where("organ_id", "=", organId)
    .where("year", "=", year)
    .orderBy("report_verdict.fingerprint")
    .orderBy("report_verdict.id", "desc")
    .execute();
  return rows.filter(({ reason }) => reason !== "");
}

export async function insertVerdict(scope: Scope, verdict: Omit<Insertable<VerdictRow>, "id">): Promise<void> {
  await scope.insertInto("report_verdict").values(verdict).execute();
}
