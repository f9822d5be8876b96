import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftDocument } from "../../src/actions/documents/draft.ts";
import { releaseDocument } from "../../src/actions/documents/release.ts";
import { draftEdition } from "../../src/actions/documents/revise.ts";
import { withdrawDocument } from "../../src/actions/documents/withdraw.ts";
import { Draft } from "../../src/contract/documents.ts";
import { createApplication } from "../../src/server/application.ts";
import { openTestOffice, type TestOffice } from "../office.ts";

const draft = (title: string, body: string) =>
  Draft.parse({
    title,
    documentNumber: "",
    issuingOrgan: "禾泽镇人民政府",
    genre: "通知",
    subject: "财政、金融、审计/财政",
    statutoryItem: "20-7",
    class: "other",
    body,
    writtenOn: "2024-03-05",
  });

describe("what is public, for readers and for machines", () => {
  let town: TestOffice;
  let app: Awaited<ReturnType<typeof createApplication>>;
  const get = async (url: string) => app.inject({ url, headers: { host: "www.example.gov.cn" } });
  let kept: Awaited<ReturnType<typeof draftDocument>>;

  beforeAll(async () => {
    town = await openTestOffice("2024-03-05");
    app = await createApplication({ office: town.office });
    const publish = async (title: string, body: string) => {
      const made = await draftDocument(town.office, town.clerk, town.organ.code, draft(title, body));
      await releaseDocument(town.office, town.officer, town.organ.code, made.id, made.edition);
      return made;
    };
    kept = await publish('甲<b>"通知"</script>', "第一条 按时公开。\n|项目|金额|\n|道路|100|\n第二条 附则。");
    await publish("=乙通知", "正文乙。");
  });
  afterAll(async () => {
    await app.close();
    await town.close();
  });

  test("tables of a document are tables with headings, and nothing in a title becomes markup", async () => {
    const page = (await get(`/documents/${kept.indexNumber}`)).body;
    expect(page).toContain('<th scope="col">金额</th>');
    expect(page).not.toContain("<b>");
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!;
    expect(JSON.parse(data)).toMatchObject({ name: '甲<b>"通知"</script>', datePublished: "2024-03-05" });
  });

  test("where the address for citizens is set, it is printed whatever address the request came by", async () => {
    const outside = await createApplication({ office: town.office, publicAddress: "https://xxgk.example.gov.cn" });
    for (const url of ["/feed.atom", "/sitemap.xml", "/robots.txt", `/documents/${kept.indexNumber}`]) {
      const { body } = await outside.inject({ method: "GET", url, headers: { host: "10.1.2.3:8080" } });
      expect(body, url).toContain("https://xxgk.example.gov.cn/");
      expect(body, url).not.toContain("10.1.2.3");
    }
    await outside.close();
  });

  test("feeds, sitemap and catalogue name every public document by its whole address", async () => {
    const address = `http://www.example.gov.cn/documents/${kept.indexNumber}`;
    for (const url of ["/feed.atom", "/feed.json", "/sitemap.xml", "/open-data/documents.json", "/open-data/documents.csv"]) {
      const answer = await get(url);
      expect(answer.statusCode, url).toBe(200);
      expect(answer.body, url).toContain(address);
    }
    expect((await get("/feed.json")).json().items).toHaveLength(2);
    expect((await get("/open-data/catalog.jsonld")).json()["dcat:dataset"]).toHaveLength(1);
    expect((await get("/open-data/")).body).toContain("documents.csv");
  });

  test("a cell that begins like a formula stays a text in the table for spreadsheets", async () => {
    expect((await get("/open-data/documents.csv")).body).toContain("'=乙通知");
  });

  test("a changed document shows its versions and what was changed", async () => {
    const { edition } = await draftEdition(
      town.office,
      town.clerk,
      town.organ.code,
      kept.id,
      draft("甲通知", "第一条 及时公开。\n第二条 附则。"),
    );
    await releaseDocument(town.office, town.officer, town.organ.code, kept.id, edition);
    expect((await get(`/documents/${kept.indexNumber}`)).body).toContain("历次版本");
    const difference = (await get(`/versions/${kept.indexNumber}?new=${edition}`)).body;
    expect(difference).toMatch(/<del>按<\/del>/);
    expect(difference).toMatch(/<ins>及<\/ins>/);
    expect((await get(`/versions/${kept.indexNumber}?new=9`)).statusCode).toBe(404);
  });

  test("a withdrawn document leaves a tombstone with the reason, and nothing else finds it", async () => {
    await withdrawDocument(town.office, town.officer, town.organ.code, kept.id, "内容有误，另行公布");
    const page = await get(`/documents/${kept.indexNumber}`);
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain("内容有误，另行公布");
    expect((await get("/feed.json")).json().items).toHaveLength(1);
    expect((await get("/search?q=及时公开")).body).toContain("没有找到");
    expect((await get(`/verify/${kept.indexNumber}`)).body).toContain("此件已撤回");
  });
});
