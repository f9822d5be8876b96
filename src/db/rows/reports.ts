import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Json } from "../json.ts";

export interface ReportTables {
  report_edition: { organ_id: number; year: number; number: number; sections: Json; saved_by: number; saved_at: Date };
  report_release: ReleaseRow;
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
