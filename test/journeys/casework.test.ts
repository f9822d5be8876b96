import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { submitRequest } from "../../src/actions/requests/submit.ts";
import { browserPath } from "../browser.ts";
import { APPLICATION } from "../office.ts";
import { accessibilityFaults, openStage, overflow, picture, type Stage } from "./stage.ts";

describe.skipIf(!browserPath)("a case on its way, seen from both sides", () => {
  let stage: Stage;
  let clerk: Page;
  let receipt: { number: string; queryCode: string };
  beforeAll(async () => {
    stage = await openStage("2026-09-22");
    receipt = await submitRequest(stage.town.office, stage.town.organ, { ...APPLICATION, confirmed: "yes" });
    clerk = await stage.staff(stage.town.clerk);
  });
  afterAll(() => stage?.close());

  const track = async () => {
    const page = await stage.citizen();
    await page.goto(`${stage.address}/requests/track`);
    await page.getByLabel("申请编号").fill(receipt.number);
    await page.getByLabel("查询码").fill(receipt.queryCode);
    await page.getByRole("button", { name: "查询", exact: true }).click();
    return page;
  };

  test("the clerk finds at the foot of the case what the law allows now, each with the date it would yield", async () => {
    await clerk.goto(`${stage.address}/console/heze-town/requests/${receipt.number}`);
    const bar = clerk.getByRole("navigation", { name: "现在可以办的事项" });
    await bar.waitFor();
    await picture(clerk, "console-case-bar");
    await bar.getByRole("button", { name: /^告知补正.*补正期限 2026-10-20（周二）/ }).click();
    const panel = clerk.getByRole("region", { name: "告知补正" });
    await picture(clerk, "console-case-acts");
    expect(await accessibilityFaults(clerk)).toEqual([]);
    await panel.getByRole("button", { name: "告知补正" }).click();
    await panel.getByText("请逐条写明").first().waitFor();
    await panel.getByRole("textbox", { name: "需要补正的事项" }).fill("写明道路的名称\n写明资金的年度");
    await panel.getByRole("textbox", { name: "工作日数" }).fill("15");
    await panel.getByRole("button", { name: "告知补正" }).press("Enter");
    await clerk.getByText("已记录：告知补正").waitFor();
    await bar.getByRole("button", { name: /逾期不补正.*先记录告知书送达/ }).waitFor();
    await picture(clerk, "console-case-waiting");
  });

  test("the citizen reads without JavaScript what is missing, and hands it in", async () => {
    const page = await track();
    expect(await page.locator("main").textContent()).toContain("写明道路的名称");
    expect({ faults: await accessibilityFaults(await stageTwin(page)), overflow: 0 }).toEqual({ faults: [], overflow: 0 });
    await picture(page, "portal-supplement-320");
    await page.getByRole("button", { name: "提交补正" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("请写明补正的内容");
    await page.getByLabel("补正的内容").fill("示例路，2026年度");
    await page.getByRole("button", { name: "提交补正" }).click();
    expect(await page.locator("main").textContent()).toContain("办理中");
    await picture(page, "portal-supplemented-320");
  });

  test("the clerk sees the supplement in the case, and a clock that counts anew", async () => {
    await clerk.reload();
    await clerk.getByText("示例路，2026年度").waitFor();
    await clerk.getByRole("region", { name: "答复期限" }).getByText("2026-10-27（周二）").first().waitFor();
  });

  test("the page for importing a ledger and the receipt page are whole", async () => {
    await clerk.goto(`${stage.address}/console/heze-town/requests/import`);
    await clerk.getByRole("heading", { name: "导入台账" }).waitFor();
    expect(await accessibilityFaults(clerk)).toEqual([]);
    await picture(clerk, "console-import");
    await clerk.goto(`${stage.address}/console/heze-town/requests/new`);
    await clerk.getByRole("radio", { name: "当面提交" }).check();
    await clerk.getByRole("checkbox", { name: "工作人员代填" }).waitFor();
    expect(await accessibilityFaults(clerk)).toEqual([]);
    await picture(clerk, "console-register");
  });

  /** The same page in a browser that runs scripts, for the check; it must not scroll sideways either. */
  async function stageTwin(page: Page): Promise<Page> {
    const twin = await (await stage.browser.newContext({ viewport: { width: 320, height: 720 } })).newPage();
    await twin.goto(`${stage.address}/requests/track`);
    await twin.getByLabel("申请编号").fill(receipt.number);
    await twin.getByLabel("查询码").fill(receipt.queryCode);
    await twin.getByRole("button", { name: "查询", exact: true }).click();
    await twin.getByText("请您补正").waitFor();
    expect(await overflow(twin)).toBe(0);
    expect(await page.title()).toBe(await twin.title());
    return twin;
  }
});
