import type { Finding, Severity } from "../finding.ts";
import type { FileFindings } from "./file-findings.ts";
import { LineIndex } from "./line-index.ts";

const LEVELS: Record<Severity, string> = { error: "error", warning: "warning", hint: "note" };

/** SARIF 2.1.0, for code hosts and editors that show findings at their place. */
export function asSarif(files: readonly FileFindings[], tool: { name: string; version: string }): string {
  const found = files.flatMap((one) => {
    if ("unreadable" in one) return [];
    const index = one.text === undefined ? undefined : new LineIndex(one.text);
    return one.findings.map((finding) => ({ file: one.file, finding, index }));
  });
  const ids = [...new Set(found.map(({ finding }) => finding.check))].sort();
  const unreadable = files.filter((one) => "unreadable" in one);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules: ids.map((id) => ({ id })) } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map((one) => ({
              level: "error",
              message: { text: `${one.file}：${one.unreadable}` },
            })),
          },
        ],
        results: found.map(({ file, finding, index }) => ({
          ruleId: finding.check,
          ruleIndex: ids.indexOf(finding.check),
          level: LEVELS[finding.severity],
          message: { text: [finding.message, finding.fix].filter(Boolean).join("。") },
          locations: [location(finding, file, index)],
          partialFingerprints: { "gongkai/v1": finding.fingerprint },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function location({ where }: Finding, file: string, index: LineIndex | undefined): object {
  if ("url" in where) return { physicalLocation: { artifactLocation: { uri: encodeURI(where.url) } } };
  const artifactLocation = { uri: fileUri(file) };
  if ("table" in where) {
    const name = [where.table, where.row, where.column].filter(Boolean).join("/");
    return { physicalLocation: { artifactLocation }, logicalLocations: [{ fullyQualifiedName: name, kind: "element" }] };
  }
  const [from, to] = [index?.at(where.offset), index?.at(where.offset + where.length)];
  const lines = from && to ? { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column } : {};
  return { physicalLocation: { artifactLocation, region: { ...lines, charOffset: where.offset, charLength: where.length } } };
}

/** A path as a URI reference: # and ? are letters of a name here, a backslash parts folders, and C: is no scheme. */
function fileUri(file: string): string {
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${path}` : path;
}
