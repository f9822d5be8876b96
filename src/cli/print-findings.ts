import { readFileSync } from "node:fs";
import type { FileFindings } from "../engines/finding-formats/file-findings.ts";
import { type FindingFormat, FORMATS } from "../engines/finding-formats/formats.ts";
import { EXIT } from "./command.ts";
import { WrongUse } from "./settings.ts";

/** The format asked for; `--json` is short for `--format json`. @throws WrongUse */
export function formatOf({ format, json }: { format?: string | undefined; json?: boolean | undefined }): FindingFormat {
  const name = format ?? (json ? "json" : "text");
  if (Object.hasOwn(FORMATS, name)) return name as FindingFormat;
  throw new WrongUse(`--format 应为 ${Object.keys(FORMATS).join("、")} 之一`);
}

/** Prints the findings of all files. @returns 3 when a file could not be read, else 1 when anything was found, else 0. */
export function printFindings(files: readonly FileFindings[], format: FindingFormat): number {
  const { name, version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  process.stdout.write(FORMATS[format](files, { name, version }));
  for (const one of files) if ("unreadable" in one) process.stderr.write(`${one.file}：${one.unreadable}\n`);
  if (files.some((one) => "unreadable" in one)) return EXIT.unreadable;
  return files.some((one) => "findings" in one && one.findings.length > 0) ? EXIT.found : EXIT.nothingFound;
}
