import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserPath } from "../browser.ts";
import { choose, follow, press, tabTo, type } from "./keyboard.ts";
import { accessibilityFaults, openStage, picture, type Stage } from "./stage.ts";

describe.skipIf(!browserPath)("everybody gets on with the keyboard alone", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage("2026-11-24");
  });
  afterAll(() => stage?.close());

  test.each([
    ["without", false],
    ["with", true],
  ])("a citizen %s JavaScript asks, keeps number and code, and follows the case", async (_, javaScriptEnabled) => {
    const page = await stage.visitor({ javaScriptEnabled, viewport: { width: 320, height: 720 } });
    const fine = async () => javaScriptEnabled && expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${stage.address}/requests`);
    await press(page, /^跳到正文/);
    await follow(page, /^申请公开$/);
    await page.getByRole("heading", { name: "申请公开政府信息" }).waitFor();
    await type(page, /^您需要什么政府信息/, "禾泽镇2026年道路养护资金的拨付文件");
    await fine();
    await follow(page, /^下一步/);
    await choose(page, /（.*形式.*）/, /^电子数据/);
    await follow(page, /^下一步/);
    await page.getByLabel("姓名或者名称").waitFor();
    await type(page, /^姓名或者名称/, "江晚吟");
    await type(page, /^证件号码/, "000000198001010000");
    await type(page, /^联系电话/, "0000-55501234");
    await type(page, /^通信地址/, "澄州市云栖区禾泽镇示例路9号");
    await fine();
    await follow(page, /^下一步/);
    await page.getByRole("button", { name: "提交申请" }).waitFor();
    await press(page, /确认/, "Space");
    await follow(page, /^提交申请/);
    await page.getByRole("heading", { name: "政府信息公开申请接收回执" }).waitFor();
    await fine();
    const text = (await page.locator("main").textContent()) ?? "";
    const [number, queryCode] = [/2026-\d{4}/.exec(text)![0], /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(text)![0]];

    await follow(page, /^查询办理进度/);
    await type(page, /^申请编号/, number);
    await type(page, /^查询码/, queryCode);
    await follow(page, /^查询$/);
    await page.getByRole("heading", { name: `申请 ${number}` }).waitFor();
    expect(await page.locator("main").textContent()).toContain("2026-12-22（周二）");
    await fine();
  });

  test("a citizen asks for a record to be corrected", async () => {
    const page = await stage.visitor({ javaScriptEnabled: false, viewport: { width: 320, height: 720 } });
    await page.goto(`${stage.address}/requests`);
    await follow(page, /^更正与本人有关的记录/);
    await type(page, /^哪一份记录/, "2022年低保审核公示");
    await type(page, /^哪里不准确/, "家庭人口应为四人");
    await type(page, /^证据/, "户口簿复印件");
    await type(page, /^姓名或者名称/, "江晚吟");
    await type(page, /^证件号码/, "000000198001010000");
    await type(page, /^联系电话/, "0000-55501234");
    await press(page, /^我确认/, "Space");
    await picture(page, "portal-correction-320");
    await follow(page, /^提交更正申请/);
    await page.getByRole("heading", { name: "更正申请接收回执" }).waitFor();
    await picture(page, "portal-correction-receipt-320");
  });

  describe("a clerk", () => {
    let clerk: Page;
    beforeAll(async () => {
      clerk = await stage.staff(stage.town.clerk);
    });

    test("enters a letter that came by post, and finds its case open", async () => {
      await press(clerk, /^依申请公开/);
      await clerk.getByRole("heading", { name: /申请/ }).first().waitFor();
      await press(clerk, /^登记/);
      await clerk.getByRole("radio", { name: "当面提交" }).waitFor();
      await choose(clerk, /（收到渠道）/, /^邮寄/);
      await type(clerk, /^到达日期/, "2026-11-23");
      await type(clerk, /^收到(申请)?之日/, "2026-11-23");
      await choose(clerk, /（申请人类别）/, /^自然人/);
      await type(clerk, /^姓名或者名称/, "许清和");
      await choose(clerk, /（证件类型）/, /^居民身份证/);
      await type(clerk, /^证件号码/, "000000199001010000");
      await type(clerk, /^联系电话/, "0000-55505678");
      await type(clerk, /^通信地址/, "澄州市云栖区禾泽镇示例路11号");
      await type(clerk, /^所需/, "敬老院改造的验收报告");
      await choose(clerk, /（提供信息的形式）/, /^纸质/);
      await choose(clerk, /（获取信息的途径）/, /^邮寄/);
      expect(await accessibilityFaults(clerk)).toEqual([]);
      await press(clerk, /^登记/);
      await clerk.getByText("2026-0003").first().waitFor();
      await picture(clerk, "console-registered-by-keyboard");
    });

    test("asks for a supplement, having seen what it would do to the deadline", async () => {
      await clerk.goto(`${stage.address}/console/heze-town/requests/2026-0003`);
      await clerk.getByRole("navigation", { name: "现在可以办的事项" }).waitFor();
      await press(clerk, /^告知补正/);
      await clerk.getByRole("form", { name: "告知补正" }).waitFor();
      await type(clerk, /^需要补正的事项/, "写明年度");
      await type(clerk, /^工作日数/, "15");
      await clerk
        .getByText(/2026-12-15|补正期限/)
        .first()
        .waitFor();
      expect(await accessibilityFaults(clerk)).toEqual([]);
      await press(clerk, /^告知补正$/);
      await clerk.getByText("已记录：告知补正").waitFor();
    });

    test("looks at the deadlines and reaches the case that is due first", async () => {
      await clerk.goto(`${stage.address}/console/heze-town`);
      await press(clerk, /^依申请公开/);
      await press(clerk, /^期限$/);
      await clerk.getByRole("heading", { name: "期限", exact: true }).waitFor();
      await clerk.getByRole("link", { name: "2026-0001" }).first().waitFor();
      await tabTo(clerk, /^2026-0001$/);
      await clerk.keyboard.press("Enter");
      await clerk.getByRole("heading", { name: /2026-0001/ }).waitFor();
    });

    test("charges by a letter whose sum follows the tariff, not by a sum typed", async () => {
      await clerk.getByRole("navigation", { name: "现在可以办的事项" }).waitFor();
      await press(clerk, /^更多/);
      await press(clerk, /^通知缴费/);
      const panel = clerk.getByRole("region", { name: "通知缴费" });
      await panel.getByRole("form", { name: "收费通知书" }).waitFor();
      await choose(clerk, /（计费方式.*）$/, /^按量/);
      await type(clerk, /^页数/, "68");
      await panel.getByText(/380/).first().waitFor();
      expect(await accessibilityFaults(clerk)).toEqual([]);
      await picture(clerk, "console-fee-notice");
      await type(clerk, /^缴纳方式|^缴费/, "云栖区财政局非税专户 000000");
      await press(clerk, /^存为草稿/);
      await clerk.getByText("已起草收费通知书").waitFor();
    });
  });
});
