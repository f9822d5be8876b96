import type { ColumnType, Generated } from "kysely";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { ApplicantKind, DisputeGroup } from "../domain/annual-report/model.ts";

/** The rows of the database, table by table, as `migrations/` creates them. */
export interface Schema {
  organ: OrganRow;
  organ_name: { organ_id: number; valid_from: PlainDate; name: string; short_name: string };
  organ_profile: ProfileRow;
  account: { id: Generated<number>; name: string; duty_title: string; created_at: Generated<Date>; closed_at: Date | null };
  account_grant: { organ_id: number; account_id: number; role: string };
  login_link: { token_hash: Buffer; account_id: number; created_at: Date; expires_at: Date; used_at: Date | null };
  login_session: { token_hash: Buffer; account_id: number; created_at: Date; last_seen_at: Date; expires_at: Date };
  event_head: { organ_id: number; sequence: number; hash: Buffer };
  event: EventRow;
  counter: { organ_id: number; series: string; year: number; last: number };
  document: { organ_id: number; id: Generated<number>; index_number: string; created_at: Date };
  edition: EditionRow;
  request: RequestRow;
  request_outcome: OutcomeRow;
  request_step: StepRow;
  dispute: DisputeRow;
  statistic: StatisticRow;
  report_edition: { organ_id: number; year: number; number: number; sections: Json; saved_by: number; saved_at: Date };
  report_release: ReleaseRow;
}

/** Read as the value, written as its text. */
export type Json = ColumnType<unknown, string, string>;

export interface OrganRow {
  id: Generated<number>;
  code: string;
  parent_id: number | null;
  level: string;
  region_code: string | null;
  demonstration: Generated<boolean>;
  created_at: Generated<Date>;
}

export interface ProfileRow {
  organ_id: number;
  disclosure_office: string;
  address: string;
  postcode: string;
  office_hours: string;
  telephone: string;
  fax: string | null;
  email: string | null;
  website: string | null;
  reconsideration_organ: string;
  court: string;
  supervising_organ: string;
  supervision_telephone: string | null;
  index_prefix: string;
  reply_prefix: string;
  partners: Generated<string[]>;
}

export interface EventRow {
  organ_id: number;
  sequence: number;
  subject: string;
  subject_id: number;
  kind: string;
  detail: Json;
  actor: string;
  at: Date;
  previous_hash: Buffer;
  hash: Buffer;
}

export interface EditionRow {
  organ_id: number;
  document_id: number;
  number: number;
  title: string;
  document_number: string | null;
  issuing_organ: string;
  genre: string;
  subject: string;
  statutory_item: string;
  class: string;
  summary: Generated<string>;
  keywords: Generated<string[]>;
  body: string;
  written_on: PlainDate;
  effective_on: PlainDate | null;
  repealed_on: PlainDate | null;
  drafted_by: number;
  drafted_at: Date;
  released_by: number | null;
  published_on: PlainDate | null;
  released_at: Date | null;
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

export interface DisputeRow {
  organ_id: number;
  id: Generated<number>;
  kind: DisputeGroup;
  request_id: number | null;
  case_number: string;
  tribunal: string;
  subject: string;
  opened_on: PlainDate;
  result: "upheld" | "corrected" | "other" | null;
  ended_on: PlainDate | null;
  lesson: Generated<string>;
}

export interface StatisticRow {
  organ_id: number;
  id: Generated<number>;
  kind: "licensing" | "penalties" | "compulsion" | "charges";
  occurred_on: PlainDate;
  quantity: number;
  source: string;
  note: Generated<string>;
  recorded_by: number;
  recorded_at: Date;
  voided_at: Date | null;
}

export interface ReleaseRow {
  organ_id: number;
  year: number;
  edition: number;
  content: Json;
  saved_by: number;
  released_by: number;
  released_on: PlainDate;
  released_at: Date;
}
