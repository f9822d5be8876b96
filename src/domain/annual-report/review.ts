/** What may happen to a report on its way out 送审、审核. */
export const REVIEW_STEPS = ["submitted", "withdrawn", "returned", "approved"] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** Where a report stands; `outdated`: it was submitted or approved, and what it says has changed since. */
export type ReviewState = "drafting" | "submitted" | "returned" | "approved" | "outdated" | "released";

/** The steps that each state allows, and whether its text may be written on. */
export const REVIEW_STATES: Record<ReviewState, { steps: readonly ReviewStep[]; mayWrite: boolean }> = {
  drafting: { steps: ["submitted"], mayWrite: true },
  returned: { steps: ["submitted"], mayWrite: true },
  outdated: { steps: ["submitted", "withdrawn", "returned"], mayWrite: true },
  // What lies before a reviewer does not change under the reading; it is taken back first.
  submitted: { steps: ["withdrawn", "returned", "approved"], mayWrite: false },
  approved: { steps: ["withdrawn", "returned"], mayWrite: false },
  released: { steps: [], mayWrite: false },
};

/**
 * The state of a report 报告状态, from the last thing that happened to it and the digest of its content now.
 *
 * An approval holds for the content that was read and for nothing else.
 */
export function reviewState(
  last: { step: ReviewStep; digest: string } | undefined,
  digest: string,
  released: boolean,
): ReviewState {
  if (released) return "released";
  if (!last || last.step === "withdrawn") return "drafting";
  if (last.step === "returned") return "returned";
  return last.digest === digest ? last.step : "outdated";
}
