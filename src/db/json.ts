import type { ColumnType } from "kysely";

/** Read as the value, written as its text. */
export type Json = ColumnType<unknown, string, string>;

/** What JSON of the database cannot hold: NUL, and halves of a character. Each is one unit long, so that offsets stay. */
const UNSTORABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A value that came out of somebody's file, as JSON that the database takes. */
export function asStorable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? part.replace(UNSTORABLE, "\ufffd") : part));
}
