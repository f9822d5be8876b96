import type { Generated } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";

export interface LetterTables {
  path_answer: PathAnswerRow;
  letter: LetterRow;
  letter_template: LetterTemplateRow;
  letter_rule: { organ_id: number; kind: string; sign_off: boolean };
  fee_notice: FeeNoticeRow;
  applicant_index: ApplicantIndexRow;
}

export interface PathAnswerRow {
  organ_id: number;
  request_id: number;
  question: string;
  choice: string;
  sealed: Buffer;
  answered_by: number;
  answered_at: Date;
}

export interface LetterRow {
  organ_id: number;
  id: Generated<number>;
  request_id: number;
  kind: string;
  sealed: Buffer;
  drafted_by: number;
  drafted_at: Date;
  submitted_by: number | null;
  submitted_at: Date | null;
  returned_by: number | null;
  returned_at: Date | null;
  return_note: Generated<string>;
  number: string | null;
  code: string | null;
  title: string | null;
  dated: PlainDate | null;
  template: number | null;
  document: Buffer | null;
  digest: Buffer | null;
  copy: Buffer | null;
  copy_digest: Buffer | null;
  issued_by: number | null;
  issued_at: Date | null;
}

export interface LetterTemplateRow {
  organ_id: number;
  kind: string;
  edition: number;
  document: Buffer;
  name: string;
  uploaded_by: number;
  uploaded_at: Date;
  retired_at: Date | null;
}

export interface FeeNoticeRow {
  organ_id: number;
  request_id: number;
  way: "items" | "pages";
  quantity: number;
  yuan: number;
  letter_id: number | null;
  noted_by: number;
  refunded_on: PlainDate | null;
  refund_yuan: number | null;
  refund_note: Generated<string>;
}

/** Keyed digests by which the requests of one applicant are found; the values themselves stand in no column. */
export interface ApplicantIndexRow {
  organ_id: number;
  request_id: number;
  identity: Buffer;
  name: Buffer;
  telephone: Buffer;
}
