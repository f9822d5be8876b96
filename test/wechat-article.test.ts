import type { FastifyInstance } from "fastify";
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftDocument } from "../src/actions/documents/draft.ts";
import { releaseDocument } from "../src/actions/documents/release.ts";
import { withdrawDocument } from "../src/actions/documents/withdraw.ts";
import { Draft } from "../src/contract/documents.ts";
import { type WechatSource, wechatArticle } from "../src/engines/channels/wechat-article.ts";
import { createApplication } from "../src/server/application.ts";
import { logInAs, openTestOffice, type TestOffice } from "./office.ts";

const SOURCE: WechatSource = {
  title: "关于发放春耕补贴的通知",
  documentNumber: "禾政发〔2024〕7号",
  issuingOrgan: "禾泽镇人民政府",
  writtenOn: "2024-03-01",
  publishedOn: "2024-03-05",
  indexNumber: "HZ-2024-0001",
  summary: "",
  body: "各村民委员会：\n现将事项通知如下。\n|村|金额|\n|东村|10|",
  points: [],
  questions: [],
  attachments: [],
  address: "http://example.test/documents/HZ-2024-0001",
};
const exceeded = (source: Partial<WechatSource>) =>
  wechatArticle({ ...SOURCE, ...source })
    .limits.filter(({ kept }) => !kept)
    .map(({ part }) => part);

describe("the article for a public account 公众号版", () => {
  test("holds nothing that the editor of the account would drop, whatever the text says", () => {
    const hostile = '<script>alert(1)</script><a href="//x.test" class="c" onclick="x()">点</a><img src=http://x.test/a.png>';
    const { html } = wechatArticle({
      ...SOURCE,
      title: hostile,
      body: `${hostile}\n|${hostile}|二|\n|三|四|`,
      points: [{ head: hostile, text: hostile }],
      questions: [{ head: hostile, text: hostile }],
    });
    const tags = new Set<string>();
    const attributes = new Set<string>();
    const walk = (node: DefaultTreeAdapterMap["node"]) => {
      if ("tagName" in node) {
        tags.add(node.tagName);
        for (const { name } of node.attrs) attributes.add(name);
      }
      if ("childNodes" in node) node.childNodes.forEach(walk);
    };
    walk(parseFragment(html));
    expect([...tags].sort()).toEqual(["h2", "h3", "p", "section", "table", "tbody", "td", "th", "tr"]);
    expect([...attributes]).toEqual(["style"]);
    expect(html).not.toMatch(/url\(|position:|@import/);
  });

  test.each<[string, Partial<WechatSource>, string[]]>([
    ["a title of 32 characters", { title: "甲".repeat(32) }, []],
    ["a title of 33 characters", { title: "甲".repeat(33) }, ["标题"]],
    ["an author of 16 characters", { issuingOrgan: "甲".repeat(16) }, []],
    ["an author of 17 characters", { issuingOrgan: "甲".repeat(17) }, ["作者"]],
    ["a text of 20,000 characters", { body: "甲".repeat(20_000) }, ["正文代码"]],
    ["a text of more than a megabyte", { body: "甲".repeat(400_000) }, ["正文代码", "正文大小"]],
  ])("%s is measured against the limits of the channel", (_, source, parts) => expect(exceeded(source)).toEqual(parts));

  test("each excess says how to mend it", () => {
    const { limits } = wechatArticle({ ...SOURCE, title: "甲".repeat(33) });
    expect(limits.find(({ part }) => part === "标题")).toMatchObject({
      used: 33,
      most: 32,
      fix: expect.stringContaining("短标题"),
    });
  });

  test("a long title gives up the organ's name first, which is the author; the text keeps the whole title", () => {
    const title = `禾泽镇人民政府关于${"做好".repeat(10)}工作的通知`;
    const article = wechatArticle({ ...SOURCE, title });
    expect(article.title).toBe(`关于${"做好".repeat(10)}工作的通知`);
    expect(article.html).toContain(title);
  });

  test("the digest ends with a sentence and keeps within 128 characters", () => {
    const { digest } = wechatArticle({ ...SOURCE, body: `${"甲".repeat(99)}。\n${"乙".repeat(99)}。` });
    expect(digest).toBe(`${"甲".repeat(99)}。`);
  });

  test("carries the points of the figure and the questions with their answers, under headings", () => {
    const { html, losses, limits } = wechatArticle({
      ...SOURCE,
      points: [{ head: "补贴多少", text: "每亩十元。" }],
      questions: [{ head: "什么时候发", text: "四月底以前。\n发到一卡通。" }],
    });
    expect(html).toMatch(/<h2 [^>]*>一图读懂<\/h2>\n<h3 [^>]*>1\. 补贴多少<\/h3>\n<p [^>]*>每亩十元。<\/p>/);
    expect(html).toMatch(
      /<h2 [^>]*>问答<\/h2>\n<h3 [^>]*>问：什么时候发<\/h3>\n<p [^>]*>答：四月底以前。<\/p>\n<p [^>]*>发到一卡通。/,
    );
    expect(losses).toEqual([expect.stringContaining("PNG")]);
    expect(limits.every(({ kept }) => kept)).toBe(true);
  });

  test("says what readers of the channel do not get", () => {
    const { losses, html } = wechatArticle({
      ...SOURCE,
      attachments: ["补贴名单.xlsx"],
      body: "|一|二|三|四|五|\n见 https://example.test 。",
    });
    expect(losses).toHaveLength(3);
    expect(html).toContain("补贴名单.xlsx");
  });
});

describe("over HTTP", () => {
  let town: TestOffice;
  let app: FastifyInstance;
  let cookie: string;
  beforeAll(async () => {
    town = await openTestOffice("2024-03-05");
    app = await createApplication({ office: town.office });
    cookie = await logInAs(app, town.office, town.clerk);
  });
  afterAll(async () => {
    await app.close();
    await town.close();
  });

  test("the article is of what the public reads: not before its release, not after its withdrawal", async () => {
    const { id, edition } = await draftDocument(
      town.office,
      town.clerk,
      "heze-town",
      Draft.parse({
        title: "春耕补贴通知",
        issuingOrgan: town.organ.name,
        genre: "通知",
        subject: "财政",
        statutoryItem: "20-7",
        class: "other",
        body: "补贴在四月底以前发完。",
        writtenOn: "2024-03-05",
      }),
    );
    const get = () => app.inject({ url: `/api/v1/organs/heze-town/documents/${id}/wechat-article`, headers: { cookie } });
    expect((await get()).statusCode).toBe(404);
    await releaseDocument(town.office, town.officer, "heze-town", id, edition);
    const answer = await get();
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ title: "春耕补贴通知", digest: "补贴在四月底以前发完。" });
    expect(answer.json().html).toMatch(/以政府信息公开专栏公布的原文为准：http.*\/documents\//);
    await withdrawDocument(town.office, town.officer, "heze-town", id, "内容有误");
    expect((await get()).statusCode).toBe(404);
  });
});
