import type { Generated } from "kysely";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Json } from "./json.ts";
import type { CountyTables } from "./rows/county.ts";
import type { DisputeTables } from "./rows/disputes.ts";
import type { DocumentTables } from "./rows/documents.ts";
import type { DutyTables } from "./rows/duties.ts";
import type { LetterTables } from "./rows/letters.ts";
import type { ProofreadingTables } from "./rows/proofreading.ts";
import type { PublicationTables } from "./rows/publication.ts";
import type { ReminderTables } from "./rows/reminders.ts";
import type { ReportTables } from "./rows/reports.ts";
import type { RequestTables } from "./rows/requests.ts";
import type { SearchTables } from "./rows/search.ts";

/** The rows of the database, table by table, as `migrations/` creates them. */
export interface Schema
  extends RequestTables,
    DocumentTables,
    DisputeTables,
    ReportTables,
    ReminderTables,
    SearchTables,
    PublicationTables,
    DutyTables,
    CountyTables,
    ProofreadingTables,
    LetterTables {
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
  statistic: StatisticRow;
}

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
  retention_years: number | null;
  theme_color: string | null;
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
