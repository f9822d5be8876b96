import * as z from "zod";
import { Basis } from "./basis.ts";

/** The 21 ways in which a request can end 办理结果, named as the rows of table three. */
export const OUTCOME_IDS = [
  "disclosed",
  "partially-disclosed",
  "not-disclosed.state-secret",
  "not-disclosed.prohibited-by-law",
  "not-disclosed.security-or-stability",
  "not-disclosed.third-party-rights",
  "not-disclosed.internal-affairs",
  "not-disclosed.process-information",
  "not-disclosed.enforcement-file",
  "not-disclosed.administrative-inquiry",
  "unable.not-held",
  "unable.needs-creation",
  "unable.still-unclear",
  "not-processed.petition",
  "not-processed.repeated",
  "not-processed.published-work",
  "not-processed.excessive",
  "not-processed.reconfirmation",
  "other.supplement-lapsed",
  "other.fee-lapsed",
  "other.other",
] as const;

export const OUTCOME_GROUPS = ["disclosed", "partially-disclosed", "not-disclosed", "unable", "not-processed", "other"] as const;

/** The kinds of act that differ in what an applicant may do against them 救济类别. */
export const REMEDY_KINDS = ["refusal", "partial-refusal", "reply", "limited-reply", "procedural", "inaction"] as const;

const Variant = z.strictObject({ label: z.string(), basis: z.array(Basis).min(1), wording: z.string() });

/** One leaf of table three: its grounds, its row, and what the reply must hold. */
export const OutcomeEntry = z.strictObject({
  group: z.enum(OUTCOME_GROUPS),
  /** The row's label, word for word. */
  label: z.string(),
  basis: z.array(Basis).min(1),
  /** The row it is counted in, by form of the annual report. */
  rows: z.strictObject({ "2019": z.string(), "2021": z.string() }),
  /** Whether information is withheld under articles 14–16: all of it, part of it, none. */
  exemption: z.enum(["whole", "part", "none"]),
  remedy: z.enum(REMEDY_KINDS),
  /** Whether a written reply is due. */
  reply: z.boolean(),
  /** Whether reasons must be given or recorded. */
  reasons: z.boolean(),
  /** The key of the reply's words. */
  wording: z.string(),
  /** Different replies that are counted in the same row. */
  variants: z.record(z.string(), Variant).default({}),
  /** The kinds the law names inside the ground: 人事管理 … */
  kinds: z.array(z.string()).default([]),
  /** What the organ must be able to show in a dispute. */
  proof: z.array(z.string()).min(1),
  confirmed: z.boolean().default(true),
  note: z.string().optional(),
});

export const Outcomes = z.strictObject({
  groups: z.record(z.enum(OUTCOME_GROUPS), z.strictObject({ label: z.string() })),
  outcomes: z.record(z.enum(OUTCOME_IDS), OutcomeEntry),
});

export type OutcomeId = (typeof OUTCOME_IDS)[number];
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];
export type RemedyKind = (typeof REMEDY_KINDS)[number];
export type Outcome = z.infer<typeof OutcomeEntry> & { id: OutcomeId };
