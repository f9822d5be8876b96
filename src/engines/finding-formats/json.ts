import { type FileFindings, withSummary } from "./file-findings.ts";

/** JSON: one object for one file, a line for each of many (JSON Lines). */
export function asJson(files: readonly FileFindings[]): string {
  if (files.length === 1) return `${JSON.stringify(withSummary(files[0]!), null, 2)}\n`;
  return files.map((one) => `${JSON.stringify(withSummary(one))}\n`).join("");
}
