import { readFile } from "node:fs/promises";
import type { Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditReport } from "../../src/engines/audit/audit-report.ts";
import { type Finding, summarize } from "../../src/engines/finding.ts";
import { readDocument } from "../../src/engines/reading/read-document.ts";
import { readReport } from "../../src/engines/reading/read-report.ts";
import { writeReportDocx } from "../../src/engines/writing/report-docx.ts";
import { writeReportHtml } from "../../src/engines/writing/report-html.ts";
import { loadGazetteer } from "../../src/storage/lexicon.ts";
import { browserPath } from "../browser.ts";
import { compose, forms } from "../golden/audit/compose-report.ts";
import { accessibilityFaults, openStage, overflow, picture, type Stage } from "./stage.ts";

/** A made-up report with a sum that does not balance, one that does not add up, and a count that contradicts its table. */
const faulty = compose({
  set: { "requests.received.natural-person": 9, "disputes.direct.total": 3 },
  replace: { 全年收到政府信息公开申请7件: "全年收到政府信息公开申请17件" },
}).report;
const sound = compose().report;
const form = forms.find(({ id }) => id === "2021")!;
const MEDIA_TYPE = "application/octet-stream";

/** What the engines find in the same file on the server's side. */
async function auditHere(bytes: Uint8Array, name: string): Promise<Finding[]> {
  const read = await readReport(bytes, name, forms);
  if ("unreadable" in read) throw new Error(read.unreadable.reason);
  const { text, leftovers } = read.document;
  return auditReport(read.report, { forms, gazetteer: loadGazetteer(), text, leftovers, prose: read.prose });
}

const words = (findings: readonly Finding[]) => {
  const { error, warning, hint } = summarize(findings);
  return `${error} 处错误 · ${warning} 处疑似 · ${hint} 条提示`;
};

describe.skipIf(!browserPath)("年报核查 in the visitor's browser", () => {
  let stage: Stage;
  let page: Page;
  let docx: Uint8Array;
  let expected: Finding[];
  const requests: Request[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    stage = await openStage("2026-11-24");
    docx = await writeReportDocx(faulty, form);
    expected = await auditHere(docx, "报告.docx");
    const context = await stage.browser.newContext({
      locale: "zh-CN",
      acceptDownloads: true,
      viewport: { width: 1280, height: 900 },
    });
    context.setDefaultTimeout(20_000);
    context.on("request", (request) => requests.push(request));
    page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(`${message.text()} ${message.location().url}`));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${stage.address}/check`);
    await page.getByText("文件不会离开这台电脑").waitFor();
  });
  afterAll(() => stage?.close());

  const section = (name: string) => page.getByRole("region", { name, exact: true });
  const choose = (...files: [name: string, bytes: Uint8Array | string][]) =>
    page
      .getByLabel("选择文件")
      .setInputFiles(files.map(([name, bytes]) => ({ name, mimeType: MEDIA_TYPE, buffer: Buffer.from(bytes as Uint8Array) })));

  test("a dropped report shows what the engines find: what, where, why, how to mend it", async () => {
    expect(expected.map(({ check }) => check)).toEqual(expect.arrayContaining(["T3-balance", "T4-sum", "N-table-mismatch"]));
    const dropped = await page.evaluateHandle(
      ([bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes!)], "报告.docx"));
        return transfer;
      },
      [[...docx]],
    );
    await page.locator(".drop").dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByText("核查完毕，共 1 份。").waitFor();
    await section("报告.docx").getByText(words(expected)).waitFor();
    const shown = (await section("报告.docx").textContent()) ?? "";
    for (const { message, fix = "", basis = "" } of expected) {
      for (const part of [message, fix, basis]) expect(shown).toContain(part);
    }
    expect(await section("报告.docx").locator("blockquote mark").allTextContents()).toContain("收到政府信息公开申请17件");
    await picture(page, "check-findings");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("the report itself stands there with its marks: tables as tables, and by keyboard from a mark to its finding and back", async () => {
    const sheet = section("报告.docx").getByRole("region", { name: "标出问题的报告" });
    expect(await sheet.locator("table").count()).toBe(3);
    expect(await sheet.locator("td.marked mark, th mark").count()).toBeGreaterThan(0);
    expect(await sheet.locator("p mark", { hasText: "收到政府信息公开申请17件" }).count()).toBe(1);
    const at = expected.find(({ check }) => check === "N-table-mismatch")!;
    await sheet.locator("p mark", { hasText: "收到政府信息公开申请17件" }).getByRole("link").first().focus();
    await page.keyboard.press("Enter");
    const item = section("报告.docx").locator("li.finding:target");
    expect(await item.textContent()).toContain(at.message);
    expect(await item.evaluate((element) => element === document.activeElement)).toBe(true);
    await item.getByRole("link", { name: /看原文：第 \d+ 处/ }).focus();
    await page.keyboard.press("Enter");
    expect(await sheet.locator("p mark", { hasText: "收到政府信息公开申请17件" }).locator(":target").count()).toBe(1);
    await picture(page, "check-sheet");
  });

  test("several files at once: a PDF, a sound one, one that cannot be read gives its reason", async () => {
    const printer = await (await stage.browser.newContext()).newPage();
    await printer.setContent(`<!doctype html><html lang="zh-CN"><body>${writeReportHtml(faulty, form)}</body></html>`);
    const pdf = await printer.pdf();
    await printer.context().close();
    const html = `<!doctype html><meta charset="utf-8">${writeReportHtml(sound, form)}`;
    await choose(["报告.pdf", pdf], ["好报告.html", html], ["照片.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])]);
    await page.getByText("核查完毕，共 4 份。").waitFor();
    await section("报告.pdf")
      .getByText(words(await auditHere(pdf, "报告.pdf")))
      .waitFor();
    await section("好报告.html")
      .getByText(words(await auditHere(Buffer.from(html), "好报告.html")))
      .waitFor();
    await section("照片.jpg").getByText("没有核查：文件是图片").waitFor();
    await picture(page, "check-many");
  });

  test("a finding that is ignored with a reason stays ignored the next time", async () => {
    const { message } = expected.find(({ check }) => check === "N-table-mismatch")!;
    const rest = expected.filter((one) => one.message !== message);
    await section("报告.docx")
      .getByRole("button", { name: `忽略：${message}` })
      .click();
    await page.keyboard.type("含窗口口头咨询，已另行说明");
    await page.keyboard.press("Enter");
    await section("报告.docx").getByText(words(rest)).waitFor();
    await page.reload();
    await choose(["报告.docx", docx]);
    await section("报告.docx").getByText(words(rest)).waitFor();
    await section("报告.docx").getByText("已忽略 1 条").click();
    await section("报告.docx").getByText("含窗口口头咨询，已另行说明").waitFor();
    await section("报告.docx")
      .getByRole("button", { name: `恢复：${message}` })
      .click();
    await section("报告.docx").getByText(words(expected)).waitFor();
  });

  test("the findings are saved as JSON and as a letter in Word", async () => {
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        section("报告.docx").getByRole("button", { name }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const json = await save("问题数据（JSON）");
    expect(json.name).toBe("报告核查问题清单.json");
    const { findings, summary } = JSON.parse(json.bytes.toString("utf8"));
    expect(summary).toEqual(summarize(expected));
    expect(new Set(findings.map(({ fingerprint }: Finding) => fingerprint))).toEqual(
      new Set(expected.map(({ fingerprint }) => fingerprint)),
    );
    const letter = await save("问题清单（Word）");
    const read = await readDocument(letter.bytes, letter.name);
    if ("unreadable" in read) throw new Error(read.unreadable.reason);
    for (const { message } of expected) expect(read.document.text).toContain(message);
  });

  test("on a small screen nothing sticks out, and no accessibility fault is there", async () => {
    await page.setViewportSize({ width: 320, height: 720 });
    await section("报告.docx")
      .getByRole("button", { name: /^忽略：/ })
      .first()
      .click();
    await picture(page, "check-320");
    expect({ faults: await accessibilityFaults(page), overflow: await overflow(page) }).toEqual({ faults: [], overflow: 0 });
  });

  test("nothing left the browser: every request was a GET of a file of this site, and the page broke no rule of its own", () => {
    const { host } = new URL(stage.address);
    const sent = requests.filter((request) => !request.url().startsWith("blob:"));
    expect(sent.some((request) => request.url().endsWith("/check/data/places.tsv"))).toBe(true);
    expect(
      sent.map((request) => ({ method: request.method(), host: new URL(request.url()).host, body: request.postData() })),
    ).toEqual(sent.map(() => ({ method: "GET", host, body: null })));
    const paths = sent.map((request) => new URL(request.url()));
    expect(paths.filter(({ pathname, search }) => search !== "" || !/^\/(check|assets)(\/|$)/.test(pathname))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("without JavaScript the page says what it needs, and names the command", async () => {
    const citizen = await stage.citizen();
    await citizen.goto(`${stage.address}/annual-reports`);
    await citizen.getByRole("link", { name: "年报核查" }).click();
    await citizen.getByRole("heading", { name: "年报核查" }).waitFor();
    const text = (await citizen.locator("main").textContent()) ?? "";
    expect(text).toContain("需要浏览器启用 JavaScript");
    expect(text).toContain("npx gongkai report audit");
    expect(await overflow(citizen)).toBe(0);
  });
});
