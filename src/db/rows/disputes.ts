import type { Generated } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { DisputeGroup } from "../../domain/annual-report/model.ts";

export interface DisputeTables {
  dispute: DisputeRow;
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
  /** 简易程序. */
  simple: Generated<boolean>;
  answered_on: PlainDate | null;
  decision_received_on: PlainDate | null;
}
