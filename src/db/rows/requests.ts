import type { ColumnType, Generated } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { ApplicantKind } from "../../domain/annual-report/model.ts";
import type { Json } from "../json.ts";

export interface RequestTables {
  request: RequestRow;
  request_outcome: OutcomeRow;
  request_step: StepRow;
  request_paper: PaperRow;
  request_draft: { organ_id: number; token_hash: Buffer; sealed: Buffer; expires_at: Date };
  correction: CorrectionRow;
  organ_calendar: { organ_id: number; notices: Json; applied_at: Date };
  calendar_feed: { organ_id: number; account_id: number; token_hash: Buffer; opened_at: Date };
}

export interface RequestRow {
  organ_id: number;
  id: Generated<number>;
  number: string;
  query_code_hash: Buffer;
  channel: string;
  arrived_on: PlainDate;
  received_on: PlainDate;
  received_ground: string;
  applicant_kind: ApplicantKind;
  sealed: Buffer;
  sealed_key: Buffer | null;
  registered_by: number | null;
  registered_at: Date;
  submission_key: string | null;
  unconfirmed: Generated<boolean>;
  filled_by_staff: Generated<boolean>;
  letter_of: Generated<number | null>;
  /** Set by the database with the outcome, never by the program. */
  closed: ColumnType<boolean, never, never>;
}

export interface OutcomeRow {
  organ_id: number;
  request_id: number;
  outcome: string;
  variant: string | null;
  kinds: Generated<string[]>;
  withheld_under: Generated<string[]>;
  document_number: string | null;
  /** Fixed words where a case ended without a reply; a reply is sealed. */
  reply: Generated<string>;
  reasons: Generated<string>;
  sealed: Generated<Buffer | null>;
  decided_on: PlainDate;
  decided_by: number | null;
  decided_at: Date;
  service_method: string | null;
  served_on: PlainDate | null;
  tracking_number: Generated<string | null>;
  signed_on: Generated<PlainDate | null>;
}

export interface StepRow {
  organ_id: number;
  request_id: number;
  sequence: number;
  kind: string;
  occurred_on: PlainDate;
  detail: Json;
  recorded_by: number | null;
  recorded_at: Date;
  sealed: Generated<Buffer | null>;
}

export interface PaperRow {
  organ_id: number;
  request_id: number;
  number: number;
  kind: string;
  media_type: string;
  size: number;
  digest: Buffer;
  sealed: Buffer;
  added_by: number | null;
  added_at: Date;
}

export interface CorrectionRow {
  organ_id: number;
  id: Generated<number>;
  number: string;
  received_on: PlainDate;
  sealed: Buffer;
  sealed_key: Buffer | null;
  registered_by: number | null;
  query_code_hash: Buffer | null;
  submission_key: string | null;
  registered_at: Date;
  result: string | null;
  ended_on: PlainDate | null;
  ended_by: number | null;
  ended_at: Date | null;
  sealed_answer: Buffer | null;
}
