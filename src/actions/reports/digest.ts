import { createHash } from "node:crypto";
import type { AnnualReport } from "../../domain/annual-report/model.ts";

/** The digest 摘要 of what a report says, tables and prose: what was approved is known again by it. */
export function digestOf({ organ, year, form, tables, sections }: AnnualReport): string {
  const said = { organ, year, form, tables, sections: sections.map(({ id, text }) => ({ id, text })) };
  return createHash("sha256").update(JSON.stringify(said, inOrder)).digest("hex");
}

/** Two reports that say the same have one digest, in whatever order their rows are held. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
