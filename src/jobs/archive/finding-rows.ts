import type { NewFinding } from "../../db/stores/findings.ts";
import type { Finding } from "../../engines/finding.ts";
import type { ProofreadingAnswer } from "../proofreading/proofreading-task.ts";
import type { Manuscript } from "./manuscripts.ts";

const AROUND = 24;
const LONGEST_QUOTE = 400;
/** Half a character and NUL cannot be stored. */
const NOT_STORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

interface ReadManuscript {
  rows: NewFinding[];
  characters: number;
  unreadable?: string;
}

/**
 * What proofreading answered, as rows. With two answers (a list is tried out: as it is now, as it would be) only the difference
 * is kept: what would be told and is not, and, as `silenced`, what is told and would not be.
 */
export function findingRows(manuscript: Manuscript, answers: readonly ProofreadingAnswer[]): ReadManuscript {
  const answer = answers.at(-1)!;
  // The program is stopping: this batch is done again by whoever comes next.
  if ("unreadable" in answer && answer.unreadable.code === "stopped") throw new Error(answer.unreadable.reason);
  if ("unreadable" in answer) return { rows: [], characters: 0, unreadable: answer.unreadable.reason };
  const { content } = manuscript;
  const body = "text" in content ? content.text : (answer.text ?? "");
  const row = (silenced: boolean) => (finding: Finding) => asRow(manuscript, finding, body, silenced);
  const read = { characters: body.length, ...(answer.incomplete !== undefined && { unreadable: answer.incomplete }) };
  const now = answers.length > 1 ? answers[0]! : undefined;
  if (!now || "unreadable" in now) return { ...read, rows: answer.findings.map(row(false)) };
  return {
    ...read,
    rows: [...without(answer.findings, now.findings).map(row(false)), ...without(now.findings, answer.findings).map(row(true))],
  };
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  return findings.filter(({ fingerprint }) => !known.has(fingerprint));
}

function asRow(manuscript: Manuscript, finding: Finding, body: string, silenced: boolean): NewFinding {
  const { where } = finding;
  const place = "offset" in where ? where : { offset: 0, length: 0, quote: "" };
  const text = place.section !== undefined && "title" in manuscript.content ? manuscript.content.title : body;
  const end = place.offset + place.length;
  return {
    subject: storable(manuscript.subject),
    document_id: manuscript.documentId,
    edition: manuscript.edition,
    file_number: manuscript.fileNumber,
    check_id: finding.check,
    severity: finding.severity,
    message: storable(finding.message),
    section: place.section ?? null,
    start: place.offset,
    length: place.length,
    quote: storable(place.quote.slice(0, LONGEST_QUOTE)),
    words_before: storable(text.slice(Math.max(0, place.offset - AROUND), place.offset).replace(/^[\s\S]*\n/, "")),
    words_after: storable(text.slice(end, end + AROUND).replace(/\n[\s\S]*$/, "")),
    expected: finding.expected === undefined || finding.expected === null ? null : storable(String(finding.expected)),
    basis: finding.basis ?? null,
    fix: finding.fix === undefined ? null : storable(finding.fix),
    fingerprint: finding.fingerprint,
    silenced,
  };
}

const storable = (text: string): string => text.replace(NOT_STORABLE, "\ufffd");
