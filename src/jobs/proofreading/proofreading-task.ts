import type { PlainDate } from "../../calendar/plain-date.ts";
import type { OrganLine } from "../../engines/audit/organ-line.ts";
import type { Finding, Severity } from "../../engines/finding.ts";
import type { ManuscriptKind } from "../../engines/proofreading/manuscript.ts";
import type { OfficeLists } from "../../engines/proofreading/office-lists.ts";

/** One document to proofread 待校文件: its text, or a file that is still to be read. */
export type ProofreadingTask = ({ text: string; title?: string } | { bytes: Uint8Array; name: string }) & {
  kind?: ManuscriptKind;
  /** Whose document it is; without it places are not asked about. */
  organ?: OrganLine;
  /** The day on which it was or is published; entries that do not hold then are not asked. */
  on?: PlainDate;
  /** Which lists hold beside those that ship: a key given to `replaceLists`. */
  lists?: string;
  /** Findings below it are left out. */
  level?: Severity;
  /** Ids of checks that are not to run. */
  skip?: readonly string[];
  /** Tell every place of a fault of style: for a program that mends them. */
  everyPlace?: boolean;
};

/** What came of it. `text` is given for a file, since the offsets are into it; `incomplete` says in Chinese what was not looked at. */
export type ProofreadingAnswer =
  | { findings: Finding[]; text?: string; incomplete?: string }
  | { unreadable: { code: string; reason: string } };

/** What is said to a worker thread. */
export type ProofreadingMessage = { lists: OfficeLists; key: string } | { task: ProofreadingTask };
