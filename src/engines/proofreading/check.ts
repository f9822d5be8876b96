import type { Severity } from "../finding.ts";
import type { ProofreadingContext } from "./context.ts";
import type { Manuscript } from "./manuscript.ts";

/** What a check found 疑点, before it becomes a finding. Offsets are UTF-16 units of the manuscript. */
export interface Fault {
  offset: number;
  length: number;
  /** One Chinese sentence with the facts of this place. */
  message: string;
  /** What should stand there; "" when the words should go. */
  expected?: string;
  /** How to mend it, where putting `expected` there does not say it. */
  fix?: string;
  /** Where it differs from the severity of the check. */
  severity?: Severity;
  /** Where it differs from the basis of the check. */
  basis?: string;
}

/** One thing that proofreading 校对 looks for. Its page is `docs/checks/<id>.md`, its cases `test/cases/proofreading/<id>.yaml`. */
export interface Check {
  id: string;
  title: string;
  severity: Severity;
  basis: string;
  /** So many places are told one by one; more of them are one finding for the whole text, with their number. A matter of style has 1. */
  gathered?: number;
  run(manuscript: Manuscript, context: ProofreadingContext): Iterable<Fault>;
}

/** The part of a fault that a pattern cannot know; the whole match is meant where no place is given. */
export type PatternFault = Omit<Fault, "offset" | "length"> & { offset?: number; length?: number };

/** A check that judges each match of one pattern; matches inside web addresses are never looked at. */
export function patternCheck({
  pattern,
  starts,
  judge,
  ...check
}: Omit<Check, "run"> & {
  /** Must carry the flag `g`. */
  pattern: RegExp;
  /** Every character a match can begin with, where none of them is a Chinese one: the rest of the text is then not looked at. */
  starts?: string;
  judge: (match: RegExpExecArray, manuscript: Manuscript, context: ProofreadingContext) => PatternFault | undefined;
}): Check {
  return {
    ...check,
    *run(manuscript, context) {
      for (const match of manuscript.matches(pattern, starts)) {
        const fault = judge(match, manuscript, context);
        if (fault) yield { offset: match.index, length: match[0].length, ...fault };
      }
    },
  };
}
