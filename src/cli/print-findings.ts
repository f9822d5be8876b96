import { readFileSync } from "node:fs";
import { type FileFindings, withSummary } from "../engines/finding-formats/file-findings.ts";
import { type FindingFormat, FORMATS } from "../engines/finding-formats/formats.ts";
import { EXIT } from "./command.ts";
import { WrongUse } from "./settings.ts";

/** Formats in which every file stands for itself, so that it is printed as soon as it is done. */
const FILE_BY_FILE: readonly FindingFormat[] = ["text", "json"];

/** The format asked for; `--json` is short for `--format json`. @throws WrongUse */
export function formatOf({ format, json }: { format?: string | undefined; json?: boolean | undefined }): FindingFormat {
  const name = format ?? (json ? "json" : "text");
  if (Object.hasOwn(FORMATS, name)) return name as FindingFormat;
  throw new WrongUse(`--format 应为 ${Object.keys(FORMATS).join("、")} 之一`);
}

/** Prints the findings of all files. @returns 3 when a file could not be read, else 1 when anything was found, else 0. */
export async function printFindings(files: AsyncIterable<FileFindings>, format: FindingFormat, count: number): Promise<number> {
  const { name, version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const print = (some: readonly FileFindings[]) => process.stdout.write(FORMATS[format](some, { name, version }));
  const kept: FileFindings[] = [];
  let code: number = EXIT.nothingFound;
  for await (const one of files) {
    if ("unreadable" in one) process.stderr.write(`${one.file}：${one.unreadable}\n`);
    code = Math.max(code, "unreadable" in one ? EXIT.unreadable : one.findings.length > 0 ? EXIT.found : EXIT.nothingFound);
    // Of many files each is a line of its own (JSON Lines).
    if (format === "json" && count > 1) process.stdout.write(`${JSON.stringify(withSummary(one))}\n`);
    else if (FILE_BY_FILE.includes(format)) print([one]);
    else kept.push(one);
  }
  if (!FILE_BY_FILE.includes(format)) print(kept);
  return code;
}
