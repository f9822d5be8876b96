import type { ColumnType } from "kysely";

/** Read as the value, written as its text. */
export type Json = ColumnType<unknown, string, string>;
