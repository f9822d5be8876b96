import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { AnnualReportForm } from "./annual-report-form.ts";

const form = (id: string) =>
  AnnualReportForm.parse(parse(readFileSync(join(import.meta.dirname, `../../law/annual-report/${id}.yaml`), "utf8")));

describe("the forms of the annual report 年度报告格式", () => {
  test("the 2021 form has 25 rows of numbers in table three, 21 of them outcomes", () => {
    const { rows } = form("2021").requests;
    expect(rows).toHaveLength(25);
    expect(rows.filter(({ part, id }) => part === "outcomes" && id !== "total")).toHaveLength(21);
  });

  test("the 2019 form has one row for 其他处理, so 23 in all", () => {
    expect(form("2019").requests.rows).toHaveLength(23);
  });

  test("every identity names rows or results that its table has", () => {
    for (const { requests, disputes, identities } of [form("2019"), form("2021")]) {
      const known = [...requests.rows.map(({ id }) => id), ...disputes.results.map(({ id }) => id), "outcomes", "applicants"];
      expect(identities.flatMap(({ left, right }) => [...left, ...right]).filter((term) => !known.includes(term))).toEqual([]);
    }
  });
});
