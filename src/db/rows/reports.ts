import type { ColumnType, Generated } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { ReviewStep } from "../../domain/annual-report/review.ts";
import type { Json } from "../json.ts";

export interface ReportTables {
  report_edition: EditionRow;
  report_review: ReviewRow;
  report_release: ReleaseRow;
  report_verdict: VerdictRow;
}

export interface EditionRow {
  organ_id: number;
  year: number;
  number: number;
  sections: Json;
  /** The tables as they stood then; `null` in editions saved before tables were kept. */
  tables: ColumnType<unknown, string, never>;
  saved_by: number;
  saved_at: Date;
}

export interface ReviewRow {
  organ_id: number;
  year: number;
  number: number;
  step: ReviewStep;
  edition: number;
  saved_by: number;
  digest: string;
  submission: number | null;
  submitted_by: number | null;
  reason: string;
  done_by: number;
  done_at: Date;
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
  approval: number | null;
  approval_step: Generated<string>;
  digest: string | null;
}

export interface VerdictRow {
  organ_id: number;
  id: Generated<number>;
  year: number;
  fingerprint: string;
  reason: string;
  given_by: number;
  given_at: Date;
}
