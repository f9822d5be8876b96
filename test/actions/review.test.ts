import exceljs from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftDocument } from "../../src/actions/documents/draft.ts";
import { createSectionLink, handIn, listHandIns, revokeSectionLink } from "../../src/actions/documents/hand-in.ts";
import { giveGround, importRegister, readRegister } from "../../src/actions/documents/issue-register.ts";
import { listWaitingDocuments } from "../../src/actions/documents/list.ts";
import { draftEdition, reviseDocument } from "../../src/actions/documents/revise.ts";
import { uploadFile } from "../../src/actions/documents/upload.ts";
import { withdrawDocument } from "../../src/actions/documents/withdraw.ts";
import { grantActing, saveChain } from "../../src/actions/review/chains.ts";
import { approveEmergency, listEmergencies, releaseInEmergency } from "../../src/actions/review/emergency.ts";
import { reviewSheet, secrecyMonthSheet, secrecySheet } from "../../src/actions/review/forms.ts";
import { maskDocument } from "../../src/actions/review/mask.ts";
import { readReview } from "../../src/actions/review/read.ts";
import { dismissFinding, markDocument } from "../../src/actions/review/remark.ts";
import { fileSecrecyMonth, readSecrecyMonth } from "../../src/actions/review/secrecy-month.ts";
import { sign } from "../../src/actions/review/sign.ts";
import { type Account, accountByName, createAccount, grantRole } from "../../src/db/stores/accounts.ts";
import { PRESETS } from "../../src/domain/review/presets.ts";
import { readDocument } from "../../src/engines/reading/read-document.ts";
import { openTestOffice, type TestOffice } from "../office.ts";

const TOWN = "heze-town";
let town: TestOffice;
let head: Account;
let deputy: Account;
beforeAll(async () => {
  town = await openTestOffice("2024-03-04");
  head = await member("贺兰山", "section-head");
  deputy = await member("柳明川", "deputy");
  await saveChain(town.office, town.administrator, TOWN, "other", PRESETS.township.stages);
});
afterAll(() => town.close());

async function member(name: string, role: string): Promise<Account> {
  const id = await createAccount(town.office.database, name, "工作人员");
  await grantRole(town.office.database, town.organ.id, id, role);
  return (await accountByName(town.office.database, name))!;
}

const DRAFT = {
  title: "禾泽镇人民政府关于做好春耕生产的通知",
  documentNumber: "",
  issuingOrgan: "禾泽镇人民政府",
  genre: "通知" as const,
  subject: "农业、畜牧业、渔业",
  statutoryItem: "20-1",
  class: "other" as const,
  summary: "",
  keywords: [],
  body: "各村民委员会：\n请做好春耕生产工作。",
  writtenOn: "2024-03-01",
  effectiveOn: null,
  repealedOn: null,
};
const draft = (changes: object = {}) => draftDocument(town.office, town.clerk, TOWN, { ...DRAFT, ...changes });
const pass = (person: Account, { id, edition }: { id: number; edition: number }, more: object = {}) =>
  sign(town.office, person, TOWN, id, edition, { passed: true, opinion: "", ...more });
const read = ({ id, edition }: { id: number; edition: number }, person = head) =>
  readReview(town.office, person, TOWN, id, edition);
const publish = async (key: { id: number; edition: number }) => {
  for (const person of [head, deputy, town.officer]) await pass(person, key);
};

describe("审签链", () => {
  test("一审、二审、三审依次签完才公开，跳过的、没有权限的都签不下去", async () => {
    const key = await draft();
    await expect(pass(deputy, key)).rejects.toMatchObject({ code: "not-your-stage" });
    await pass(head, key);
    await expect(pass(head, key)).rejects.toMatchObject({ code: "not-your-stage" });
    await pass(deputy, key);
    expect((await read(key)).publishedOn).toBeNull();
    await pass(town.officer, key);
    expect((await read(key)).publishedOn).toBe("2024-03-04");
  });

  test("退回须写理由；改好重新送审，从一审开始，看得到上一轮说了什么", async () => {
    const key = await draft();
    await pass(head, key);
    await expect(sign(town.office, deputy, TOWN, key.id, key.edition, { passed: false, opinion: " " })).rejects.toMatchObject({
      code: "invalid",
    });
    await sign(town.office, deputy, TOWN, key.id, key.edition, { passed: false, opinion: "缺少落款" });
    expect((await read(key)).standing).toBe("returned");
    await expect(reviseDocument(town.office, town.officer, TOWN, key.id, key.edition, DRAFT)).rejects.toMatchObject({
      code: "not-permitted",
    });
    await reviseDocument(town.office, town.clerk, TOWN, key.id, key.edition, { ...DRAFT, body: `${DRAFT.body}\n禾泽镇人民政府` });
    const review = await read(key);
    expect(review).toMatchObject({ round: 2, waitsFor: "一审一校", standing: "waiting" });
    expect(review.before?.body).toBe(DRAFT.body);
    await publish(key);
  });

  test("打开以后内容改过，拿着旧摘要签不下去", async () => {
    const key = await draft();
    const { digest } = await read(key);
    await reviseDocument(town.office, town.clerk, TOWN, key.id, key.edition, { ...DRAFT, summary: "改了概述" });
    await expect(pass(head, key, { digest })).rejects.toMatchObject({ code: "content-changed" });
  });

  test("代办有登记才能代，签批写明代谁；不能代起草人，也不能一人代签两环", async () => {
    const key = await draft();
    await pass(head, key);
    await expect(pass(town.administrator, key, { actingFor: deputy.id })).rejects.toMatchObject({ code: "not-your-stage" });
    await grantActing(town.office, deputy, TOWN, {
      accountId: town.administrator.id,
      actingFor: deputy.id,
      fromOn: "2024-03-01",
      toOn: "2024-03-31",
      reason: "出差",
    });
    await pass(town.administrator, key, { actingFor: deputy.id });
    await grantActing(town.office, town.officer, TOWN, {
      accountId: deputy.id,
      actingFor: town.officer.id,
      fromOn: "2024-03-01",
      toOn: "2024-03-31",
      reason: "休假",
    });
    await expect(pass(deputy, key, { actingFor: town.officer.id })).rejects.toMatchObject({ code: "already-signed" });
    expect((await read(key)).signed.at(-1)).toMatchObject({ signer: "顾一帆", actingFor: "柳明川" });
  });

  test("批注指到字，不在正文里的字不能批注", async () => {
    const key = await draft();
    await markDocument(town.office, head, TOWN, key.id, key.edition, { start: 8, length: 4, note: "写明时限" });
    expect((await read(key)).marks).toMatchObject([{ quote: DRAFT.body.slice(8, 12), note: "写明时限", by: "贺兰山" }]);
    await expect(
      markDocument(town.office, head, TOWN, key.id, key.edition, { start: 900, length: 4, note: "？" }),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("待审核清单", () => {
  test("轮到谁，谁的清单上才写等他；退回的写给起草人", async () => {
    const key = await draft({ title: "轮到谁的通知" });
    const turn = async (person: Account) =>
      (await listWaitingDocuments(town.office, person, TOWN)).find(({ id }) => id === key.id)!;
    expect((await turn(head)).maySign).toBe(true);
    expect((await turn(town.officer)).maySign).toBe(false);
    await pass(head, key);
    expect(await turn(head)).toMatchObject({ maySign: false, waitsFor: "二审二校" });
    await sign(town.office, deputy, TOWN, key.id, key.edition, { passed: false, opinion: "改标题" });
    expect(await turn(town.clerk)).toMatchObject({ returned: true, own: true, waitsFor: null });
  });
});

describe("公开前检查", () => {
  test("个人信息没有处理，谁也通过不了；写明理由忽略，或者一键脱敏，才能通过", async () => {
    const key = await draft({ body: "申请人手机13812345678，身份证号11010519491231002X。" });
    await expect(pass(head, key)).rejects.toMatchObject({ code: "gate-shut" });
    const [first] = (await read(key)).findings.filter(({ check }) => check === "gate-mobile-number");
    await dismissFinding(town.office, head, TOWN, key.id, key.edition, {
      fingerprint: first!.fingerprint,
      reason: "本人书面同意公开",
    });
    await expect(pass(head, key)).rejects.toMatchObject({ code: "gate-shut" });
    expect(await maskDocument(town.office, town.clerk, TOWN, key.id, key.edition)).toEqual({ masked: 2 });
    const review = await read(key);
    expect(review.content.body).toBe("申请人手机138****5678，身份证号11*************02X。");
    expect(review.round).toBe(2);
    await pass(head, key);
  });

  test("打不开的附件是停，不能忽略", async () => {
    const upload = await uploadFile(town.office, town.clerk, TOWN, {
      name: "名单.docx",
      bytes: new TextEncoder().encode("PK\u0003\u0004坏了"),
    });
    expect(upload.unreadable).not.toBeNull();
    const key = await draft({ uploads: [upload.id] });
    await expect(pass(head, key)).rejects.toMatchObject({ code: "gate-shut" });
    const [finding] = (await read(key)).findings.filter(({ stops }) => stops);
    await expect(
      dismissFinding(town.office, head, TOWN, key.id, key.edition, { fingerprint: finding!.fingerprint, reason: "没事" }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  test("附件里的隐藏行随一键脱敏真正去除", async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet("名单");
    sheet.addRows([
      ["姓名", "手机"],
      ["甲", "13812345678"],
      ["乙", "13987654321"],
    ]);
    sheet.getRow(3).hidden = true;
    const upload = await uploadFile(town.office, town.clerk, TOWN, {
      name: "名单.xlsx",
      bytes: new Uint8Array(await workbook.xlsx.writeBuffer()),
    });
    const key = await draft({ uploads: [upload.id] });
    await maskDocument(town.office, town.clerk, TOWN, key.id, key.edition);
    const review = await read(key);
    expect(review.attachments[0]?.html).toContain("138****5678");
    expect(review.attachments[0]?.html).not.toContain("乙");
    expect(review.findings.filter(({ open }) => open)).toEqual([]);
  });

  test("有密级标志的，正文和附件都拒收，说明在哪里", async () => {
    await expect(draft({ body: "机密★10年\n一、情况" })).rejects.toMatchObject({
      code: "secrecy-marked",
      message: expect.stringContaining("机密★10年"),
    });
    const bytes = new TextEncoder().encode("秘密★5年\n关于有关事项的通知");
    await expect(uploadFile(town.office, town.clerk, TOWN, { name: "通知.txt", bytes })).rejects.toMatchObject({
      code: "secrecy-marked",
    });
  });
});

describe("应急发布、改版、撤回", () => {
  test("应急发布一直待补审，直到第三个人补审", async () => {
    const key = await draft({ title: "防汛应急响应通告" });
    await releaseInEmergency(town.office, town.officer, TOWN, key.id, key.edition, "暴雨红色预警");
    expect(await listEmergencies(town.office, town.clerk, TOWN)).toMatchObject([{ title: "防汛应急响应通告" }]);
    await expect(approveEmergency(town.office, town.officer, TOWN, key.id, key.edition, "同意")).rejects.toMatchObject({
      code: "own-draft",
    });
    await approveEmergency(town.office, deputy, TOWN, key.id, key.edition, "情况属实");
    expect(await listEmergencies(town.office, town.clerk, TOWN)).toEqual([]);
  });

  test("新版本走完同一条链以前，公众看到的还是旧版本；撤回以后不能再改版", async () => {
    const key = await draft();
    await publish(key);
    const { edition } = await draftEdition(town.office, town.clerk, TOWN, key.id, { ...DRAFT, body: "新的正文" });
    expect((await read({ id: key.id, edition })).before?.body).toBe(DRAFT.body);
    await publish({ id: key.id, edition });
    await withdrawDocument(town.office, town.officer, TOWN, key.id, "依据已经废止");
    await expect(withdrawDocument(town.office, town.officer, TOWN, key.id, "再撤")).rejects.toMatchObject({
      code: "already-withdrawn",
    });
    await expect(draftEdition(town.office, town.clerk, TOWN, key.id, DRAFT)).rejects.toMatchObject({ code: "already-withdrawn" });
  });
});

describe("科室递送与发文登记", () => {
  test("链接只能递送；撤销以后打不开", async () => {
    const { path, id } = await createSectionLink(town.office, town.clerk, TOWN, { section: "民政办", days: 7 });
    const token = path.split("/").at(-1)!;
    const file = { name: "公示.txt", bytes: new TextEncoder().encode("禾泽镇2024年临时救助公示\n2024年3月1日") };
    await handIn(town.office, TOWN, token, file, { title: "", disclosure: "proactive", reason: "" });
    expect(await listHandIns(town.office, town.clerk, TOWN)).toMatchObject([
      { section: "民政办", title: "禾泽镇2024年临时救助公示" },
    ]);
    await revokeSectionLink(town.office, town.clerk, TOWN, id);
    await expect(
      handIn(town.office, TOWN, token, file, { title: "", disclosure: "proactive", reason: "" }),
    ).rejects.toMatchObject({ code: "link-closed" });
  });

  test("登记表逐行读入，坏行说明，每号有着落，缺号列出", async () => {
    const workbook = new exceljs.Workbook();
    workbook
      .addWorksheet("发文")
      .addRows([
        ["2024年发文登记"],
        ["序号", "发文字号", "标题", "成文日期", "科室", "不公开依据"],
        ["1", "禾政发〔2024〕1号", "春耕通知", "2024-02-01", "农业办", ""],
        ["2", "禾政发[2024]3号", "内部会议纪要", "2024年2月5日", "党政办", "条例第十六条：内部事务信息"],
        ["3", "禾政发〔2024〕4号", "防汛方案", "2024-02-09", "应急办", ""],
        ["4", "没有文号", "坏行", "2024-02-10", "", ""],
        ["5", "禾政发〔2024〕5号", "日期坏", "二月", "", ""],
      ]);
    const file = { name: "发文登记.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
    const result = await importRegister(town.office, town.clerk, TOWN, file);
    expect(result.taken).toBe(3);
    expect(result.faults.map(({ message }) => message)).toEqual(["发文字号“没有文号”认不出年份和序号", "成文日期“二月”不是日期"]);
    await publish(await draft({ documentNumber: "禾政发〔2024〕1号" }));
    const register = await readRegister(town.office, town.clerk, TOWN);
    expect(register.lines.map(({ number, state }) => [number, state])).toEqual([
      ["禾政发〔2024〕1号", "published"],
      ["禾政发〔2024〕3号", "not-public"],
      ["禾政发〔2024〕4号", "open"],
    ]);
    expect(register.gaps).toEqual(["禾政发〔2024〕2号"]);
    await giveGround(town.office, town.clerk, TOWN, register.lines[2]!.id, "条例第十六条：过程性信息");
    expect((await readRegister(town.office, town.clerk, TOWN)).open).toBe(0);
  });
});

describe("审签单、保密审查单、月备案", () => {
  test("审签单打得出每一轮的人、意见和摘要", async () => {
    const key = await draft();
    await pass(head, key, { opinion: "文字已核" });
    const { bytes } = await reviewSheet(town.office, town.clerk, TOWN, key.id, key.edition);
    const answer = await readDocument(bytes, "审签单.docx");
    const text = "document" in answer ? answer.document.text : "";
    for (const words of ["主动公开文件审签单", "一审一校", "文字已核", "贺兰山", (await read(key)).digest])
      expect(text).toContain(words);
    await secrecySheet(town.office, town.clerk, TOWN, key.id, key.edition);
  });

  test("当月不能备案，过了月底可以，只备案一次；没有的月份是零报告", async () => {
    await expect(fileSecrecyMonth(town.office, town.clerk, TOWN, "2024-03")).rejects.toMatchObject({ code: "month-not-over" });
    town.setToday("2024-04-02");
    await fileSecrecyMonth(town.office, town.clerk, TOWN, "2024-03");
    await expect(fileSecrecyMonth(town.office, town.clerk, TOWN, "2024-03")).rejects.toMatchObject({ code: "already-filed" });
    const month = await readSecrecyMonth(town.office, town.clerk, TOWN, "2024-03");
    expect(month.counts.passed).toBeGreaterThan(0);
    expect(month.filed?.counts).toEqual(month.counts);
    const { bytes } = await secrecyMonthSheet(town.office, town.clerk, TOWN, "2024-02");
    const answer = await readDocument(bytes, "汇总.docx");
    expect("document" in answer && answer.document.text).toContain("零报告");
  });
});
