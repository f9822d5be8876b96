import { describe, expect, test } from "vitest";
import { bySeverity, markedCells, type ReportFinding, targetOf } from "./findings.ts";

const finding = (severity: ReportFinding["severity"], where: ReportFinding["where"], check = "T3-balance"): ReportFinding => ({
  check,
  severity,
  where,
  message: "",
  fingerprint: check,
});
const inTable = { table: "requests", row: "total", column: "natural-person" };

describe("where a finding leads", () => {
  test("one in a table leads to its cell, one in the prose to its section and words", () => {
    expect(targetOf(finding("error", inTable))).toEqual({ cell: inTable });
    expect(targetOf(finding("warning", { section: "overview", offset: 3, length: 2, quote: "某县" }))).toEqual({
      section: "overview",
      quote: "某县",
    });
    expect(targetOf(finding("hint", {}))).toBeNull();
  });

  test("errors and warnings mark their cells, hints do not", () => {
    const findings = [finding("error", inTable), finding("hint", { ...inTable, column: "business" })];
    expect([...markedCells(findings)]).toEqual(["requests/total/natural-person"]);
  });

  test("errors stand before warnings, warnings before hints", () => {
    const findings = [
      finding("hint", {}, "a"),
      finding("error", {}, "b"),
      finding("warning", {}, "c"),
      finding("error", {}, "d"),
    ];
    expect(bySeverity(findings).map(({ check }) => check)).toEqual(["b", "d", "c", "a"]);
  });
});
