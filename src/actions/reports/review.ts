import type { ReviewInput } from "../../contract/reports.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { insertReview, verdictsOf } from "../../db/stores/report-reviews.ts";
import { insertSections, lockReport } from "../../db/stores/reports.ts";
import { REVIEW_STATES, type ReviewStep } from "../../domain/annual-report/review.ts";
import { type Desk, type Office, perform } from "../office.ts";
import type { Permission } from "../permissions.ts";
import { Refusal } from "../refusal.ts";
import { auditOwnReport } from "./audit.ts";
import { requireForm } from "./form.ts";
import { type Standing, standingOf } from "./standing.ts";

const PERMISSION: Record<ReviewStep, Permission> = {
  submitted: "report.edit",
  withdrawn: "report.edit",
  returned: "report.approve",
  approved: "report.approve",
};

/**
 * Takes one step of the review 送审、撤回、退回、审核通过. Whoever wrote or submitted the report approves nothing of it.
 *
 * @throws Refusal `report-changed` when the report says something else than the person saw.
 * Basis: 条例 art. 17, 49.
 */
export function reviewReport(
  office: Office,
  person: Account,
  organCode: string,
  year: number,
  input: ReviewInput,
): Promise<void> {
  const form = requireForm(office, year);
  const { step, digest, reason } = input;
  return perform(office, person, organCode, PERMISSION[step], async (desk) => {
    const { scope, organ, now, record } = desk;
    await lockReport(scope, organ.id, year);
    const standing = await standingOf(office, desk, form, year);
    if (standing.release) throw new Refusal("already-released", { publishedOn: standing.release.released_on });
    if (!standing.saved) throw new Refusal("nothing-saved");
    if (!REVIEW_STATES[standing.state].steps.includes(step)) throw new Refusal("review-step-not-allowed");
    if (step === "returned" && reason === "") throw new Refusal("invalid", {}, { reason: "请写明退回的理由，起草人照着改" });
    const current = step === "submitted" || step === "approved";
    if (current && standing.digest !== digest) throw new Refusal("report-changed");

    const about = step === "submitted" ? await submission(desk, standing, person, year) : answer(standing, person, step);
    if (current) await requireSound(office, desk, standing, year, step);
    await insertReview(scope, { organ_id: organ.id, year, step, reason, done_by: person.id, done_at: now, ...about });
    await record("report", year, `report-${step}`, { edition: about.edition, digest: about.digest });
  });
}

/** Errors stop a report at once; what is only likely must be mended or let stand with a reason before it is approved. */
async function requireSound(office: Office, desk: Desk, { report }: Standing, year: number, step: ReviewStep): Promise<void> {
  const findings = await auditOwnReport(office, desk, report);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors[0]) throw new Refusal("report-faulty", { count: errors.length, first: errors[0].message });
  if (step !== "approved") return;
  const settled = new Set((await verdictsOf(desk.scope, desk.organ.id, year)).map(({ fingerprint }) => fingerprint));
  const open = findings.filter(({ severity, fingerprint }) => severity === "warning" && !settled.has(fingerprint));
  if (open[0]) throw new Refusal("findings-open", { count: open.length, first: open[0].message });
}

/** What is submitted is an edition; where the tables have moved since it was saved, a new one, so that it can be read for ever. */
async function submission(
  { scope, organ, now }: Desk,
  { saved, prose, report, digest }: Standing,
  person: Account,
  year: number,
) {
  const kept = saved!.tables !== null && JSON.stringify(saved!.tables) === JSON.stringify(report.tables);
  const edition = kept
    ? saved!.number
    : await insertSections(scope, organ.id, year, { sections: prose, tables: report.tables }, person.id, now);
  return { edition, saved_by: kept ? saved!.savedById : person.id, digest, submission: null, submitted_by: null };
}

/** Withdrawals, returns and approvals answer the submission that was made last. */
function answer({ reviews }: Standing, person: Account, step: ReviewStep) {
  const { number, edition, saved_by, digest, done_by } = reviews.findLast((review) => review.step === "submitted")!;
  if (PERMISSION[step] === "report.approve" && (person.id === saved_by || person.id === done_by)) throw new Refusal("own-draft");
  return { edition, saved_by, digest, submission: number, submitted_by: done_by };
}
