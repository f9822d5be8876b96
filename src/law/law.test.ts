import { describe, expect, test } from "vitest";
import { UncoveredDate } from "../calendar/uncovered-date.ts";
import { chineseNumber } from "./basis.ts";
import { Law } from "./law.ts";
import { loadLaw, loadLawData } from "./load.ts";
import { lengthInWords } from "./time-limit.ts";

const law = loadLaw();

describe("the law by id and date", () => {
  test("answers with the value in force on the day and its article", () => {
    expect(law.timeLimit("reply", "2023-06-01")).toMatchObject({ id: "reply", unit: "working-day", days: 20, confirmed: true });
    expect(law.cite(law.timeLimit("reconsideration-application", "2023-12-31").basis)).toContain("2017年修正");
    expect(law.cite(law.timeLimit("reconsideration-application", "2024-01-01").basis)).toBe(
      "《中华人民共和国行政复议法》第二十条第一款",
    );
  });

  test("does not guess before the first value", () => {
    for (const ask of [
      () => law.timeLimit("reply", "2019-05-14"),
      () => law.fee("2020-12-31"),
      () => law.remedy("reply", "2019-05-14"),
      () => law.reportForm(2018),
    ]) {
      expect(ask).toThrow(UncoveredDate);
      expect(ask).toThrow(/^缺少/);
    }
  });

  test("knows the 21 outcomes in the order of table three, and which are refusals under articles 14 to 16", () => {
    expect(law.outcomes).toHaveLength(21);
    expect(law.outcomes.filter(({ exemption }) => exemption === "whole").map(({ id }) => id)).toEqual([
      "not-disclosed.state-secret",
      "not-disclosed.prohibited-by-law",
      "not-disclosed.security-or-stability",
      "not-disclosed.third-party-rights",
      "not-disclosed.internal-affairs",
      "not-disclosed.process-information",
      "not-disclosed.enforcement-file",
    ]);
    expect(law.groupLabel(law.outcome("unable.not-held").group)).toBe("（四）无法提供");
    expect(Object.keys(law.outcome("unable.not-held").variants)).toEqual(["does-not-exist", "not-this-organ"]);
  });

  test("cites articles, paragraphs, items and tables as they are written", () => {
    expect(law.cite(law.outcome("disclosed").basis)).toBe(
      "《中华人民共和国政府信息公开条例》第三十六条第（一）项、第三十六条第（二）项",
    );
    expect(law.cite({ instrument: "annual-report-format-2021", table: 3 })).toBe(
      "《中华人民共和国政府信息公开工作年度报告格式》表三",
    );
    expect(law.cite({ instrument: "civil-code", article: 201 })).toBe("《中华人民共和国民法典》第二百零一条");
    expect([1, 10, 11, 20, 33, 100, 110, 203].map(chineseNumber).join(" ")).toBe("一 十 十一 二十 三十三 一百 一百一十 二百零三");
  });

  test("names the yearly days, the form of a year and the list of a level", () => {
    expect(law.yearlyDueDay("annual-report-department", 2024)).toBe("2024-01-31");
    expect(law.yearlyDueDay("annual-report-government", 2024)).toBe("2024-03-31");
    expect([2019, 2020, 2021, 2025].map((year) => law.reportForm(year).id)).toEqual(["2019", "2019", "2021", "2021"]);
    expect(law.proactiveItems("township")).toHaveLength(23);
    expect(law.proactiveItems("city-or-county")).toHaveLength(22);
    expect(law.proactiveItems("other")).toHaveLength(15);
    expect(law.subjects).toHaveLength(22);
  });

  test("says every length in words", () => {
    const on = "2024-06-03";
    expect(
      (
        [
          "reply",
          "reconsideration-application",
          "litigation-direct",
          "litigation-bar",
          "annual-report-department",
          "supplement",
        ] as const
      )
        .map((id) => lengthInWords(law.timeLimit(id, on)))
        .join(" "),
    ).toBe("20个工作日 60日 6个月 5年 1月31日 合理期限");
  });

  test("is the same when its data has been to a browser and back", () => {
    const there = new Law(JSON.parse(JSON.stringify(loadLawData())));
    expect(there.data).toEqual(law.data);
    expect(there.workCalendar().addWorkingDays("2023-01-16", 20).due).toBe("2023-02-16");
  });

  test("marks what was not read in the original", () => {
    expect(law.timeLimit("fee-payment", "2024-01-01").confirmed).toBe(false);
    expect(law.fee("2024-01-01").clock).toMatchObject({ default: "restart", confirmed: false });
    expect(law.remedy("partial-refusal", "2026-07-01").confirmed).toBe(false);
    expect(law.instrument("reconsideration-rules-2026")).toMatchObject({ sourceQuality: "C", confirmed: false });
  });
});
