import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import type { FileFindings } from "./file-findings.ts";
import { FORMATS } from "./formats.ts";

const tool = { name: "gongkai", version: "0.1.0" };
const inText: Finding = {
  check: "W-wrong-word",
  severity: "error",
  message: "“部暑”是错别字",
  where: { offset: 8, length: 2, quote: "部暑" },
  basis: "通用规范汉字",
  fix: "改为“部署”",
  fingerprint: "0123456789abcdef",
};
const inTable: Finding = {
  check: "T3-balance",
  severity: "warning",
  message: "不平 <1 & 2>",
  where: { table: "requests", column: "total" },
  fingerprint: "f",
};
const onPage: Finding = {
  check: "dead-link",
  severity: "hint",
  message: "死链",
  where: { url: "https://example.cn/公告" },
  fingerprint: "g",
};
const files: FileFindings[] = [
  { file: "稿件/一#号.txt", text: "第一行\n要加快部暑工作。\n", findings: [inText] },
  { file: "report.docx", findings: [inTable, onPage] },
  { file: "clean.txt", findings: [] },
  { file: "bad.pdf", unreadable: "文件损坏" },
];

describe("findings as text", () => {
  const text = FORMATS.text(files);

  test("tell line and column where the text is at hand", () => expect(text).toContain("处：第2行第5字 正文 “部暑”"));
  test("tell why a file was not read", () => expect(text).toContain("无法读取：文件损坏"));
  test("say of a clean file that nothing was found", () => expect(text).toContain("clean.txt\n  没有发现问题"));
});

describe("findings as JSON", () => {
  test("are one object a line for many files", () => {
    const lines = FORMATS.json(files).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).file)).toEqual(files.map(({ file }) => file));
    expect(JSON.parse(lines[0]!)).toEqual({
      file: "稿件/一#号.txt",
      findings: [inText],
      summary: { error: 1, warning: 0, hint: 0 },
    });
  });
});

describe("findings as SARIF", () => {
  const log = JSON.parse(FORMATS.sarif(files, tool));
  const [run] = log.runs;

  test("are version 2.1.0, and each result names its rule by id and index", () => {
    expect(log.version).toBe("2.1.0");
    const rules: { id: string }[] = run.tool.driver.rules;
    const results: { ruleId: string; ruleIndex: number }[] = run.results;
    expect(results.map(({ ruleIndex }) => rules[ruleIndex]!.id)).toEqual(results.map(({ ruleId }) => ruleId));
  });

  test("call a hint a note", () => {
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(["error", "warning", "note"]);
  });

  test("give the place from 1 in UTF-16 units, and the file as a legal URI", () => {
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: `${encodeURIComponent("稿件")}/${encodeURIComponent("一#号.txt")}` },
      region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 7, charOffset: 8, charLength: 2 },
    });
  });

  test("name the cell of a table and the address of a page", () => {
    expect(run.results[1].locations[0].logicalLocations).toEqual([{ fullyQualifiedName: "requests/total", kind: "element" }]);
    expect(run.results[2].locations[0].physicalLocation.artifactLocation.uri).toBe(encodeURI("https://example.cn/公告"));
  });

  test("carry the fingerprint, so that a dismissal lasts", () => {
    expect(run.results[0].partialFingerprints).toEqual({ "gongkai/v1": "0123456789abcdef" });
  });

  test("do not claim success where a file was not read", () => expect(run.invocations[0].executionSuccessful).toBe(false));
});

describe("findings as JUnit", () => {
  test("are well-formed whatever the message holds", () => {
    const finding: Finding = { ...inTable, message: '\u0001<&>"\ud800' };
    const xml = FORMATS.junit([{ file: 'a"<&>.txt', findings: [finding] }]);
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    expect(() => parser.write(xml).close()).not.toThrow();
  });

  test("show a file without findings as one passed case, an unread one as an error", () => {
    const xml = FORMATS.junit(files);
    expect(xml).toContain('<testcase classname="clean.txt" name="没有发现问题"/>');
    expect(xml).toContain('<error message="文件损坏"/>');
  });
});
