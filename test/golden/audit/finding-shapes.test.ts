import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { auditReport } from "../../../src/engines/audit/audit-report.ts";
import type { FileFindings } from "../../../src/engines/finding-formats/file-findings.ts";
import { FORMATS } from "../../../src/engines/finding-formats/formats.ts";
import { composeCase, forms } from "./compose-report.ts";

const { report, context } = composeCase({
  set: { "requests.received.natural-person": 9 },
  replace: { "没有发生政府信息公开行政复议。": "没有发生政府信息公开行政复议." },
});
const files: FileFindings[] = [
  { file: "年报/甲 乡#1.txt", findings: auditReport(report, context), form: forms[1], text: context.text },
  { file: "C:\\年报\\<乙>.docx", findings: [] },
  { file: "丙.pdf", unreadable: "文件已加密\u0001" },
];
const tool = { name: "gongkai", version: "1.2.3" };

/** What SARIF 2.1.0 asks of the parts that are written: required keys, value sets, and no key that it does not know. */
const message = z.strictObject({ text: z.string().min(1) });
const region = z
  .strictObject({
    startLine: z.int().min(1).optional(),
    startColumn: z.int().min(1).optional(),
    endLine: z.int().min(1).optional(),
    endColumn: z.int().min(1).optional(),
    charOffset: z.int().min(0),
    charLength: z.int().min(0),
  })
  .refine(({ startLine, endLine }) => (startLine ?? 1) <= (endLine ?? startLine ?? 1));
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w\-.~:/?#@!$&'()*+,;=%]+$/) }),
    region: region.optional(),
  }),
  logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string(), kind: z.string() })).optional(),
});
const Sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({ name: z.string().min(1), version: z.string(), rules: z.array(z.strictObject({ id: z.string().min(1) })) }),
      }),
      columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.strictObject({ level: z.enum(["none", "note", "warning", "error"]), message })),
        }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(["none", "note", "warning", "error"]),
          message,
          locations: z.array(location).min(1),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
});

describe("findings for other programs", () => {
  test("SARIF holds what version 2.1.0 asks for and nothing it does not know; every rule is named, every fault has its line", () => {
    const { runs } = Sarif.parse(JSON.parse(FORMATS.sarif(files, tool)));
    const { results, tool: named, invocations } = runs[0]!;
    expect(results.length).toBeGreaterThan(2);
    for (const { ruleId, ruleIndex } of results) expect(named.driver.rules[ruleIndex]!.id).toBe(ruleId);
    for (const { locations } of results) {
      const { region: place } = locations[0]!.physicalLocation;
      if (place) expect(place.startLine).toBeGreaterThan(0);
    }
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: "error" }] });
  });

  test("JUnit is well-formed XML whose counts are those of its cases", () => {
    const seen: { name: string; attributes: Record<string, string> }[] = [];
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => seen.push({ name, attributes: attributes as Record<string, string> }));
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(FORMATS.junit(files)).close();
    const of = (name: string) => seen.filter((element) => element.name === name);
    expect(new Set(seen.map(({ name }) => name))).toEqual(new Set(["testsuites", "testsuite", "testcase", "failure", "error"]));
    const sum = (key: string) => of("testsuite").reduce((total, { attributes }) => total + Number(attributes[key]), 0);
    expect([sum("tests"), sum("failures"), sum("errors")]).toEqual([of("testcase").length, of("failure").length, of("error").length]);
    for (const { attributes } of of("testcase")) expect(Object.keys(attributes).sort()).toEqual(["classname", "name"]);
    for (const { attributes } of of("failure")) expect(Object.keys(attributes).sort()).toEqual(["message", "type"]);
  });
});
