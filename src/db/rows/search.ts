import type { ColumnType } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";

/** Written as an expression, never read. */
type Vector = ColumnType<string, unknown, unknown>;

export interface SearchTables {
  search_entry: SearchRow;
}

export interface SearchRow {
  organ_id: number;
  document_id: number;
  edition: number;
  title: string;
  content: string;
  number_key: string | null;
  subject: string;
  statutory_item: string;
  published_on: PlainDate;
  grams: Vector;
  title_grams: Vector;
  sounds: string[];
}
