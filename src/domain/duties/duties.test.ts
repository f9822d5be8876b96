import { describe, expect, test } from "vitest";
import { loadLaw } from "../../law/load.ts";
import { cellsOf, LIST_COLUMNS, type ListRow, readListRows } from "./list-columns.ts";
import { periodBefore, periodNamed, periodOf } from "./rhythm.ts";
import { type DutyFacts, standingOf } from "./standing.ts";
import { workingDaysOf } from "./time-limit.ts";

const calendar = loadLaw().workCalendar();
const duty = (facts: Partial<DutyFacts>): DutyFacts => ({
  rhythm: "standing",
  workingDays: 20,
  notApplicable: null,
  items: [],
  events: [],
  ...facts,
});
const item = (title: string, writtenOn: string, publishedOn = writtenOn) => ({ title, writtenOn, publishedOn });
const on = (day: string, facts: Partial<DutyFacts>) => standingOf(duty(facts), day, calendar);

describe("periods 更新周期", () => {
  test("a day lies in its month, quarter, half-year and year", () => {
    expect(periodOf("month", "2023-02-15")).toEqual({ from: "2023-02-01", to: "2023-02-28", label: "2023年2月" });
    expect(periodOf("quarter", "2023-12-31")).toEqual({ from: "2023-10-01", to: "2023-12-31", label: "2023年第四季度" });
    expect(periodOf("half-year", "2023-07-01").label).toBe("2023年下半年");
    expect(periodBefore("quarter", periodOf("quarter", "2024-01-09")).label).toBe("2023年第四季度");
  });

  test.each([
    ["month", "某镇2023年5月低保发放公示", "2023-05-01"],
    ["month", "某镇2023年十二月低保发放公示", "2023-12-01"],
    ["quarter", "2023年第1季度预算执行情况", "2023-01-01"],
    ["quarter", "2023年三季度预算执行情况", "2023-07-01"],
    ["half-year", "2023年上半年工作情况", "2023-01-01"],
    ["year", "2022年财政决算", "2022-01-01"],
  ] as const)("%s: %s", (rhythm, title, from) => expect(periodNamed(rhythm, title)?.from).toBe(from));

  test("a title without the period names none", () => {
    expect(periodNamed("quarter", "2023年财政预算")).toBeUndefined();
    expect(periodNamed("month", "财政预算")).toBeUndefined();
  });
});

describe("how a duty stands 公开情况", () => {
  test("what must always be there is missing until it is published", () => {
    expect(on("2023-06-01", {}).kind).toBe("missing");
    expect(on("2023-06-01", { items: [item("机构设置", "2021-01-04")] }).kind).toBe("covered");
  });

  test("a quarter's figures are due 20 working days after its end", () => {
    const items = [item("2022年第四季度预算执行情况", "2023-01-10")];
    // 2023-03-31 + 20 working days, over Qingming and the make-up days, is 2023-04-28.
    expect(on("2023-04-03", { rhythm: "quarter", items })).toMatchObject({ kind: "covered", dueOn: "2023-04-28" });
    expect(on("2023-04-24", { rhythm: "quarter", items })).toMatchObject({ kind: "soon", period: "2023年第一季度" });
    expect(on("2023-05-04", { rhythm: "quarter", items })).toMatchObject({ kind: "late", dueOn: "2023-04-28" });
    const both = [...items, item("2023年第一季度预算执行情况", "2023-04-18")];
    expect(on("2023-05-04", { rhythm: "quarter", items: both })).toMatchObject({ kind: "covered", period: "2023年第二季度" });
  });

  test("a period left out stays late although the next one is not due yet", () => {
    const items = [item("2023年1月低保公示", "2023-02-03")];
    expect(on("2023-04-03", { rhythm: "month", items })).toMatchObject({ kind: "late", period: "2023年2月" });
  });

  test("whoever has left out months is late, not merely soon due for the last one", () => {
    const items = [item("2022年12月低保公示", "2023-01-04")];
    expect(on("2023-10-26", { rhythm: "month", items })).toMatchObject({ kind: "late", period: "2023年8月" });
  });

  test("an event starts the clock of article 26; the item that answers it stops it", () => {
    const events = [{ kind: "formed", on: "2023-09-22" }] as const;
    expect(on("2023-09-25", { rhythm: "event", events })).toMatchObject({ kind: "covered", dueOn: "2023-10-26" });
    expect(on("2023-10-27", { rhythm: "event", events }).kind).toBe("late");
    expect(on("2023-10-27", { rhythm: "event", events, items: [item("公告", "2023-09-23", "2023-10-09")] }).kind).toBe("covered");
    expect(on("2023-10-27", { rhythm: "event", events, items: [item("公告", "2023-03-01")] }).kind).toBe("late");
  });

  test("nothing happened is something that a section must say", () => {
    expect(on("2023-10-27", { rhythm: "event" }).kind).toBe("missing");
    expect(on("2023-10-27", { rhythm: "event", events: [{ kind: "none", on: "2023-09-30" }] }).kind).toBe("covered");
  });

  test("a matter that the organ does not have is no fault", () => {
    expect(on("2023-10-27", { notApplicable: "无渔业" }).kind).toBe("not-applicable");
  });

  test("a time limit says how many working days it gives", () => {
    expect(workingDaysOf("自信息形成或者变更之日起20个工作日内予以公开", 20)).toBe(20);
    expect(workingDaysOf("3个工作日内", 20)).toBe(3);
    expect(workingDaysOf("七个工作日", 20)).toBe(7);
    expect(workingDaysOf("7日内", 20)).toBe(5);
    expect(workingDaysOf("实时公开", 20)).toBe(1);
    expect(workingDaysOf("及时公开", 20)).toBe(20);
  });
});

describe("the full list as a sheet 全清单表格", () => {
  const row: ListRow = {
    area: "社会救助",
    matter: "最低生活保障",
    content: "救助人数、资金支出",
    basis: "《社会救助暂行办法》",
    timeLimit: "20个工作日内",
    section: "民生保障办公室",
    channels: ["政府网站", "便民服务站"],
    audience: "",
    mode: "proactive",
    levels: ["乡级", "村级"],
    rhythm: "month",
    keywords: ["最低生活保障", "低保"],
    statutoryItem: null,
    notApplicable: null,
  };

  test("what was exported is read back the same", () => {
    const other: ListRow = {
      ...row,
      area: "",
      matter: "拆迁",
      audience: "被征收人",
      mode: "on-request",
      levels: [],
      channels: [],
      rhythm: "event",
    };
    const cells = [LIST_COLUMNS.map(({ heading }) => heading), ...[row, other].map((one, i) => cellsOf(one, i + 1).map(String))];
    expect(readListRows(cells)).toEqual({ rows: [row, { ...other, area: "社会救助" }], faults: [] });
  });

  test("headings in two lines, merged first columns and boxes are read as offices draw them", () => {
    const { rows, faults } = readListRows([
      ["某镇社会救助领域基层政务公开标准目录"],
      [
        "序号",
        "公开事项",
        "",
        "公开内容（要素）",
        "公开依据",
        "公开时限",
        "公开主体",
        "公开渠道和载体",
        "公开对象",
        "",
        "公开方式",
        "",
      ],
      ["", "一级事项", "二级事项", "", "", "", "", "", "全社会", "特定群体", "主动", "依申请"],
      ["1", "临时救助", "审核审批信息", "名单", "办法", "20个工作日", "民生办", "■政府网站 □公报\n■村公示栏", "√", "", "√", ""],
      ["2", "", "政策法规文件", "文件", "办法", "及时", "", "□政府网站", "", "困难群众", "", "√"],
    ]);
    expect(faults).toEqual([]);
    expect(rows.map(({ area, section, channels, audience, mode }) => [area, section, channels, audience, mode])).toEqual([
      ["临时救助", "民生办", ["政府网站", "村公示栏"], "", "proactive"],
      ["临时救助", "民生办", [], "困难群众", "on-request"],
    ]);
  });

  test("a bad line is named with its column; the others are read", () => {
    const { rows, faults } = readListRows([
      ["二级事项", "公开主体", "更新频率"],
      ["预算", "财政所", "每年"],
      ["决算", "财政所", "随缘"],
      ["", "财政所", "每年"],
    ]);
    expect(rows.map(({ matter }) => matter)).toEqual(["预算"]);
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [3, "更新频率"],
      [4, "二级事项"],
    ]);
  });

  test("a sheet that is no list says what it lacks", () => {
    expect(readListRows([["姓名", "电话"]]).faults[0]?.message).toContain("没有找到表头");
  });
});
