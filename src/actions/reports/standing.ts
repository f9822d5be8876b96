import { type Review, reviewsOf } from "../../db/stores/report-reviews.ts";
import { releaseOf } from "../../db/stores/reports.ts";
import { type ReviewState, reviewState } from "../../domain/annual-report/review.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { Desk, Office } from "../office.ts";
import { digestOf } from "./digest.ts";
import { type BuiltReport, buildReport } from "./figures.ts";

/** The report as it stands and how far it has come 报告现状. */
export interface Standing extends BuiltReport {
  digest: string;
  reviews: Review[];
  last: Review | undefined;
  state: ReviewState;
  release: Awaited<ReturnType<typeof releaseOf>>;
}

export async function standingOf(office: Office, desk: Desk, form: AnnualReportForm, year: number): Promise<Standing> {
  const built = await buildReport(office, desk, form, year);
  const digest = digestOf(built.report);
  const reviews = await reviewsOf(desk.scope, desk.organ.id, year);
  const last = reviews.at(-1);
  const release = await releaseOf(desk.scope, desk.organ.id, year);
  return { ...built, digest, reviews, last, release, state: reviewState(last, digest, release !== undefined) };
}
