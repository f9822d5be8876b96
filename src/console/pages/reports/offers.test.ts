import { describe, expect, test } from "vitest";
import { insertFigure, renderProse } from "../../../domain/annual-report/bound-figures.ts";
import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import { loadLaw } from "../../../law/load.ts";
import { offersIn } from "./offers.ts";

const { annualReportForms: forms } = loadLaw().data;
const tables: AnnualReport["tables"] = {
  proactive: { penalties: 30 },
  requests: Object.fromEntries(
    loadLaw()
      .reportForm(2025)
      .requests.rows.map(({ id }) => [id, { received: 12, disclosed: 9, "not-disclosed.state-secret": 3, total: 12 }[id] ?? 0])
      .map(([id, total]) => [id, [total, 0, 0, 0, 0, 0, total]]),
  ) as Record<string, number[]>,
  disputes: { reconsideration: [0, 0, 0, 0, 0], direct: [0, 1, 0, 0, 1], afterReconsideration: [0, 0, 0, 0, 0] },
};
const offers = (source: string) =>
  offersIn(
    {
      organ: "澄州市云栖区禾泽镇人民政府",
      year: 2025,
      form: "2021",
      tables,
      sections: [{ id: "overview", heading: "一、总体情况", text: renderProse(source, tables), offset: 0 }],
      reading: { layout: "records", unsure: [] },
    },
    { overview: source },
    { forms },
  );

describe("digits that could be bound to their cell", () => {
  test("are those that equal the cell which they speak of", () => {
    const source = "（二）依申请公开方面。本年新收政府信息公开申请12件，其中予以公开9件，不予公开3件。";
    expect(offers(source).map(({ of }) => of)).toEqual([
      "requests/received/total",
      "requests/disclosed/total",
      "requests/not-disclosed/total",
    ]);
    const { start, end, of } = offers(source)[0]!;
    expect(insertFigure(source, start, end, of)).toContain("公开申请{requests/received/total}件，其中予以公开9件");
  });

  test("a number that differs, one of another matter and one already bound are left alone", () => {
    expect(offers("（二）依申请公开方面。本年新收政府信息公开申请13件。")).toEqual([]);
    expect(offers("（一）主动公开方面。发布政策解读12篇。")).toEqual([]);
    expect(offers("（二）依申请公开方面。本年新收政府信息公开申请{requests/received/total}件。")).toEqual([]);
  });

  test("after a chip their place in the stored text is still exact", () => {
    const source = "（二）依申请公开方面。本年新收政府信息公开申请{requests/received/total}件，其中予以公开9件。";
    const [offer] = offers(source);
    expect(source.slice(offer!.start, offer!.end)).toBe("9");
  });
});
