import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { auditReport } from "../../../src/engines/audit/audit-report.ts";
import { CHECKS } from "../../../src/engines/audit/checks.ts";
import { type CaseContext, composeCase } from "./compose-report.ts";

const series: (CaseContext & { check: string; name: string })[] = parse(
  readFileSync(join(import.meta.dirname, "broken-series.yaml"), "utf8"),
);
const audit = (changes: CaseContext) => {
  const { report, context } = composeCase(changes);
  return auditReport(report, context);
};

describe("the good report 合格的年度报告", () => {
  test("has no finding at any level", () => expect(audit({})).toEqual([]));
  test("has none without the full text either", () => expect(audit({ withoutText: true })).toEqual([]));
  test("has none beside last year's report", () => expect(audit({ previous: {} })).toEqual([]));
});

describe("one change to the good report makes exactly one check speak", () => {
  test.each(series)("$check：$name", ({ check, ...changes }) => {
    expect([...new Set(audit(changes).map((finding) => finding.check))]).toEqual([check]);
  });

  test("and there is such a change for every check", () => {
    expect([...new Set(series.map(({ check }) => check))].sort()).toEqual(CHECKS.map(({ id }) => id).sort());
  });
});
