import type { Generated } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";

export interface DutyTables {
  duty: DutyRow;
  duty_event: DutyEventRow;
}

export interface DutyRow {
  organ_id: number;
  id: Generated<number>;
  serial: number;
  area: string;
  matter: string;
  content: Generated<string>;
  basis: Generated<string>;
  time_limit: Generated<string>;
  working_days: number;
  section: string;
  channels: Generated<string[]>;
  audience: Generated<string>;
  mode: "proactive" | "on-request";
  levels: Generated<string[]>;
  statutory_item: string | null;
  rhythm: "standing" | "event" | "month" | "quarter" | "half-year" | "year";
  keywords: Generated<string[]>;
  not_applicable: string | null;
  changed_by: number;
  changed_at: Date;
  removed_at: Date | null;
}

export interface DutyEventRow {
  organ_id: number;
  duty_id: number;
  id: Generated<number>;
  kind: "formed" | "none";
  happened_on: PlainDate;
  note: Generated<string>;
  recorded_by: number;
  recorded_at: Date;
}
