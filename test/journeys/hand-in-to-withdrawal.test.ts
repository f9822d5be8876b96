import { Document, Packer, Paragraph, TextRun } from "docx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveChain } from "../../src/actions/review/chains.ts";
import { type Account, accountByName, createAccount, grantRole } from "../../src/db/stores/accounts.ts";
import { PRESETS } from "../../src/domain/review/presets.ts";
import { browserPath } from "../browser.ts";
import { follow, pick, press, tabTo, type } from "./keyboard.ts";
import { accessibilityFaults, openStage, overflow, picture, type Stage } from "./stage.ts";

const TITLE = "禾泽镇人民政府关于发放2024年春耕补贴的通知";

async function paper(): Promise<Buffer> {
  const lines = [
    TITLE,
    "禾政发〔2024〕7号",
    "各村民委员会：",
    "现将春耕补贴发放事项通知如下。",
    "补贴对象身份证号为11010519491231002X的农户由民政办上门核实。",
    "2024年3月1日",
  ];
  return Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })) }] }),
  );
}

describe.skipIf(!browserPath)("从科室的手机到公开页面，再到撤回", () => {
  let stage: Stage;
  let head: Account;
  let deputy: Account;
  beforeAll(async () => {
    stage = await openStage("2024-03-04");
    const { office, organ, administrator } = stage.town;
    const member = async (name: string, role: string) => {
      const id = await createAccount(office.database, name, "审核");
      await grantRole(office.database, organ.id, id, role);
      return (await accountByName(office.database, name))!;
    };
    head = await member("贺兰山", "section-head");
    deputy = await member("柳明川", "deputy");
    await saveChain(office, administrator, "heze-town", "other", PRESETS.township.stages);
  });
  afterAll(() => stage?.close());

  async function waitingReview(page: Page): Promise<void> {
    await page.goto(`${stage.address}/console/heze-town/documents/waiting`);
    await page.getByRole("link", { name: TITLE }).waitFor();
    await press(page, new RegExp(`^${TITLE}`));
    await page.getByRole("heading", { name: "审核", exact: true }).waitFor();
    await page.getByRole("complementary", { name: "审核发布" }).waitFor();
  }

  test("科室扫码递送，三人审签，公众读到，改版，撤回留下说明", async () => {
    const { town } = stage;
    const clerk = await stage.staff(town.clerk);

    // 专员给科室一个链接。
    await clerk.goto(`${stage.address}/console/heze-town/documents/hand-ins`);
    await type(clerk, /^科室$/, "农业办");
    await press(clerk, /^生成链接和二维码/);
    const made = clerk.getByRole("region", { name: "新链接" });
    await made.getByRole("img", { name: "农业办的递送二维码" }).waitFor();
    const link = (await made.getByRole("link").getAttribute("href"))!;
    expect(await accessibilityFaults(clerk)).toEqual([]);

    // 科室在手机上递送：没有账号，没有脚本。
    const phone = await stage.citizen();
    await phone.goto(link);
    await phone
      .getByLabel("文件", { exact: true })
      .setInputFiles({ name: "新建文档(3).docx", mimeType: "application/octet-stream", buffer: await paper() });
    await audit(link);
    await picture(phone, "portal-hand-in-320");
    await press(phone, /^递送文件/);
    await phone.getByRole("heading", { name: "已收到" }).waitFor();

    // 专员核对：标题、文号、日期、栏目都由文件提出。
    await clerk.reload();
    await clerk.getByRole("link", { name: TITLE }).waitFor();
    await press(clerk, new RegExp(`^${TITLE}`));
    const form = clerk.getByRole("form", { name: "送审文件" });
    await form.waitFor();
    expect(await form.getByRole("textbox", { name: "发文字号" }).inputValue()).toBe("禾政发〔2024〕7号");
    expect(await form.getByRole("textbox", { name: "成文日期" }).inputValue()).toContain("2024-03-01");
    expect(await form.getByRole("combobox", { name: "文体分类" }).inputValue()).toBe("通知");
    await pick(clerk, /^主题分类/, "农业、林业、水利/农业、畜牧业、渔业");
    await pick(clerk, /^法定主动公开内容的栏目/, "20-11");
    await press(clerk, /^送审$/);
    await clerk.getByRole("heading", { name: "审核", exact: true }).waitFor();

    // 一审：身份证号没有遮盖，通过按不动；退回并说明。
    const first = await stage.staff(head);
    await waitingReview(first);
    expect(await first.getByRole("button", { name: "通过，交下一环节" }).isDisabled()).toBe(true);
    expect(await accessibilityFaults(first)).toEqual([]);
    await picture(first, "console-review-findings");
    await type(first, /^意见（退回时必填）/, "身份证号没有遮盖");
    await press(first, /^退回起草人/);
    await first.getByRole("heading", { name: "待审核" }).waitFor();

    // 起草人一键脱敏，新的一轮。
    await clerk.reload();
    await clerk.getByRole("button", { name: "一键脱敏" }).waitFor();
    await press(clerk, /^一键脱敏/);
    await clerk.getByText("11*************02X").first().waitFor();

    // 三个人依次签，次次都是同一摘要。
    for (const [account, button] of [
      [head, "通过，交下一环节"],
      [deputy, "通过，交下一环节"],
      [town.officer, "审核发布"],
    ] as const) {
      const page = account === head ? first : await stage.staff(account);
      await waitingReview(page);
      await settle(page);
      await press(page, new RegExp(`^${button}`));
      await page.getByRole("heading", { name: account === town.officer ? "主动公开" : "待审核" }).waitFor();
    }

    // 公众读到的已经遮盖。
    const reader = await stage.citizen();
    await reader.goto(`${stage.address}/`);
    await type(reader, /^检索政府信息/, "春耕补贴");
    await follow(reader, /^检索$/);
    await follow(reader, new RegExp(`^${TITLE}`));
    expect(await reader.textContent("main")).toContain("11*************02X");
    const published = reader.url();
    await audit(published);

    // 改版：从已公开的版本改起，走同一条链。
    const { id } = (await town.asOwner<{ id: number }>("select id from document"))[0]!;
    await clerk.goto(`${stage.address}/console/heze-town/documents/waiting/${id}/1/revise`);
    const amended = clerk.getByRole("form", { name: "送审文件" });
    await amended.waitFor();
    await tabTo(clerk, /^正文/);
    await clerk.keyboard.press("Control+a");
    await clerk.keyboard.type("各村民委员会：\n补贴于4月底前发放完毕。");
    await press(clerk, /^新版本送审/);
    await clerk.getByRole("region", { name: "改动" }).waitFor();
    await picture(clerk, "console-review-changes");
    expect(await accessibilityFaults(clerk)).toEqual([]);
    for (const account of [head, deputy, town.officer]) {
      const page = await stage.staff(account);
      await page.goto(`${stage.address}/console/heze-town/documents/waiting/${id}/2`);
      await settle(page);
      await press(page, account === town.officer ? /^审核发布$/ : /^通过，交下一环节/);
      await page.getByRole("heading", { name: account === town.officer ? "主动公开" : "待审核" }).waitFor();
    }
    await reader.goto(published);
    expect(await reader.textContent("main")).toContain("4月底前发放完毕");

    // 撤回：公众读到原因，读不到正文。
    const officer = await stage.staff(town.officer);
    await officer.goto(`${stage.address}/console/heze-town/documents/waiting/${id}/2`);
    await officer.getByText("撤回", { exact: true }).waitFor();
    await press(officer, /^撤回$/);
    await type(officer, /^撤回的理由（公开）/, "补贴标准有误，更正后重新公开");
    await press(officer, /^撤回这份文件/);
    await officer.getByText("撤回：补贴标准有误").waitFor();
    await reader.goto(published);
    const tombstone = (await reader.textContent("main")) ?? "";
    expect(tombstone).toContain("补贴标准有误，更正后重新公开");
    expect(tombstone).not.toContain("4月底前发放完毕");
    await audit(published);
  }, 180_000);

  /** Looks at a public page, narrow and wide, in usual and in large print, with a browser that can run the checker: the reader's own has no script. */
  async function audit(url: string): Promise<void> {
    for (const print of ["usual", "large"])
      for (const width of [320, 1280]) {
        const context = await stage.browser.newContext({ viewport: { width, height: 800 } });
        await context.addCookies([{ name: "gongkai_print", value: print, url: stage.address }]);
        const page = await context.newPage();
        await page.goto(url);
        expect(await page.locator("html.large").count()).toBe(print === "large" ? 1 : 0);
        expect({ print, width, faults: await accessibilityFaults(page), overflow: await overflow(page) }).toEqual({
          print,
          width,
          faults: [],
          overflow: 0,
        });
        // The first view of a public page: what the server sends for it and its style.
        const bytes = await page.evaluate(() =>
          [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].reduce(
            (sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize,
            0,
          ),
        );
        expect(bytes).toBeLessThanOrEqual(150_000);
        await context.close();
      }
  }

  /** Dismisses with a reason whatever words the proofreader asks about. */
  async function settle(page: Page): Promise<void> {
    const forms = page.getByRole("form", { name: /^忽略：/ });
    await page.getByRole("region", { name: "检查结果" }).waitFor();
    for (let left = await forms.count(); left > 0; left = await forms.count()) {
      const name = (await forms.first().getAttribute("aria-label"))!;
      await forms.first().getByRole("textbox", { name: "理由" }).focus();
      await page.keyboard.type("已核对，无误");
      await press(page, /^忽略/);
      await expect.poll(() => forms.count(), { message: name }).toBeLessThan(left);
    }
  }
});
