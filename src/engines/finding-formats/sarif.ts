import type { Finding, Severity } from "../finding.ts";
import type { FileFindings } from "./file-findings.ts";

const LEVELS: Record<Severity, string> = { error: "error", warning: "warning", hint: "note" };

/** SARIF 2.1.0, for code hosts and editors that show findings at their place. */
export function asSarif(files: readonly FileFindings[], tool: { name: string; version: string }): string {
  const found = files.flatMap((one) => ("findings" in one ? one.findings.map((finding) => ({ file: one.file, finding })) : []));
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
        results: found.map(({ file, finding }) => ({
          ruleId: finding.check,
          ruleIndex: ids.indexOf(finding.check),
          level: LEVELS[finding.severity],
          message: { text: [finding.message, finding.fix].filter(Boolean).join("。") },
          locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) }, ...region(finding) } }],
          partialFingerprints: { "gongkai/v1": finding.fingerprint },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function region({ where }: Finding): object {
  return "offset" in where ? { region: { charOffset: where.offset, charLength: where.length } } : {};
}
