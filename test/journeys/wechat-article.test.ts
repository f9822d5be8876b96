import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftDocument } from "../../src/actions/documents/draft.ts";
import { releaseDocument } from "../../src/actions/documents/release.ts";
import { Draft } from "../../src/contract/documents.ts";
import { browserPath } from "../browser.ts";
import { accessibilityFaults, openStage, picture, type Stage } from "./stage.ts";

describe.skipIf(!browserPath)("从公开的文件到公众号", () => {
  let stage: Stage;
  let id: number;
  beforeAll(async () => {
    stage = await openStage("2024-03-05");
    const { office, organ, clerk, officer } = stage.town;
    const draft = Draft.parse({
      title: `${organ.name}关于发放2024年春耕补贴和组织春季农机安全检查有关事项的通知`,
      documentNumber: "禾政发〔2024〕7号",
      issuingOrgan: organ.name,
      genre: "通知",
      subject: "财政",
      statutoryItem: "20-7",
      class: "other",
      body: "各村民委员会：\n现将春耕补贴发放事项通知如下。\n|村|户数|金额（元）|\n|东村|120|36000|\n|西村|98|29400|\n补贴在四月底以前发完。\n有疑问的请找相关部门。",
      writtenOn: "2024-03-01",
    });
    const made = await draftDocument(office, clerk, organ.code, draft);
    id = made.id;
    await releaseDocument(office, officer, organ.code, id, made.edition);
  });
  afterAll(() => stage?.close());

  test("起草的时候看得到哪一句难读，改好就没有了", async () => {
    const clerk = await stage.staff(stage.town.clerk);
    await clerk.goto(`${stage.address}/console/heze-town/documents/new`);
    const body = clerk.getByRole("textbox", { name: "正文" });
    await body.fill("补贴在四月底以前发完。\n有疑问的请找相关部门。");
    await clerk.getByText(/^可读性 \d+ 分，1 句可以改得好读些$/).click();
    await clerk.getByText("“相关部门”不好懂：写出部门的名称。").waitFor();
    await picture(clerk, "console-draft-readability");
    await body.fill("补贴在四月底以前发完。\n有疑问的请找镇农业服务中心。");
    await clerk.getByText("可读性 100 分，没有难读的句子").waitFor();
  }, 60_000);

  test("从审核页进入，看预览和限制，复制到剪贴板，下载", async () => {
    const clerk = await stage.staff(stage.town.clerk);
    await clerk.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await clerk.goto(`${stage.address}/console/heze-town/documents/waiting/${id}/1`);
    // 可读性只是建议：已公开的也看得到哪一句难读。
    const advice = clerk.getByText(/^可读性 \d+ 分，1 句可以改得好读些$/);
    await advice.click();
    await clerk.getByText("“相关部门”不好懂：写出部门的名称。").waitFor();
    expect(await accessibilityFaults(clerk)).toEqual([]);
    await picture(clerk, "console-readability");
    await clerk.getByRole("link", { name: "公众号版" }).press("Enter");
    await clerk.getByRole("heading", { name: "公众号版", exact: true }).waitFor();
    await clerk.getByRole("region", { name: "预览" }).getByText("以政府信息公开专栏公布的原文为准").waitFor();
    expect(await accessibilityFaults(clerk)).toEqual([]);
    await picture(clerk, "console-wechat-article");

    const pasted = (type: string) =>
      clerk.evaluate(async (type) => {
        const [item] = await navigator.clipboard.read();
        return (await item!.getType(type)).text();
      }, type);
    await clerk.getByRole("button", { name: "复制正文" }).press("Enter");
    await clerk.getByText("已复制正文。").waitFor();
    expect(await pasted("text/html")).toContain("36000");
    expect(await pasted("text/plain")).not.toContain("<");
    await clerk.getByRole("button", { name: "复制 HTML 代码" }).click();
    await clerk.getByText("已复制 HTML 代码。").waitFor();
    expect(await pasted("text/plain")).toContain('<p style="');

    const download = clerk.waitForEvent("download");
    await clerk.getByRole("link", { name: "下载 HTML" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.html$/);
  }, 60_000);
});
