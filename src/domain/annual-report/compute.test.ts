import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { AnnualReportForm } from "../../law/annual-report-form.ts";
import { computeTables, type YearFigures } from "./compute.ts";

const form = (id: string) =>
  AnnualReportForm.parse(parse(readFileSync(join(import.meta.dirname, `../../../law/annual-report/${id}.yaml`), "utf8")));
const nothing: YearFigures = { received: [], carriedIn: [], carriedOut: [], decided: [], disputes: [], classed: [], sums: [] };

describe("the tables computed from the records 年度报告 (条例 art. 50)", () => {
  test("an answered request counts in its outcome, its column and both totals", () => {
    const { requests } = computeTables(form("2021"), 2023, {
      ...nothing,
      received: [{ kind: "business", count: 2 }],
      decided: [{ kind: "business", row: "disclosed", count: 2 }],
    });
    expect(requests?.received).toEqual([0, 2, 0, 0, 0, 0, 2]);
    expect(requests?.disclosed).toEqual([0, 2, 0, 0, 0, 0, 2]);
    expect(requests?.total).toEqual([0, 2, 0, 0, 0, 0, 2]);
    expect(requests?.["unable.not-held"]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test("a lawsuit that ended after the year was pending in it", () => {
    const disputes = [{ kind: "direct", result: "corrected", endedOn: "2024-01-05" }] as const;
    expect(computeTables(form("2021"), 2023, { ...nothing, disputes: [...disputes] }).disputes?.direct).toEqual([0, 0, 0, 1, 1]);
    expect(computeTables(form("2021"), 2024, { ...nothing, disputes: [...disputes] }).disputes?.direct).toEqual([0, 1, 0, 0, 1]);
  });

  test("a normative document is issued in its year, in force until its repeal, and repealed in that year", () => {
    const classed = [{ class: "normative-document", writtenOn: "2022-05-01", repealedOn: "2024-03-01" }];
    const row = (year: number) => computeTables(form("2021"), year, { ...nothing, classed }).proactive?.normativeDocuments;
    expect(row(2022)).toEqual({ issued: 1, repealed: 0, inForce: 1 });
    expect(row(2023)).toEqual({ issued: 0, repealed: 0, inForce: 1 });
    expect(row(2024)).toEqual({ issued: 0, repealed: 1, inForce: 0 });
  });

  test("charges recorded in yuan are reported in 万元", () => {
    const sums = [{ kind: "charges", sum: 12_345.67 }] as const;
    expect(computeTables(form("2021"), 2023, { ...nothing, sums: [...sums] }).proactive?.charges).toBe(1.234567);
  });

  test("what the platform keeps no record of stays blank in the 2019 form", () => {
    expect(computeTables(form("2019"), 2020, nothing).proactive?.licensing).toEqual({
      lastYear: null,
      change: null,
      decisions: 0,
    });
  });
});
