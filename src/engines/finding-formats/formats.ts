import type { FileFindings } from "./file-findings.ts";
import { asJson } from "./json.ts";
import { asJunit } from "./junit.ts";
import { asSarif } from "./sarif.ts";
import { asText } from "./text.ts";

/** The formats in which findings are printed 输出格式, by the name that `--format` takes. */
export const FORMATS = { text: asText, json: asJson, sarif: asSarif, junit: asJunit } as const satisfies Record<
  string,
  (files: readonly FileFindings[], tool: { name: string; version: string }) => string
>;

export type FindingFormat = keyof typeof FORMATS;
