import type { ColumnType, Generated } from "kysely";
import type { Json } from "../json.ts";

export interface CountyTables {
  report_submission: SubmissionRow;
  submission_finding: {
    organ_id: number;
    submission_id: number;
    number: number;
    check_id: string;
    severity: "error" | "warning" | "hint";
    fingerprint: string;
    finding: Json;
  };
  finding_dismissal: {
    organ_id: number;
    submitter_id: number;
    year: number;
    fingerprint: string;
    reason: string;
    dismissed_by: number;
    dismissed_at: Date;
    restored_at: Date | null;
  };
}

export interface SubmissionRow {
  organ_id: number;
  id: Generated<number>;
  year: number;
  submitter_id: number | null;
  assigned_by: number | null;
  file_name: string;
  digest: string;
  reading: Json | null;
  printed_organ: ColumnType<string | null, never, never>;
  tables_only: ColumnType<unknown, never, never>;
  refusal: string | null;
  refusal_code: string | null;
  received_by: number;
  received_at: Date;
  withdrawn_at: Date | null;
}
