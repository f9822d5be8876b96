import type { Generated } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { ApplicantKind } from "../../domain/annual-report/model.ts";
import type { Json } from "../json.ts";

export interface RequestTables {
  request: RequestRow;
  request_outcome: OutcomeRow;
  request_step: StepRow;
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
}

export interface OutcomeRow {
  organ_id: number;
  request_id: number;
  outcome: string;
  variant: string | null;
  kinds: Generated<string[]>;
  withheld_under: Generated<string[]>;
  document_number: string | null;
  reply: string;
  reasons: Generated<string>;
  decided_on: PlainDate;
  decided_by: number;
  decided_at: Date;
  service_method: string | null;
  served_on: PlainDate | null;
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
}
