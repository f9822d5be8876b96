import { describe, expect, test } from "vitest";
import { compose, forms } from "./compose-report.ts";
import { breaches, likelyMisprint } from "../../../src/domain/annual-report/identities.ts";

const form = forms[1]!;
const broken = (set: Record<string, unknown>) =>
  breaches(compose({ set }).report, form).map(({ identity, of }) => `${identity.id} ${of}`);

describe("the identities of the form 勾稽关系", () => {
  test("all hold in a right report", () => expect(broken({})).toEqual([]));

  test("one misprinted cell of the 总计 row breaks three of them", () => {
    expect(broken({ "requests.total.natural-person": 0 })).toEqual([
      "T3-balance natural-person",
      "T3-outcome-sum natural-person",
      "T3-row-sum total",
    ]);
  });

  test("and that cell is named, with the number due", () => {
    const { report } = compose({ set: { "requests.total.natural-person": 0 } });
    expect(likelyMisprint(report, form, "requests")).toMatchObject({ row: "total", column: "natural-person", value: 0, due: 7 });
  });

  test("no cell is named when two would do as well", () => {
    const { report } = compose({ set: { "disputes.reconsideration": [10, 1, 0, 0, 12] } });
    expect(likelyMisprint(report, form, "disputes")).toBeUndefined();
  });

  test("every row of table three is added up, not only the main ones", () => {
    for (const { id } of form.requests.rows) {
      expect(broken({ [`requests.${id}`]: [0, 0, 0, 0, 0, 0, 1] }), id).toContain(`T3-row-sum ${id}`);
    }
  });

  test("a blank is not zero: the identity is left out", () => {
    expect(broken({ "requests.carried-out.total": null })).toEqual([]);
  });

  test("unless the printed numbers already exceed the other side", () => {
    expect(
      broken({
        "requests.carried-out.natural-person": null,
        "requests.total.natural-person": 9,
        "requests.disclosed.natural-person": 9,
      }),
    ).toContain("T3-balance natural-person");
  });
});
