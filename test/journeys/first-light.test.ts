import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readReport } from "../../src/engines/reading/read-report.ts";
import { browserPath } from "../browser.ts";
import { accessibilityFaults, openStage, overflow, picture, type Stage } from "./stage.ts";

describe.skipIf(!browserPath)("one request, from the citizen's phone to the annual report", () => {
  let stage: Stage;
  let receipt: { number: string; queryCode: string };
  let clerk: Page;
  beforeAll(async () => {
    stage = await openStage("2026-11-24");
  });
  afterAll(() => stage?.close());

  test("a citizen files it without JavaScript on a small screen and gets a receipt with the due date explained", async () => {
    const page = await stage.citizen();
    await page.goto(`${stage.address}/`);
    await picture(page, "portal-home-320");
    await page.getByRole("link", { name: "申请公开", exact: true }).click();

    await page.getByRole("button", { name: "下一步" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("请填写所需政府信息");
    await page.getByLabel("您需要什么政府信息").fill("禾泽镇2026年道路养护资金的拨付文件");
    await page.getByRole("button", { name: "下一步" }).click();

    await page.getByLabel("电子数据").check();
    await page.getByLabel("电子邮件").check();
    await page.getByRole("button", { name: "下一步" }).click();

    await page.getByLabel("姓名或者名称").fill("江晚吟");
    await page.getByLabel("证件号码", { exact: true }).fill("000000198001010000");
    await page.getByLabel("联系电话").fill("0000-55501234");
    await page.getByLabel("通信地址").fill("澄州市云栖区禾泽镇示例路9号");
    await page.getByLabel("电子邮箱").fill("wanyin@example.cn");
    await picture(page, "portal-request-who-320");
    await page.getByRole("button", { name: "下一步" }).click();

    await page.getByRole("checkbox").check();
    await picture(page, "portal-request-check-320");
    await page.getByRole("button", { name: "提交申请" }).click();

    await page.getByRole("heading", { name: "政府信息公开申请接收回执" }).waitFor();
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain("最迟 2026-12-22（周二） 答复");
    expect(text).toContain("怎么算的");
    receipt = { number: /2026-\d{4}/.exec(text)![0], queryCode: /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(text)![0] };
    await picture(page, "portal-receipt-320");
  });

  test("the clerk sees it with the same due date and answers it", async () => {
    clerk = await stage.staff(stage.town.clerk);
    await picture(clerk, "console-today");
    await clerk
      .getByRole("link", { name: new RegExp(receipt.number) })
      .first()
      .click();
    await clerk.getByRole("heading", { name: new RegExp(receipt.number) }).waitFor();
    await clerk.getByText("2026-12-22（周二）").first().waitFor();

    for (const [question, choice] of [
      ["补不补", /^内容明确/],
      ["是不是", /^是，要求公开/],
      ["谁负责", /^由本机关负责/],
      ["有没有", /^有$/],
      ["给不给", /^全部公开/],
      ["怎么给", /^按申请的形式提供/],
    ] as const) {
      const form = clerk.getByRole("form", { name: question });
      await form.getByRole("radio", { name: choice }).first().check();
      if (question === "怎么给") await form.getByLabel(/提供的材料名称/).fill("拨付文件电子件1份");
      await form.getByRole("button", { name: /^记下/ }).click();
    }
    await clerk.getByRole("textbox", { name: "答复内容" }).fill("写到一半");
    // What is given must have been reviewed for secrets before: the page says so and offers the step.
    await clerk.getByText("向申请人提供信息以前没有保密审查的记录").waitFor();
    await clerk.getByRole("button", { name: "作出答复" }).click();
    await clerk.getByRole("alert").getByText("答复书还不能发出：向申请人提供信息以前没有保密审查的记录").waitFor();
    await picture(clerk, "console-reply-unreviewed");
    const acts = clerk.getByRole("navigation", { name: "现在可以办的事项" });
    await acts.getByRole("button", { name: /^保密审查/ }).click();
    const review = clerk.getByRole("region", { name: "保密审查" });
    await review.getByRole("radio", { name: "可以公开", exact: true }).check();
    await review.getByRole("textbox", { name: "审查意见" }).fill("不涉及国家秘密、商业秘密和个人隐私");
    await review.getByRole("button", { name: "保密审查" }).click();
    await clerk.getByText("已记录：保密审查").waitFor();
    // Neither the notice nor the refusal is left standing, and what was typed is.
    await clerk.getByText("向申请人提供信息以前没有保密审查的记录").first().waitFor({ state: "detached" });
    expect(await clerk.getByRole("textbox", { name: "答复内容" }).inputValue()).toBe("写到一半");
    await clerk.getByRole("textbox", { name: "答复内容" }).fill("您申请公开的拨付文件现予公开,电子件已发送至您的邮箱。");
    // The reply is proofread as it is written; a suggestion is taken over with one press.
    await clerk.getByRole("button", { name: /^改为“，”：中文里用了半角/ }).click();
    await clerk.getByText("✓ 没有发现问题。").waitFor();
    expect(await clerk.getByRole("textbox", { name: "答复内容" }).inputValue()).toContain("现予公开，电子件");
    await clerk.getByRole("radio", { name: "电子送达" }).check();
    await clerk.getByRole("textbox", { name: "送达日期" }).fill("2026-11-24");
    await picture(clerk, "console-reply");
    expect(await accessibilityFaults(clerk)).toEqual([]);
    await clerk.getByRole("button", { name: "作出答复" }).click();
    await clerk
      .getByText(/禾泽公开复〔2026〕1号/)
      .first()
      .waitFor();
    await picture(clerk, "console-case-closed");
  });

  test("the cells of this year's report have changed, and open on the request behind them", async () => {
    await clerk.goto(`${stage.address}/console/heze-town/reports/2026`);
    const disclosed = clerk.getByRole("button", { name: /^1，.*予以公开.*自然人/ });
    await disclosed.waitFor();
    await disclosed.click();
    const drawer = clerk.getByRole("dialog");
    await drawer.getByRole("link", { name: new RegExp(receipt.number) }).waitFor();
    await picture(clerk, "console-report-cell");
    await clerk.keyboard.press("Escape");
    expect(await accessibilityFaults(clerk)).toEqual([]);
  });

  test("the report is saved as docx, and reads back with the same numbers", async () => {
    const [download] = await Promise.all([
      clerk.waitForEvent("download"),
      clerk.getByRole("link", { name: /Word/ }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe("澄州市云栖区禾泽镇人民政府2026年政府信息公开工作年度报告.docx");
    const read = await readReport(
      await readFile(await download.path()),
      "report.docx",
      stage.town.office.law.data.annualReportForms,
    );
    expect("report" in read && read.report.tables.requests?.disclosed).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  test("the citizen reads the answer and what can be done against it, with number and query code", async () => {
    const page = await stage.citizen();
    await page.goto(`${stage.address}/requests/track`);
    await page.getByLabel("申请编号").fill(receipt.number);
    await page.getByLabel("查询码").fill("0000");
    await page.getByRole("button", { name: "查询", exact: true }).click();
    expect(await page.getByRole("alert").textContent()).toContain("对不上");
    await page.getByLabel("查询码").fill(receipt.queryCode);
    await page.getByRole("button", { name: "查询", exact: true }).click();
    const text = await page.locator("main").textContent();
    expect(text).toContain("已办结");
    expect(text).toContain("电子件已发送至您的邮箱");
    expect(text).toContain("不服怎么办");
    await picture(page, "portal-tracked-320");
  });
});

describe.skipIf(!browserPath)("the public pages 公开门户", () => {
  let stage: Stage;
  const PAGES = [
    "/",
    "/guide",
    "/systems",
    "/statutory",
    "/annual-reports",
    "/requests",
    "/requests/new",
    "/requests/track",
    "/search?q=预算",
  ];
  beforeAll(async () => {
    stage = await openStage("2026-11-24");
  });
  afterAll(() => stage?.close());

  test("have no accessibility fault and do not scroll sideways, on a phone and on a desk", async () => {
    for (const width of [320, 1280]) {
      const context = await stage.browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const path of PAGES) {
        await page.goto(stage.address + path);
        expect({ path, width, faults: await accessibilityFaults(page), overflow: await overflow(page) }).toEqual({
          path,
          width,
          faults: [],
          overflow: 0,
        });
      }
      await context.close();
    }
  });

  test("call no other host", async () => {
    const page = await (await stage.browser.newContext()).newPage();
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    for (const path of PAGES) await page.goto(stage.address + path);
    expect([...hosts]).toEqual([new URL(stage.address).host]);
  });
});
