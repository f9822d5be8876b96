import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArchiveRunner } from "../../src/jobs/archive/archive-runner.ts";
import { Proofreader } from "../../src/jobs/proofreading/proofreader.ts";
import { publish } from "../actions/published-documents.ts";
import { browserPath } from "../browser.ts";
import { accessibilityFaults, openStage, picture, type Stage } from "./stage.ts";

describe.skipIf(!browserPath)("proofreading in the work 校对", () => {
  let stage: Stage;
  let proofreader: Proofreader;
  beforeAll(async () => {
    stage = await openStage("2024-03-01");
    proofreader = new Proofreader({ threads: 1 });
    await publish(stage.town, 30, (n) => ({
      title: `关于第${n}号事项的通知`,
      body: n % 10 === 0 ? "各村要认真部暑，抓好落实。" : "各村要抓好落实。",
    }));
  });
  afterAll(async () => {
    await proofreader.close();
    await stage.close();
  });

  const workOff = async () => {
    const runner = new ArchiveRunner(stage.town.office, proofreader);
    while (await runner.step());
  };

  test("a clerk starts a run, steps through the findings by keyboard, dismisses one, mends another, and rechecks", async () => {
    const page = await stage.staff(stage.town.clerk);
    await page.getByRole("navigation", { name: "主菜单" }).getByRole("link", { name: "校对" }).click();
    await page.getByText("还没有排查过").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "开始排查" }).click();
    await page.getByText("正在校对").first().waitFor();
    await workOff();
    await page.getByText("3 处错误").waitFor();

    await page.locator("main a.opens").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    const judgement = page.getByRole("group", { name: /^判定：/ });
    await judgement.getByRole("button", { name: "误报" }).click();
    await judgement.getByText("请写明误报或者豁免的理由").waitFor();
    await judgement.getByRole("textbox").fill("引用来文，照录");
    await judgement.getByRole("button", { name: "误报" }).click();
    await page.getByText("引用来文，照录").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, "proofreading-run");

    await page.getByLabel("判定", { exact: true }).selectOption("none");
    await page.getByText("共 2 处").waitFor();
    await page.getByLabel("选中本页全部").check();
    await page.getByRole("button", { name: "按建议改出新版本送审（2 处）" }).click();
    await page.getByText("已改出 2 件的新版本").waitFor();

    await page.getByRole("main").getByRole("link", { name: "错敏排查" }).click();
    await page.getByRole("link", { name: "整改记录" }).click();
    await page.getByRole("button", { name: "复查", exact: true }).first().click();
    await page.getByText("公开的第1版里这处问题还在").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("a list is filled in as a table, tried out on the archive and switched on", async () => {
    const page = await stage.staff(stage.town.officer);
    await page.goto(`${stage.address}/console/heze-town/proofreading/lists`);
    await page.getByLabel("名称").fill("本镇用语");
    await page.getByRole("button", { name: "新建并填写" }).click();
    await page.getByLabel("第 1 行 写法").fill("抓好落实");
    await page.getByLabel("第 1 行 级别").fill("严重极了");
    await page.getByRole("button", { name: "保存为第 1 版" }).click();
    await page.getByRole("alert").getByText("第 1 行“级别”").waitFor();
    await page.getByLabel("第 1 行 级别").fill("提示");
    await page.getByRole("button", { name: "保存为第 1 版" }).click();
    await page.getByText("已保存第 1 版").waitFor();
    await page.getByRole("button", { name: "在已公开的文件上试用第 1 版" }).click();
    await page.getByText("试用《本镇用语》第 1 版").first().waitFor();
    await workOff();
    await page.getByText("启用后会标出 30 处，不再标出 0 处").waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "启用第 1 版" }).click();
    await page.getByText("第 1 版已经启用").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("what is typed is proofread beside the text, and a suggestion is taken over with one press", async () => {
    const page = await stage.staff(stage.town.clerk);
    await page.goto(`${stage.address}/console/heze-town/documents/new`);
    await page.getByLabel("正文", { exact: true }).fill("各村要认真部暑，做好养护。");
    await page
      .getByRole("region", { name: "校对" })
      .getByRole("button", { name: /改为“部署”/ })
      .click();
    await page.getByText("✓ 没有发现问题。").waitFor();
    expect(await page.getByLabel("正文", { exact: true }).inputValue()).toBe("各村要认真部署，做好养护。");
  });

  test("files are handed over, read in a limited thread, and those that cannot be read are named", async () => {
    const page = await stage.staff(stage.town.clerk);
    await page.goto(`${stage.address}/console/heze-town/proofreading`);
    await page.getByLabel("选文件", { exact: true }).setInputFiles([
      { name: "旧稿.txt", mimeType: "text/plain", buffer: Buffer.from("各村要认真部暑。") },
      { name: "坏.docx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004坏") },
      { name: "空.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
    ]);
    await page.getByRole("alert").getByText("空.txt：文件是空的").waitFor();
    await page.getByText("导入了 1 个文件，共选了 3 个").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, "proofreading-import");
    await page.getByRole("link", { name: "看校对结果" }).click();
    await page.getByRole("heading", { name: "导入的文件" }).waitFor();
    await workOff();
    await page.getByText("1 处错误").waitFor();
    await page.getByText("旧稿.txt").first().waitFor();
  });
});
