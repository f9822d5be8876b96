import { describe, expect, test } from "vitest";
import { loadLaw } from "../../../law/load.ts";
import { consequenceOf } from "./decision.ts";

const law = loadLaw();
const bodies = { reconsiderationOrgan: "甲县人民政府", court: "甲县人民法院", competentDepartment: "甲县人民政府办公室" };

describe("what a decision becomes before it is made", () => {
  const facts = { applicantKind: "business", decidedOn: "2024-03-01", withheldUnder: [] } as const;
  const preview = (id: Parameters<typeof law.outcome>[0], decidedOn: string = facts.decidedOn) =>
    consequenceOf(law, law.outcome(id), { ...facts, withheldUnder: [], decidedOn }, bodies);

  test("the row and column of table three, in the words of the form of that year", () => {
    expect(preview("not-disclosed.third-party-rights")).toMatchObject({
      year: 2024,
      row: "（三）不予公开 4.保护第三方合法权益",
      column: "商业企业",
    });
  });

  test("a refusal of 2024 sends the applicant to reconsideration first, one of 2023 leaves the choice (行政复议法 art. 23)", () => {
    expect(preview("not-disclosed.state-secret")).toMatchObject({
      remedy: expect.stringContaining("先向甲县人民政府申请行政复议"),
    });
    expect(preview("not-disclosed.state-secret", "2023-12-29")).toMatchObject({ remedy: expect.stringContaining("也可以") });
  });

  test("a lapse has no letter, so no remedy clause", () => {
    expect(preview("other.supplement-lapsed")).toMatchObject({ remedy: null });
  });

  test("a day before any form says what is missing and does not guess", () => {
    expect(preview("disclosed", "2012-05-01")).toEqual({ problem: expect.stringContaining("2012年度的年度报告格式") });
  });
});
