import * as z from "zod";
import { Basis } from "./basis.ts";
import { OUTCOME_IDS } from "./outcome.ts";

/** Facts of a case without which some choices do not exist. */
export const CASE_FACTS = ["supplemented", "supplement-awaited", "payment-awaited"] as const;

const EvidenceField = z.strictObject({
  id: z.string(),
  label: z.string(),
  type: z.enum(["text", "date"]).default("text"),
  optional: z.boolean().default(false),
});

/** What a step of the path must leave behind 证据, e.g. the log of a search. */
const Evidence = z.strictObject({ label: z.string(), fields: z.array(EvidenceField).min(1) });

/** One answer to a question: it leads on, decides, or asks for a letter first. */
const Choice = z
  .strictObject({
    label: z.string(),
    hint: z.string().optional(),
    leads: z.string().optional(),
    outcome: z.enum(OUTCOME_IDS).optional(),
    variant: z.string().optional(),
    kinds: z.array(z.string()).optional(),
    notice: z.string().optional(),
    /** A part is withheld: the grounds are asked for. */
    withholds: z.boolean().default(false),
    evidence: z.array(z.string()).default([]),
    needs: z.enum(CASE_FACTS).optional(),
    /** What the letter says; `{id}` is filled from the evidence. */
    words: z.string().optional(),
  })
  .refine(({ leads, outcome, notice }) => [leads, outcome, notice].filter(Boolean).length === 1, {
    error: "leads、outcome、notice 恰有其一",
  });

const Question = z.strictObject({
  short: z.string(),
  asks: z.string(),
  basis: z.array(Basis).min(1),
  choices: z.record(z.string(), Choice),
});

/** The seven questions 七问 as a table. The first one stands first; the seventh, 怎么答, is the letter itself. */
export const Questions = z.strictObject({
  evidence: z.record(z.string(), Evidence),
  questions: z.record(z.string(), Question),
});

export type Questions = z.infer<typeof Questions>;
export type CaseFact = (typeof CASE_FACTS)[number];
export type Question = z.infer<typeof Question>;
export type Choice = z.infer<typeof Choice>;
export type EvidenceField = z.infer<typeof EvidenceField>;
