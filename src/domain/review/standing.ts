import type { Stage } from "./stage.ts";

/** What is known of a sign-off 签批 to see where a round stands. */
export interface SignedStage {
  stage: number;
  passed: boolean;
}

/** Where a round of review stands 审签进度: before a stage (from 1), returned, or signed off to its end. */
export type Standing = { waitsFor: number; stage: Stage } | { returned: true } | { complete: true };

/** Computes where a round stands from what was signed in it. */
export function standingOf(stages: readonly Stage[], signed: readonly SignedStage[]): Standing {
  if (signed.some(({ passed }) => !passed)) return { returned: true };
  const next = stages[signed.length];
  return next ? { waitsFor: signed.length + 1, stage: next } : { complete: true };
}
