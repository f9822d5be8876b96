import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftDocument } from "../../src/actions/documents/draft.ts";
import { releaseDocument } from "../../src/actions/documents/release.ts";
import { addDuty, changeDuty, recordDutyEvent, removeDuty, restoreDuty } from "../../src/actions/duties/change.ts";
import { readDuty, readFullList } from "../../src/actions/duties/read.ts";
import { exportFullList, importFullList } from "../../src/actions/duties/sheet.ts";
import { Draft } from "../../src/contract/documents.ts";
import { DutyInput } from "../../src/contract/duties.ts";
import { readDocument } from "../../src/engines/reading/read-document.ts";
import { createApplication } from "../../src/server/application.ts";
import { logInAs, openTestOffice, type TestOffice } from "../office.ts";

const HEADING = ["一级事项", "二级事项", "公开内容（要素）", "公开时限", "公开主体", "更新频率", "标题关键词"];
const ROWS = [
  ["财政", "预算执行", "收入、支出", "20个工作日内", "财政所", "每季度", "预算执行"],
  ["", "预算", "四本预算", "20个工作日内", "财政所", "长期", "财政预算"],
  ["社会救助", "临时救助", "对象、金额", "3个工作日内", "民生保障办公室", "发生即公开", "临时救助"],
];

describe("the full list 全清单", () => {
  let town: TestOffice;
  const list = () => readFullList(town.office, town.clerk, town.organ.code);
  const by = async (matter: string) => (await list()).duties.find((duty) => duty.matter === matter)!;
  const take = (cells: string[][], store = true) => importFullList(town.office, town.clerk, town.organ.code, cells, store);

  async function publish(title: string, day: string): Promise<void> {
    town.setToday(day);
    const draft = Draft.parse({
      title,
      issuingOrgan: town.organ.name,
      genre: "其他",
      subject: "财政、金融、审计/财政",
      statutoryItem: "20-7",
      class: "other",
      body: `${title}。`,
      writtenOn: day,
    });
    const { id, edition } = await draftDocument(town.office, town.clerk, town.organ.code, draft);
    await releaseDocument(town.office, town.officer, town.organ.code, id, edition);
  }

  beforeAll(async () => {
    town = await openTestOffice("2023-04-03");
  });
  afterAll(() => town.close());

  test("a sheet is tried first and then stored; with a faulty line nothing is", async () => {
    expect(await take([HEADING, ...ROWS], false)).toMatchObject({ added: 3, stored: false, faults: [] });
    const faulty = await take([HEADING, ...ROWS, ["", "决算", "", "", "财政所", "随缘", ""]]);
    expect(faulty).toMatchObject({ stored: false });
    expect(faulty.faults[0]).toMatchObject({ line: 5, column: "更新频率" });
    expect((await list()).duties).toEqual([]);
    expect(await take([HEADING, ...ROWS])).toMatchObject({ added: 3, stored: true });
  });

  test("what was exported and imported again changes nothing", async () => {
    const { bytes } = await exportFullList(town.office, town.clerk, town.organ.code);
    const read = await readDocument(bytes, "list.xlsx");
    if ("unreadable" in read) throw new Error("unreadable");
    const cells = read.document.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row.map(({ text }) => text)) : [],
    );
    expect(await take(cells)).toMatchObject({ added: 0, changed: 0, unchanged: 3, stored: true });
  });

  test("a changed line changes its row, and no other", async () => {
    const [first, ...rest] = ROWS;
    const again = [...first!];
    again[3] = "10个工作日内";
    expect(await take([HEADING, again, ...rest])).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
    expect((await by("预算执行")).workingDays).toBe(10);
    await take([HEADING, ...ROWS]);
  });

  test("publishing is what covers a row; nobody reports it", async () => {
    expect((await by("预算")).standing.kind).toBe("missing");
    await publish("某镇2023年财政预算", "2023-04-03");
    expect(await by("预算")).toMatchObject({ items: 1, standing: { kind: "covered" } });
  });

  test("a quarter that was not published is late, and its draft bears the right title", async () => {
    await publish("某镇2022年第四季度预算执行情况", "2023-04-03");
    expect((await by("预算执行")).standing.kind).toBe("covered");
    town.setToday("2023-05-08");
    const late = await by("预算执行");
    expect(late.standing).toMatchObject({ kind: "late", dueOn: "2023-04-28", period: "2023年第一季度" });
    const { draft } = await readDuty(town.office, town.clerk, town.organ.code, late.id);
    expect(draft).toMatchObject({ title: "某镇2023年第一季度预算执行情况", statutoryItem: "20-7", body: "收入、支出" });
    await publish(draft.title, "2023-05-08");
    expect((await by("预算执行")).standing.kind).toBe("covered");
  });

  test("the section says that something was formed: three working days run", async () => {
    const { id } = await by("临时救助");
    const record = (kind: "formed" | "none", happenedOn: string) =>
      recordDutyEvent(town.office, town.clerk, town.organ.code, id, { kind, happenedOn, note: "" });
    await record("none", "2023-05-05");
    expect((await by("临时救助")).standing.kind).toBe("covered");
    await record("formed", "2023-05-08");
    expect((await by("临时救助")).standing).toMatchObject({ kind: "soon", dueOn: "2023-05-11" });
    town.setToday("2023-05-12");
    expect((await by("临时救助")).standing.kind).toBe("late");
    await expect(record("formed", "2023-05-13")).rejects.toMatchObject({ code: "invalid" });
  });

  test("a row can be taken off and put back, changed, and called not applicable", async () => {
    const { id, ...row } = await by("临时救助");
    await removeDuty(town.office, town.clerk, town.organ.code, id);
    expect(await by("临时救助")).toBeUndefined();
    await restoreDuty(town.office, town.clerk, town.organ.code, id);
    await changeDuty(town.office, town.clerk, town.organ.code, id, DutyInput.parse({ ...row, notApplicable: "由县民政局办理" }));
    expect((await by("临时救助")).standing.kind).toBe("not-applicable");
  });

  test("an officer who only signs does not edit it; an unknown column is refused", async () => {
    const input = DutyInput.parse({ matter: "甲", section: "乙", mode: "proactive", rhythm: "event" });
    await expect(addDuty(town.office, town.officer, town.organ.code, input)).rejects.toMatchObject({ code: "not-permitted" });
    await expect(addDuty(town.office, town.clerk, town.organ.code, { ...input, statutoryItem: "99-1" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  test("the API answers with the list, and with one of its rows", async () => {
    const app = await createApplication({ office: town.office });
    const cookie = await logInAs(app, town.office, town.clerk);
    const get = (path: string) => app.inject({ url: `/api/v1/organs/${town.organ.code}/duties${path}`, headers: { cookie } });
    const { duties } = (await get("")).json();
    expect(duties).toHaveLength(3);
    expect((await get(`/${duties[0].id}`)).json()).toMatchObject({ matter: "预算执行" });
    await app.close();
  });

  test("columns say how long they have had nothing new", async () => {
    town.setToday("2023-12-29");
    const { columns } = await list();
    expect(columns.find(({ id }) => id === "20-7")).toMatchObject({ latest: "2023-05-08", stale: true });
  });
});
