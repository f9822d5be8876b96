import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserPath } from "../browser.ts";
import { AS_FILE, openCounty, reportOf } from "../county.ts";
import { accessibilityFaults, openStage, overflow, picture, type Stage } from "./stage.ts";

const LIUXU = "云江省临澜市青穗区柳溆回族乡人民政府";
const WUTANG = "云江省临澜市青穗区梧塘乡人民政府";
const JUSTICE = "云江省临澜市青穗区司法局";

describe.skipIf(!browserPath)("a district collects the reports of its organs", () => {
  let stage: Stage;
  let page: Page;
  let folder: string;
  const save = (name: string, bytes: Uint8Array) => writeFile(join(folder, name), bytes);
  const drop = (file: { name: string; bytes: Uint8Array }) =>
    page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: file.name, mimeType: "", buffer: Buffer.from(file.bytes) });
  const finished = (count: number) => page.getByText(`${count} 份都已处理`).waitFor({ timeout: 60_000 });
  const row = (organ: string) => page.getByRole("row", { name: new RegExp(organ) });

  beforeAll(async () => {
    stage = await openStage("2024-02-05");
    const { clerk } = await openCounty(stage.town);
    folder = await mkdtemp(join(tmpdir(), "county-"));
    page = await stage.staff(clerk);
  });
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("a folder of mixed files is read, file by file; the bad one says why and what to do, and who is missing stands in the matrix", async () => {
    const wrong = { set: { "requests.carried-in.natural-person": 1, "requests.carried-in.total": 1 } };
    await save("柳溆.docx", await AS_FILE.docx(reportOf(LIUXU, wrong)));
    await save("梧塘.pdf", await AS_FILE.pdf(reportOf(WUTANG)));
    await save("青穗区民政局.docx", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]));
    await save(".DS_Store", new Uint8Array([1]));
    const inside = { "司法局/司法局年报.html": await AS_FILE.html(reportOf(JUSTICE)) };
    await save("其余.zip", zipSync(inside));

    await page.getByRole("link", { name: "年报汇总" }).click();
    await page.getByRole("heading", { name: "2023年度年报汇总" }).waitFor();
    await picture(page, "county-before");
    await page.locator("input[type=file]").nth(1).setInputFiles(folder);
    await finished(4);
    const refused = page.getByRole("list", { name: "读不了的文件" });
    expect(await refused.textContent()).toContain("青穗区民政局.docx：文件已损坏或不完整");
    expect(await refused.textContent()).toContain("另存一份后再报");
    await page.getByText("应报 5 家 · 已报 4 家 · 未报 1 家").waitFor();
    expect(await row("水务局").textContent()).toContain("未报送");
    expect(await row("司法局").textContent()).toContain("已报送");
    await picture(page, "county-matrix");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test("the same folder after the browser was closed is not read again", async () => {
    await page.reload();
    await page.locator("input[type=file]").nth(1).setInputFiles(folder);
    await finished(4);
    expect(await page.getByRole("list", { name: "刚读的文件" }).textContent()).toContain("读过，没有变化");
  });

  test("filters stand in the address, and j leads down the organs", async () => {
    await page.getByRole("link", { name: /有错误 1/ }).click();
    await page.waitForURL(/state=error/);
    await row("梧塘").waitFor({ state: "detached" });
    await row("柳溆").waitFor();
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("柳溆");
    await page.reload();
    await row("柳溆").waitFor();
    expect(await page.getByRole("row").count()).toBe(2);
  });

  test("a cell of the matrix opens its finding in the report, marked in place; it can be dismissed with a reason", async () => {
    await page
      .getByRole("link", { name: /柳溆.*：\d+ 处错误/ })
      .first()
      .click();
    await page.getByRole("heading", { name: LIUXU }).waitFor();
    expect(await page.locator("td.marked-line").count()).toBeGreaterThan(0);
    await picture(page, "county-report");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: /看全部/ }).click();
    const findings = page.locator(".submitted-findings > li");
    await findings.first().waitFor();
    const before = await findings.count();
    await page
      .getByRole("button", { name: /^忽略并说明理由：/ })
      .last()
      .click();
    await page.getByLabel("忽略的理由").fill("口径不同，已核对台账");
    await page.getByRole("button", { name: "忽略", exact: true }).click();
    await page.getByText(/已忽略 1 处/).waitFor();
    expect(before).toBeGreaterThan(0);
  });

  test("a corrected file replaces the first and shows what was mended", async () => {
    await page.getByRole("link", { name: "2023年度年报汇总" }).click();
    await drop({ name: "柳溆（改）.docx", bytes: await AS_FILE.docx(reportOf(LIUXU)) });
    await finished(1);
    await row("柳溆").getByText("第 2 次报送").waitFor();
    await row("柳溆").getByRole("link", { name: LIUXU, exact: true }).click();
    await page.getByText(/第 2 次报送：改好 \d+ 处/).waitFor();
    await page.getByText("改好的").click();
    await picture(page, "county-second-round");
    await page.getByRole("region", { name: "报送经过" }).getByRole("link", { name: "柳溆.docx" }).click();
    await page.getByText("这一份已由第 2 次报送代替").waitFor();
    await page.getByRole("link", { name: "看最近一次" }).click();
    await page.getByText(/第 2 次报送：改好 \d+ 处/).waitFor();
  });

  test("a number of the sum opens the organs behind it, and names who is not in it", async () => {
    await page.getByRole("link", { name: "2023年度年报汇总" }).click();
    await page.getByRole("link", { name: "汇总表", exact: true }).click();
    await page.getByText("3 家的合计，还缺 2 家").waitFor();
    await picture(page, "county-merged");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: /本年新收.*总计.*看来自哪些机关/ }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("来自 3 家").waitFor();
    expect(await drawer.textContent()).toContain(JUSTICE);
    expect(await drawer.textContent()).toContain("水务局");
    await picture(page, "county-merged-cell");
    await page.keyboard.press("Escape");
  });

  test("return letters ask for deadline and place, and come as one zip", async () => {
    await page.getByRole("link", { name: "2023年度年报汇总" }).click();
    await page.getByRole("button", { name: /生成退回函/ }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("button", { name: /生成 1 份退回函/ }).click();
    expect(await drawer.getByRole("alert").first().textContent()).toContain("改正期限");
    await drawer.getByLabel("改正期限").fill("2024年2月20日");
    await picture(page, "county-letters");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      drawer.getByRole("button", { name: /生成 1 份退回函/ }).click(),
    ]);
    const path = join(folder, "letters.zip");
    await download.saveAs(path);
    const { readFile } = await import("node:fs/promises");
    expect(Object.keys(unzipSync(await readFile(path)))).toEqual(["云江省临澜市青穗区民政局.docx"]);
  });
});
