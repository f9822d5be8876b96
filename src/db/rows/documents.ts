import type { Generated } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";

export interface DocumentTables {
  document: { organ_id: number; id: Generated<number>; index_number: string; created_at: Date };
  edition: EditionRow;
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
