import { describe, expect, test } from "vitest";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import { passagesOf } from "./passages.ts";

const report = (sections: AnnualReport["sections"]): AnnualReport => ({
  organ: null,
  year: 2023,
  form: "2021",
  tables: { proactive: null, requests: null, disputes: null },
  sections,
  reading: { layout: "plain", unsure: [] },
});

describe("passages of prose 正文片段", () => {
  const text =
    "某乡人民政府\n2023年报告\n一、总体情况\n  2023 年，本乡公开 信息 9\n 条，收到\n申请3件。\n（一）主动公开\n二、主动公开政府信息情况\n表\n";
  const sections = [
    {
      id: "overview" as const,
      heading: "一、总体情况",
      text: "2023 年，本乡公开 信息 9\n 条，收到\n申请3件。\n（一）主动公开",
      offset: text.indexOf("一、"),
    },
    { id: "proactive" as const, heading: "二、主动公开政府信息情况", text: "", offset: text.indexOf("二、") },
  ];

  test("stray blanks are dropped, and every place leads back to the text that was read", () => {
    const [preamble, overview] = passagesOf(report(sections), text);
    expect(preamble!.text).toBe("某乡人民政府\n2023年报告");
    expect(overview!.text).toContain("2023年，本乡公开信息9");
    const at = overview!.text.indexOf("公开信息9");
    const place = overview!.at(at, 5) as { offset: number; length: number; quote: string; section: string };
    expect(place).toMatchObject({ section: "overview", quote: "公开 信息 9" });
    expect(text.slice(place.offset, place.offset + place.length)).toBe("公开 信息 9");
  });

  test("lines broken for want of room are joined; a numbered line begins a paragraph", () => {
    const lines =
      "今年本乡坚持把信息公开当作服务群众的大事来抓，\n全年主动公开信息一百四十九条，其中民生保障一\n百条，其余四十九条，收到申请七件，答复七件\n（二）依申请公开。依法办理每一件申请，没有超\n期。";
    const [only] = passagesOf(report([{ id: "overview", heading: "一、总体情况", text: lines, offset: 0 }]));
    expect(only!.text.split("\n")).toHaveLength(2);
    expect(only!.text).toContain("民生保障一百条");
  });

  test("without the full text, offsets are counted from the heading", () => {
    const [only] = passagesOf(report([{ id: "overview", heading: "一、总体情况", text: "公开9条", offset: 40 }]));
    expect(only!.at(2, 2)).toEqual({ section: "overview", offset: 48, length: 2, quote: "9条" });
  });

  test("where the reader says, prose is taken exactly from there", () => {
    const start = text.indexOf("收到");
    const [, overview] = passagesOf(report(sections), text, [{ section: "overview", start, end: start + 2 }]);
    expect(overview!.text).toBe("收到");
  });
});
