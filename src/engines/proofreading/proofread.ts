import { type Finding, fingerprint } from "../finding.ts";
import type { Check, Fault } from "./check.ts";
import { CHECKS } from "./checks.ts";
import type { ProofreadingContext } from "./context.ts";
import { Manuscript, type ManuscriptDetails } from "./manuscript.ts";
import { textPieces } from "./text-pieces.ts";

export interface ProofreadDocument extends ManuscriptDetails {
  text: string;
  /** Name of the part that the text is, e.g. a section or an attachment; carried into each finding. */
  section?: string;
}

/** How many characters on either side tell one place from another with the same words. */
const NEIGHBOURHOOD = 5;

/** More findings than this in one text say that it is no prose, or a list is wrong; a person reads no more of them either. */
const MOST_FINDINGS = 10_000;

export interface ProofreadResult {
  findings: Finding[];
  /** What was not looked at, as a Chinese sentence; absent when everything was. */
  incomplete?: string;
}

/** Proofreads 校对 a text: what is wrong, where, why and how to mend it, in the order of the text. */
export function proofread(document: ProofreadDocument, context: ProofreadingContext): Finding[] {
  return proofreadThrough(document, context).findings;
}

/** The same, and whether all of the text was looked at. A very long text is read piece by piece. */
export function proofreadThrough(document: ProofreadDocument, context: ProofreadingContext): ProofreadResult {
  const seen = new Map<string, number>();
  let findings: Finding[] = [];
  let incomplete: string | undefined;
  for (const { document: piece, offset } of textPieces(document)) {
    const manuscript = new Manuscript(piece.text, piece);
    const told = tellFaults(manuscript, context);
    if (told.length > 0) {
      const here = told
        .slice(0, MOST_FINDINGS - findings.length)
        .map((one) => describe(one, manuscript, document.section, offset, seen));
      findings = findings.length === 0 ? here : [...findings, ...here];
    }
    const stoppedAt = context.words?.found(manuscript).stoppedAt;
    if (stoppedAt !== undefined) {
      incomplete = `词表命中太多，查到第 ${offset + stoppedAt + 1} 字为止，之后的词语没有查；请检查词表`;
    }
    if (findings.length >= MOST_FINDINGS) {
      return { findings, incomplete: `问题超过 ${MOST_FINDINGS} 处，只列出前 ${MOST_FINDINGS} 处` };
    }
  }
  return incomplete === undefined ? { findings } : { findings, incomplete };
}

interface Told {
  fault: Fault;
  check: Check;
  /** It stands for all places of its check in the text. */
  gathered: boolean;
}

function tellFaults(manuscript: Manuscript, context: ProofreadingContext): Told[] {
  const told: Told[] = [];
  for (const check of CHECKS) {
    if (context.skip?.has(check.id)) continue;
    const faults = asArray(check.run(manuscript, context));
    if (faults.length === 0) continue;
    const some = context.everyPlace ? faults : gather(check, faults);
    for (const fault of some) told.push({ fault, check, gathered: some.length < faults.length });
  }
  return told.sort((one, other) => one.fault.offset - other.fault.offset || one.fault.length - other.fault.length);
}

function describe(
  { fault, check, gathered }: Told,
  manuscript: Manuscript,
  section: string | undefined,
  pieceAt: number,
  seen: Map<string, number>,
): Finding {
  const { offset, length } = fault;
  const quote = manuscript.text.slice(offset, offset + length);
  // What is gathered is one question for the text; elsewhere the words around the place tell two faults apart, and nothing farther off does.
  const neighbourhood = gathered ? "" : manuscript.around(fault, NEIGHBOURHOOD).replace(/\s/g, "");
  const identity = [check.id, section, gathered ? "" : quote, neighbourhood];
  const repetition = seen.get(identity.join("\n")) ?? 0;
  seen.set(identity.join("\n"), repetition + 1);
  return {
    check: check.id,
    severity: fault.severity ?? check.severity,
    message: fault.message,
    where: { ...(section === undefined ? {} : { section }), offset: pieceAt + offset, length, quote },
    ...(fault.expected === undefined ? {} : { expected: fault.expected }),
    actual: quote,
    basis: fault.basis ?? check.basis,
    fix: fault.fix ?? remedy(fault, quote),
    fingerprint: fingerprint(...identity, repetition),
  };
}

function asArray(faults: Iterable<Fault>): readonly Fault[] {
  return Array.isArray(faults) ? faults : [...faults];
}

function gather(check: Check, faults: readonly Fault[]): readonly Fault[] {
  const [first] = faults;
  if (!first || faults.length <= Math.max(1, check.gathered ?? faults.length)) return faults;
  return [{ ...first, message: `${first.message}（全文共 ${faults.length} 处）` }];
}

function remedy({ expected }: Fault, quote: string): string | undefined {
  if (expected === undefined) return undefined;
  return expected === "" ? `删去“${quote}”` : `改为“${expected}”`;
}
