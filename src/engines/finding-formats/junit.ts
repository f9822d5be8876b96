import type { Finding, Severity } from "../finding.ts";
import { type FileFindings, SEVERITY_WORDS } from "./file-findings.ts";

/** JUnit XML, for build servers: a suite a file, a failed case a finding. */
export function asJunit(files: readonly FileFindings[]): string {
  const suites = files.map((one) => ("unreadable" in one ? unreadableSuite(one) : suite(one)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("\n")}\n</testsuites>\n`;
}

function suite({ file, findings }: { file: string; findings: readonly Finding[] }): string {
  const cases = findings.map(
    ({ check, severity, message, fix }) =>
      `    <testcase classname="${escapeXml(file)}" name="${escapeXml(`${check} ${message}`)}"><failure type="${escapeXml(check)}" message="${escapeXml(
        `${words(severity)}：${message}`,
      )}">${escapeXml(fix ?? message)}</failure></testcase>`,
  );
  const all = cases.length > 0 ? cases : [`    <testcase classname="${escapeXml(file)}" name="没有发现问题"/>`];
  return `  <testsuite name="${escapeXml(file)}" tests="${all.length}" failures="${cases.length}" errors="0">\n${all.join("\n")}\n  </testsuite>`;
}

function unreadableSuite({ file, unreadable }: { file: string; unreadable: string }): string {
  const error = `    <testcase classname="${escapeXml(file)}" name="读取"><error message="${escapeXml(unreadable)}"/></testcase>`;
  return `  <testsuite name="${escapeXml(file)}" tests="1" failures="0" errors="1">\n${error}\n  </testsuite>`;
}

const words = (severity: Severity) => SEVERITY_WORDS[severity];

/** XML text: marks escaped, characters that XML 1.0 cannot hold left out. */
function escapeXml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      "",
    )
    .replace(/[<>&"]/g, (mark) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" })[mark]!)
    .replace(/\n/g, "&#10;");
}
