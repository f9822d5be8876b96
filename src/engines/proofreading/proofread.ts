import { type Finding, fingerprint } from "../finding.ts";
import type { Check, Fault } from "./check.ts";
import { CHECKS } from "./checks.ts";
import type { ProofreadingContext } from "./context.ts";
import { Manuscript, type ManuscriptDetails } from "./manuscript.ts";

export interface ProofreadDocument extends ManuscriptDetails {
  text: string;
  /** Name of the part that the text is, e.g. a section or an attachment; carried into each finding. */
  section?: string;
}

/** How many characters on either side tell one place from another with the same words. */
const NEIGHBOURHOOD = 5;

/** Proofreads 校对 a text: what is wrong, where, why and how to mend it, in the order of the text. */
export function proofread(document: ProofreadDocument, context: ProofreadingContext): Finding[] {
  const manuscript = new Manuscript(document.text, document);
  const seen = new Map<string, number>();
  const findings = CHECKS.filter(({ id }) => !context.skip?.has(id)).flatMap((check) => {
    const faults = [...check.run(manuscript, context)];
    const told = context.everyPlace ? faults : gather(check, faults);
    return told.map((fault) => ({ fault, check, gathered: told.length < faults.length }));
  });
  findings.sort((one, other) => one.fault.offset - other.fault.offset || one.fault.length - other.fault.length);
  return findings.map(({ fault, check, gathered }) => {
    const { offset, length } = fault;
    const quote = manuscript.text.slice(offset, offset + length);
    // What is gathered is one question for the text; elsewhere the words around the place tell two faults apart, and nothing farther off does.
    const neighbourhood = gathered ? "" : manuscript.around(fault, NEIGHBOURHOOD).replace(/\s/g, "");
    const identity = [check.id, document.section, gathered ? "" : quote, neighbourhood];
    const repetition = seen.get(identity.join("\n")) ?? 0;
    seen.set(identity.join("\n"), repetition + 1);
    return {
      check: check.id,
      severity: fault.severity ?? check.severity,
      message: fault.message,
      where: { ...(document.section === undefined ? {} : { section: document.section }), offset, length, quote },
      ...(fault.expected === undefined ? {} : { expected: fault.expected }),
      actual: quote,
      basis: fault.basis ?? check.basis,
      fix: fault.fix ?? remedy(fault, quote),
      fingerprint: fingerprint(...identity, repetition),
    };
  });
}

function gather(check: Check, faults: Fault[]): Fault[] {
  const [first] = faults;
  if (!first || faults.length <= Math.max(1, check.gathered ?? faults.length)) return faults;
  return [{ ...first, message: `${first.message}（全文共 ${faults.length} 处）` }];
}

function remedy({ expected }: Fault, quote: string): string | undefined {
  if (expected === undefined) return undefined;
  return expected === "" ? `删去“${quote}”` : `改为“${expected}”`;
}
