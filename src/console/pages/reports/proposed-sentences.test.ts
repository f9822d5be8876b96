import { describe, expect, test } from "vitest";
import { renderProse } from "../../../domain/annual-report/bound-figures.ts";
import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import { placeFor, proposeSentences } from "../../../domain/annual-report/proposed-sentences.ts";
import { auditReport } from "../../../engines/audit/audit-report.ts";
import { loadLaw } from "../../../law/load.ts";

const law = loadLaw();
const form = law.reportForm(2025);
const counts: Record<string, number> = {
  received: 9,
  "not-disclosed.state-secret": 2,
  "not-disclosed.enforcement-file": 3,
  "other.supplement-lapsed": 1,
  "other.fee-lapsed": 1,
  total: 7,
  "carried-out": 2,
};
const tables: AnnualReport["tables"] = {
  proactive: {},
  requests: Object.fromEntries(form.requests.rows.map(({ id }) => [id, [counts[id] ?? 0, 0, 0, 0, 0, 0, counts[id] ?? 0]])),
  disputes: { reconsideration: [0, 1, 0, 0, 1], direct: [0, 1, 0, 0, 1], afterReconsideration: [0, 2, 0, 0, 2] },
};
const report = (overview: string, problems: string): AnnualReport => ({
  organ: "澄州市云栖区禾泽镇人民政府",
  year: 2025,
  form: "2021",
  tables,
  sections: [
    { id: "overview", heading: "一、总体情况", text: renderProse(overview, tables), offset: 0 },
    { id: "problems", heading: "五、存在的主要问题及改进情况", text: renderProse(problems, tables), offset: 0 },
  ],
  reading: { layout: "records", unsure: [] },
});
const OVERVIEW = `（一）主动公开方面。本机关坚持应公开尽公开，规范性文件均在规定期限以内公开，并附有解读。
（二）依申请公开方面。本机关依法办理。
（三）政府信息管理方面。坚持先审查、后公开。`;

const silent = (one: AnnualReport) =>
  auditReport(one, { forms: law.data.annualReportForms }).filter(({ check }) => check === "N-silent");

describe("a sentence for every figure that the prose passes over", () => {
  test("put where it belongs, it leaves nothing unsaid, and its figures are right", () => {
    const before = silent(report(OVERVIEW, ""));
    expect(before.length).toBeGreaterThanOrEqual(7);
    const texts: Record<string, string> = { overview: OVERVIEW, problems: "" };
    for (const { where } of before)
      for (const proposed of proposeSentences(where as object, report(OVERVIEW, ""), form)) {
        const text = texts[proposed.section]!;
        const at = placeFor(proposed, text);
        texts[proposed.section] = text.slice(0, at) + proposed.text + text.slice(at);
      }
    const after = report(texts.overview!, texts.problems!);
    expect(silent(after)).toEqual([]);
    expect(after.sections[0]!.text).toContain("不予公开5件，其中属于国家秘密2件，属于行政执法案卷3件");
    const found = auditReport(after, { forms: law.data.annualReportForms }).map(({ check }) => check);
    expect(found).not.toContain("N-table-mismatch");
    // What only people know is asked for, and cannot be overlooked.
    expect(found).toContain("N-leftover");
  });

  test("stands in the part of the overview that speaks of requests", () => {
    const at = placeFor({ section: "overview", text: "" }, OVERVIEW);
    expect(OVERVIEW.slice(0, at)).toMatch(/本机关依法办理。$/);
    expect(placeFor({ section: "problems", text: "" }, "甲。")).toBe(2);
  });
});
