import { describe, expect, test } from "vitest";
import { compose, forms } from "./compose-report.ts";
import { formDue, tableForms } from "../../../src/domain/annual-report/table-form.ts";

describe("the form of a report and of each of its tables 年度报告格式", () => {
  test.each([
    [2019, "2019"],
    [2020, "2019"],
    [2021, "2021"],
    [2025, "2021"],
    [2018, undefined],
    [null, undefined],
  ])("for %s the form of %s is due", (year, id) => expect(formDue(year, forms)?.id).toBe(id));

  test("a table of the old form in a report of the new one is recognized", () => {
    expect(tableForms(compose().report)).toEqual({ proactive: "2021", requests: "2021" });
    const mixed = compose({ set: { "proactive.normativeDocuments": { made: 1, published: 1, publicTotal: 1 } } });
    expect(tableForms(mixed.report)).toEqual({ proactive: "2019", requests: "2021" });
  });
});
