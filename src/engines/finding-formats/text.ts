import { type Place, summarize } from "../finding.ts";
import { placeInWords } from "../writing/place-in-words.ts";
import { type FileFindings, SEVERITY_WORDS } from "./file-findings.ts";
import { LineIndex } from "./line-index.ts";

/** Text for people: file, then each finding with its place, reason and remedy. */
export function asText(files: readonly FileFindings[]): string {
  return files.map(fileAsText).join("\n");
}

function fileAsText(one: FileFindings): string {
  if ("unreadable" in one) return `${one.file}\n  无法读取：${one.unreadable}\n`;
  const { error, warning, hint } = summarize(one.findings);
  const index = one.text === undefined ? undefined : new LineIndex(one.text);
  const lines = one.findings.flatMap(({ severity, check, message, where, basis, fix }) => [
    `  ${SEVERITY_WORDS[severity]} ${check} ${message}`,
    ...[
      ["处", [lineInWords(where, index), placeInWords(where, one.form)].filter((part) => part !== "").join(" ")],
      ["据", basis],
      ["改", fix],
    ]
      .filter(([, words]) => words)
      .map(([label, words]) => `      ${label}：${words}`),
  ]);
  const total = error + warning + hint === 0 ? "  没有发现问题" : `  共 ${error} 处错误、${warning} 处疑似、${hint} 条提示`;
  return [one.file, ...lines, total, ""].join("\n");
}

function lineInWords(place: Place, index: LineIndex | undefined): string {
  if (!index || !("offset" in place)) return "";
  const { line, column } = index.at(place.offset);
  return `第${line}行第${column}字`;
}
