import type { Generated } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Severity } from "../../engines/finding.ts";
import type { Json } from "../json.ts";

/** The tables of proofreading. */
export interface ProofreadingTables {
  office_list: OfficeListRow;
  office_list_version: ListVersionRow;
  proofreading_run: RunRow;
  proofreading_file: FileRow;
  finding: FindingRow;
  verdict: VerdictRow;
  rectification_step: RectificationRow;
}

export interface OfficeListRow {
  organ_id: number;
  id: Generated<number>;
  kind: "words" | "allowed" | "leaders";
  name: string;
  active_version: number | null;
  created_by: number;
  created_at: Date;
}

export interface ListVersionRow {
  organ_id: number;
  list_id: number;
  number: number;
  content: string;
  line_count: number;
  note: Generated<string>;
  saved_by: number;
  saved_at: Date;
}

export interface RunRow {
  organ_id: number;
  id: Generated<number>;
  purpose: "archive" | "files" | "try-out";
  scope: Json;
  list_id: number | null;
  list_version: number | null;
  total: number | null;
  position: Generated<number>;
  done: Generated<number>;
  compared: Generated<number>;
  unread: Generated<number>;
  found: Generated<number>;
  characters: Generated<number>;
  seconds: Generated<number>;
  started_by: number;
  started_at: Date;
  cancelled_by: number | null;
  cancelled_at: Date | null;
  ended_at: Date | null;
}

export interface FileRow {
  organ_id: number;
  run_id: number;
  number: number;
  name: string;
  digest: string | null;
  unreadable: string | null;
}

export interface FindingRow {
  organ_id: number;
  id: Generated<number>;
  run_id: number;
  subject: string;
  document_id: number | null;
  edition: number | null;
  file_number: number | null;
  check_id: string;
  severity: Severity;
  message: string;
  section: string | null;
  start: number;
  length: number;
  quote: string;
  words_before: string;
  words_after: string;
  expected: string | null;
  basis: string | null;
  fix: string | null;
  fingerprint: string;
  silenced: Generated<boolean>;
}

export interface VerdictRow {
  organ_id: number;
  id: Generated<number>;
  subject: string;
  document_id: number | null;
  fingerprint: string;
  check_id: string;
  message: string;
  quote: string;
  kind: "confirmed" | "false-alarm" | "exempt";
  reason: string;
  given_by: number;
  given_at: Date;
  undone_by: number | null;
  undone_at: Date | null;
}

export interface RectificationRow {
  organ_id: number;
  verdict_id: number;
  sequence: number;
  kind: "amend" | "withdraw" | "mask" | "mark-repealed" | "recheck";
  occurred_on: PlainDate;
  note: Generated<string>;
  edition: number | null;
  gone: boolean | null;
  recorded_by: number;
  recorded_at: Date;
}
