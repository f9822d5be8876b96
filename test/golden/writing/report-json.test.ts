import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeReportJson } from "../../../src/engines/writing/report-json.ts";
import { anyReport, FORMS, madeUpReport } from "./made-up-report.ts";

const form = FORMS["2021"];

describe("the annual report as json", () => {
  test("is the model, unchanged", () => {
    fc.assert(
      fc.property(anyReport(form), (report) => {
        expect(JSON.parse(writeReportJson(report, form))).toEqual(report);
      }),
      { numRuns: 50 },
    );
  });

  test("has its rows in the order of the form, whatever order they came in", () => {
    const report = madeUpReport(form);
    report.tables.requests = Object.fromEntries(Object.entries(report.tables.requests!).reverse());
    const written = JSON.parse(writeReportJson(report, form));
    expect(Object.keys(written.tables.requests)).toEqual(form.requests.rows.map(({ id }) => id));
  });

  test("one row of a table is one line, so that two years can be compared line by line", () => {
    const lines = writeReportJson(madeUpReport(form), form).split("\n");
    expect(lines).toContain('      "received": [7, 2, 0, 0, 0, 0, 9],');
  });

  test("prose that looks like a list of numbers is left alone", () => {
    const report = madeUpReport(form);
    report.sections[0]!.text = "[\n  1,\n  2\n]";
    expect(JSON.parse(writeReportJson(report, form)).sections[0].text).toBe("[\n  1,\n  2\n]");
  });
});
