import { type Finding, fingerprint } from "../finding.ts";
import type { Check, Fault } from "./check.ts";
import { CHECKS } from "./checks.ts";
import type { ProofreadingContext } from "./context.ts";
import { Manuscript, type ManuscriptKind } from "./manuscript.ts";

export interface ProofreadDocument {
  text: string;
  kind?: ManuscriptKind;
  /** Name of the part that the text is, e.g. a section or an attachment; carried into each finding. */
  section?: string;
}

/** How many characters on either side tell one place from another with the same words. */
const NEIGHBOURHOOD = 5;

/** Proofreads 校对 a text: what is wrong, where, why and how to mend it, in the order of the text. */
export function proofread(document: ProofreadDocument, context: ProofreadingContext): Finding[] {
  const manuscript = new Manuscript(document.text, document.kind);
  const seen = new Map<string, number>();
  const findings = CHECKS.filter(({ id }) => !context.skip?.has(id)).flatMap((check) =>
    gather(check, [...check.run(manuscript, context)]).map((fault) => ({ fault, check })),
  );
  findings.sort((one, other) => one.fault.offset - other.fault.offset || one.fault.length - other.fault.length);
  return findings.map(({ fault, check }) => finding(fault, check, manuscript, document.section, seen));
}

function gather(check: Check, faults: Fault[]): Fault[] {
  const [first] = faults;
  if (!check.gathered || !first || faults.length === 1) return faults;
  return [{ ...first, message: `${first.message}（全文共 ${faults.length} 处）` }];
}

function finding(
  fault: Fault,
  check: Check,
  manuscript: Manuscript,
  section: string | undefined,
  seen: Map<string, number>,
): Finding {
  const { offset, length } = fault;
  const quote = manuscript.text.slice(offset, offset + length);
  // A style matter is one question for the text; elsewhere the words around the place tell two faults apart, and nothing farther off does.
  const neighbourhood = check.gathered ? "" : manuscript.around(fault, NEIGHBOURHOOD).replace(/\s/g, "");
  const key = [check.id, quote, neighbourhood].join("\n");
  const repetition = seen.get(key) ?? 0;
  seen.set(key, repetition + 1);
  return {
    check: check.id,
    severity: fault.severity ?? check.severity,
    message: fault.message,
    where: { ...(section === undefined ? {} : { section }), offset, length, quote },
    ...(fault.expected === undefined ? {} : { expected: fault.expected }),
    actual: quote,
    basis: fault.basis ?? check.basis,
    fix: fault.fix ?? remedy(fault, quote),
    fingerprint: fingerprint(check.id, section, check.gathered ? "" : quote, neighbourhood, repetition),
  };
}

function remedy({ expected }: Fault, quote: string): string | undefined {
  if (expected === undefined) return undefined;
  return expected === "" ? `删去“${quote}”` : `改为“${expected}”`;
}
