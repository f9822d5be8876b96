import type { Severity } from "../finding.ts";
import { type Beginning, findBeginnings, tried } from "./beginnings.ts";
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

const NOTHING: readonly Fault[] = [];

/** A check that judges each match of one pattern, tried where a match can begin; matches inside web addresses are never looked at. */
export function patternCheck({
  pattern,
  begins,
  judge,
  ...check
}: Omit<Check, "run"> & {
  pattern: RegExp;
  begins: readonly Beginning[];
  judge: (match: RegExpExecArray, manuscript: Manuscript, context: ProofreadingContext) => PatternFault | undefined;
}): Check {
  const find = findBeginnings(begins);
  const own = tried(pattern);
  return {
    ...check,
    run(manuscript, context) {
      const beginnings = find(manuscript);
      if (beginnings.length === 0) return NOTHING;
      return manuscript.matches(own, beginnings).flatMap((match): Fault | readonly Fault[] => {
        const fault = judge(match, manuscript, context);
        return fault ? { offset: match.index, length: match[0].length, ...fault } : NOTHING;
      });
    },
  };
}
