import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endDispute } from "../../src/actions/disputes/end.ts";
import { registerDispute } from "../../src/actions/disputes/register.ts";
import { registerRequest } from "../../src/actions/requests/register.ts";
import { recordStatistic } from "../../src/actions/statistics/record.ts";
import { readReport } from "../../src/engines/reading/read-report.ts";
import { browserPath } from "../browser.ts";
import { APPLICATION } from "../office.ts";
import { accessibilityFaults, openStage, type Stage } from "./stage.ts";

const YEAR = 2025;

/** Keeps a picture of the window as it stands, for people to look at. */
const picture = (page: Page, name: string) => page.screenshot({ path: join(import.meta.dirname, `../screenshots/${name}.png`) });

describe.skipIf(!browserPath)("the report editor 年度报告编辑", () => {
  let stage: Stage;
  let clerk: Page;
  let officer: Page;
  const overview = () => clerk.getByRole("textbox", { name: "一、总体情况：文字" });
  const problems = () => clerk.getByRole("textbox", { name: "五、存在的主要问题及改进情况：文字" });
  const open = (page: Page) => page.goto(`${stage.address}/console/heze-town/reports/${YEAR}`);
  const saved = () => clerk.getByText(/✓ 第 \d+ 版/).waitFor();

  beforeAll(async () => {
    stage = await openStage("2026-01-12");
    const { town } = stage;
    town.setToday("2025-12-29");
    for (const digit of ["1", "2"])
      await registerRequest(town.office, town.clerk, "heze-town", {
        ...APPLICATION,
        channel: "in-person",
        arrivedOn: "2025-12-29",
        receivedOn: "2025-12-29",
        submissionKey: digit.repeat(32),
      });
    const lost = await registerDispute(town.office, town.clerk, "heze-town", {
      kind: "direct",
      requestNumber: "",
      caseNumber: "（2025）示0000行初1号",
      tribunal: "澄州市云栖区人民法院",
      subject: "不服信息公开答复",
      openedOn: "2025-06-02",
    });
    await endDispute(town.office, town.clerk, "heze-town", lost, { result: "corrected", endedOn: "2025-09-10", lesson: "" });
    town.setToday("2026-01-12");
    clerk = await stage.staff(town.clerk);
    officer = await stage.staff(town.officer);
  });
  afterAll(() => stage?.close());

  test("a figure of the draft is a chip bound to its cell, and leads to the cell and its records", async () => {
    await open(clerk);
    const chip = overview().locator('.chip[data-of="requests/received/total"]');
    expect(await chip.textContent()).toBe("2");
    await picture(clerk, "report-editor");
    expect(await accessibilityFaults(clerk)).toEqual([]);
    await chip.click();
    const drawer = clerk.getByRole("dialog");
    await drawer.getByText("2025-0001").waitFor();
    expect(await clerk.locator("td button.pointed").getAttribute("id")).toBe("cell-requests/received/total");
    await picture(clerk, "report-editor-figure");
    await clerk.keyboard.press("Escape");
  });

  test("by keyboard alone: the caret beside a figure names it, Ctrl+Enter opens it, Backspace removes it whole, Ctrl+Z brings it back", async () => {
    await overview().locator(".chip").first().waitFor();
    const before = await overview().textContent();
    await overview().focus();
    await overview().evaluate((field) => {
      getSelection()!.setBaseAndExtent(
        field.querySelector(".chip")!.nextSibling!,
        0,
        field.querySelector(".chip")!.nextSibling!,
        0,
      );
    });
    await clerk.getByText(/光标旁的数：一、本年新收/).waitFor();
    await clerk.keyboard.press("Control+Enter");
    await clerk.getByRole("dialog").getByText("2025-0001").waitFor();
    await clerk.keyboard.press("Escape");
    await clerk.getByRole("dialog").waitFor({ state: "hidden" });
    await overview().evaluate((field) => {
      (field as HTMLElement).focus();
      getSelection()!.setBaseAndExtent(
        field.querySelector(".chip")!.nextSibling!,
        0,
        field.querySelector(".chip")!.nextSibling!,
        0,
      );
    });
    await clerk.keyboard.press("Backspace");
    expect(await overview().textContent()).toContain("申请件，上年结转");
    await clerk.keyboard.press("Control+z");
    expect(await overview().textContent()).toBe(before);
  });

  test("an input method writes Chinese beside a figure, and the figure stays bound", async () => {
    const before = (await overview().textContent())!;
    await overview().evaluate((field) => {
      const after = field.querySelector(".chip")!.nextSibling!;
      getSelection()!.setBaseAndExtent(after, 0, after, 0);
    });
    const keyboard = await clerk.context().newCDPSession(clerk);
    for (const text of ["y", "you", "you'xiao"])
      await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await keyboard.send("Input.insertText", { text: "有效" });
    expect(await overview().textContent()).toBe(before.replace("申请2件", "申请2有效件"));
    expect(await overview().locator('.chip[data-of="requests/received/total"]').count()).toBe(1);
    await clerk.keyboard.press("Control+z");
    expect(await overview().textContent()).toBe(before);
  });

  test("what is wrong is found while it is typed, before anything is saved, and a click leads to the words", async () => {
    await problems().click();
    await clerk.keyboard.press("Control+a");
    await clerk.keyboard.type("存在的主要问题是更新不够及时。\n改进措施：2026年由党政办按月核对。本年新收政府信息公开申请5件。");
    const item = clerk.getByRole("listitem").filter({ hasText: "正文写 5，表三本年新收是 2" });
    await item.waitFor();
    await clerk.locator("#prose-problems ~ div .text-mark-error").first().waitFor();
    await item.getByRole("button", { name: /看这一段/ }).click();
    expect(await clerk.evaluate(() => getSelection()?.toString())).toContain("5件");
    await picture(clerk, "report-editor-findings");
  });

  test("typed digits that equal their cell are bound in one click", async () => {
    await clerk.keyboard.type("本年新收政府信息公开申请2件。");
    await clerk.getByRole("button", { name: /^绑定 2（/ }).click();
    expect(await problems().locator('.chip[data-of="requests/received/total"]').count()).toBe(1);
    expect(await problems().textContent()).toContain("申请2件");
  });

  test("a figure is taken from the table to where the caret stood", async () => {
    await problems().focus();
    await clerk.keyboard.press("Control+End");
    await clerk.keyboard.type("行政处罚");
    await clerk.getByRole("button", { name: /行政处罚，本年处理决定数量/ }).click();
    await clerk.getByRole("button", { name: "把这个数插入“五、存在的主要问题及改进情况”的光标处" }).click();
    await clerk.getByRole("dialog").waitFor({ state: "hidden" });
    await clerk.keyboard.type("件。");
    expect((await problems().textContent())?.replaceAll("\u200b", "")).toMatch(/行政处罚0件。$/);
  });

  test("a notable figure that is passed over is let stand with a reason, or gets a sentence by one click", async () => {
    const bar = clerk.getByRole("region", { name: "未说明的数字" });
    await bar.getByText(/还有 \d+ 处未说明/).waitFor();
    await bar.getByRole("button", { name: /^忽略并说明/ }).click();
    await bar.getByLabel("为什么可以不改（审核人看得到）").fill("第五部分已另行说明");
    await bar.getByRole("button", { name: "保存理由" }).click();
    await bar.waitFor({ state: "hidden" });
    await clerk.getByText("已说明理由的 1 处").click();
    await clerk.getByText(/林知夏（2026-01-12）：第五部分已另行说明/).waitFor();
    await clerk.getByRole("button", { name: /^恢复：/ }).click();
    await bar.getByRole("button", { name: /写上一句：.*未经复议直接起诉结果纠正/ }).click();
    expect(await overview().locator('.chip[data-of="disputes/direct/corrected"]').count()).toBe(1);
    await clerk.getByText("〔请补充被纠正的原因、教训和改进措施〕").first().waitFor();
    await clerk.getByRole("listitem").filter({ hasText: "模板提示语残留" }).first().waitFor();
  });

  test("what was typed without a connection is there after a reload, and is saved once the connection is back", async () => {
    await clerk.context().setOffline(true);
    await problems().focus();
    await clerk.keyboard.press("Control+End");
    await clerk.keyboard.type("断网时写的一句。");
    await clerk.getByRole("heading", { name: "核查", exact: true }).click();
    await clerk.getByText(/◆ 有改动还没有保存到服务器；这台电脑已经留底/).waitFor();
    await clerk.context().setOffline(false);
    await saved();
    // From here on no save arrives, so that what is found again was kept by the browser alone.
    await clerk.route("**/sections", (route) => route.abort());
    await problems().focus();
    await clerk.keyboard.press("Control+End");
    await clerk.keyboard.type("还没有保存就刷新。");
    await clerk.reload();
    await clerk.getByText(/已找回您 .* 写下而没有保存的文字/).waitFor();
    expect(await problems().textContent()).toContain("断网时写的一句。还没有保存就刷新。");
    await clerk.unroute("**/sections");
  });

  test("it is submitted when its errors are mended, returned with a reason, approved by another, and published", async () => {
    await problems().click();
    await clerk.keyboard.press("Control+a");
    await clerk.keyboard.insertText(
      "存在的主要问题是更新不够及时。本年度有1件行政诉讼结果纠正，原因是没有说明理由。\n改进措施：2026年由党政办按月核对，年底以前完成，责任人为党政办主任。",
    );
    await overview().click();
    await clerk.keyboard.press("Control+a");
    await clerk.keyboard.insertText(
      "（一）主动公开方面。主动公开政府信息0条。\n（二）依申请公开方面。本年新收政府信息公开申请2件，结转下年度继续办理2件，均在法定期限内。\n（三）政府信息管理方面。先审查、后公开。\n（四）政府信息公开平台建设方面。专栏设指南、制度、年报和依申请公开。\n（五）监督保障方面。培训2次，工作考核已完成，社会评议满意，没有责任追究情况。",
    );
    await clerk.getByRole("button", { name: /^绑定 2（.*新收/ }).click();
    await clerk.getByText(/^0 处错误 · 0 处疑似/).waitFor();
    await clerk.getByRole("button", { name: "保存文字" }).click();
    await saved();
    await clerk.getByRole("button", { name: "送审", exact: true }).click();
    await clerk.getByText(/◆ 林知夏 已于 .* 送审/).waitFor();
    expect(await clerk.getByRole("textbox", { name: /文字$/ }).count()).toBe(0);

    await open(officer);
    await officer.getByRole("button", { name: "退回……" }).click();
    await officer.getByLabel("退回的理由，起草人照着改").fill("第一部分写上培训的人数");
    await officer.getByRole("button", { name: `退回${YEAR}年度报告` }).click();
    // Not the reason itself: that stands in the field already while it is being sent.
    await officer.getByText("▲ 沈怀远 于").waitFor();

    await clerk.reload();
    await clerk.getByText("▲ 沈怀远 于").waitFor();
    await picture(clerk, "report-editor-returned");
    await overview().click();
    await clerk.keyboard.press("Control+End");
    await clerk.keyboard.type("共40人参加。");
    await clerk.getByRole("button", { name: "保存文字" }).click();
    await saved();
    await clerk.getByRole("button", { name: "重新送审" }).click();
    await clerk.getByText(/◆ 林知夏 已于 .* 送审/).waitFor();

    await officer.reload();
    await officer.getByRole("button", { name: "审核通过" }).click();
    await officer.getByText(/✓ 沈怀远 已于 .* 审核通过，可以发布/).waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    await officer.getByRole("button", { name: /^发布/ }).waitFor();
    await picture(officer, "report-editor-approved");
  });

  test("a record that moves a figure voids the approval, and the versions show which figure it was", async () => {
    const { town } = stage;
    await recordStatistic(town.office, town.clerk, "heze-town", {
      kind: "penalties",
      occurredOn: "2025-11-28",
      quantity: 6,
      source: "综合行政执法队11月台账",
      note: "",
    });
    await officer.reload();
    await officer.getByText(/原来的审核不作数，须重新送审/).waitFor();
    expect(await officer.getByRole("button", { name: /^发布/ }).count()).toBe(0);
    await officer.getByRole("link", { name: "版本", exact: true }).click();
    await officer.getByRole("button", { name: "这一版改了什么" }).first().click();
    await officer.locator("ins", { hasText: "共40人参加。" }).waitFor();
    await picture(officer, "report-versions");
    await officer.getByLabel(/^看/).selectOption({ index: 1 });
    await officer.getByLabel("与它对照").selectOption("now");
    await officer.getByRole("row", { name: /行政处罚，本年处理决定数量 0 6/ }).waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
  });

  test("submitted and approved anew, it is published; what is downloaded is what was approved", async () => {
    await clerk.reload();
    await clerk.getByRole("button", { name: "重新送审" }).click();
    await clerk.getByText(/◆ 林知夏 已于 .* 送审/).waitFor();
    await open(officer);
    await officer.getByRole("button", { name: "审核通过" }).click();
    await officer.getByRole("button", { name: `发布${YEAR}年度报告……` }).click();
    await officer.getByRole("button", { name: `发布${YEAR}年度报告`, exact: true }).click();
    await officer.getByText(/已于 2026-01-12（周一） 发布/).waitFor();
    const [download] = await Promise.all([officer.waitForEvent("download"), officer.getByRole("link", { name: "Word" }).click()]);
    const forms = stage.town.office.law.data.annualReportForms;
    const read = await readReport(await readFile(await download.path()), "report.docx", forms);
    expect("report" in read && read.report.tables.proactive?.penalties).toBe(6);
    expect("report" in read && read.report.sections[0]?.text).toContain("本年新收政府信息公开申请2件");
    expect("report" in read && JSON.stringify(read.report)).not.toContain("{requests/");
  });
});
