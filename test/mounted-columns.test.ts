import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApplication } from "../src/server/application.ts";
import { APPLICATION, addSecondOrgan, logInAs, openTestOffice, type TestOffice } from "./office.ts";

let town: TestOffice;
let app: FastifyInstance;
const HOST = "www.example.gov.cn";

/** Every address from the root that a page leads to. */
const leads = (body: string) => [...body.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(([, path]) => path!);
const get = (url: string, headers: Record<string, string> = {}, server = app) =>
  server.inject({ url, headers: { host: HOST, ...headers } });
const post = (url: string, values: Record<string, string>, headers: Record<string, string> = {}, server = app) =>
  server.inject({
    method: "POST",
    url,
    payload: new URLSearchParams(values).toString(),
    headers: { host: HOST, "content-type": "application/x-www-form-urlencoded", ...headers },
  });

beforeAll(async () => {
  town = await openTestOffice("2023-09-25");
  await addSecondOrgan(town.office);
  app = await createApplication({ office: town.office });
});
afterAll(async () => {
  await app.close();
  await town.close();
});

describe("several organs on one server 一台服务器，多个机关", () => {
  test("the entrance lists them all, finds them by name, and says so when there is none", async () => {
    expect((await get("/")).body).toContain('href="/organs"');
    const { body } = await get("/organs");
    expect(body).toContain("共 2 个机关");
    expect(leads(body)).toEqual(expect.arrayContaining(["/organs/heze-town/", "/organs/liuhe-town/"]));
    expect((await get(`/organs?q=${encodeURIComponent("柳河")}`)).body).toContain("共 1 个机关");
    expect((await get(`/organs?q=${encodeURIComponent("没有")}`)).body).toContain("没有名称里有“没有”的机关");
  });

  test("each has a column of its own that leads nowhere out of it but to the entrance", async () => {
    for (const path of [
      "/",
      "/guide",
      "/statutory",
      "/requests",
      "/requests/new",
      "/search",
      "/publication-log",
      "/open-data/",
    ]) {
      const { statusCode, body } = await get(`/organs/liuhe-town${path}`);
      expect([path, statusCode]).toEqual([path, 200]);
      expect(body).toContain("柳河镇");
      expect(leads(body).filter((one) => !one.startsWith("/organs/liuhe-town/") && one !== "/organs")).toEqual([]);
    }
    expect((await get("/organs/liuhe-town")).statusCode).toBe(200);
    expect((await get("/organs/nobody/")).statusCode).toBe(404);
    expect((await get("/organs/liuhe-town/assets/portal.css")).headers["content-type"]).toContain("text/css");
  });

  test("a form sent there stays there: the request is that organ's, and its receipt is found", async () => {
    const at = "/organs/liuhe-town";
    const sent = await post(`${at}/requests/new`, { ...APPLICATION, step: "check", go: "next", confirmed: "yes" });
    expect(sent.headers.location).toBe(`${at}/requests/receipt`);
    const cookie = String(sent.headers["set-cookie"]);
    expect(cookie).toContain(`Path=${at}/requests`);
    const receipt = (await get(`${at}/requests/receipt`, { cookie: cookie.split(";")[0]! })).body;
    expect(receipt).toContain("柳河镇人民政府已经收到您的申请");
    const organs = await town.asOwner<{ code: string }>("select code from request join organ on organ.id = request.organ_id");
    expect(organs).toEqual([{ code: "liuhe-town" }]);
    const [number, queryCode] = [/2023-\d{4}/.exec(receipt)![0], /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(receipt)![0]];
    expect((await post(`${at}/requests/track`, { number, queryCode })).body).toContain("现在：");
    expect((await post("/requests/track", { number, queryCode })).body).toContain("编号与查询码对不上");
  });

  test("feeds and the map of the site name its pages by their whole address", async () => {
    for (const url of ["/feed.atom", "/sitemap.xml", "/open-data/catalog.jsonld"])
      expect([url, (await get(`/organs/liuhe-town${url}`)).body]).toEqual([
        url,
        expect.stringContaining(`http://${HOST}/organs/liuhe-town/`),
      ]);
  });

  test("the map of the whole server names the maps of all columns, each column's its own pages", async () => {
    const index = (await get("/sitemap.xml")).body;
    expect(index).toContain("<sitemapindex");
    const parts = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);
    expect(parts).toEqual([`http://${HOST}/sitemaps/1.xml`, `http://${HOST}/organs/liuhe-town/sitemaps/1.xml`]);
    for (const part of parts) {
      const { statusCode, body } = await get(new URL(part).pathname);
      expect([part, statusCode]).toEqual([part, 200]);
      expect(body).toContain(`<loc>${part.replace("sitemaps/1.xml", "guide")}</loc>`);
    }
    for (const none of ["/sitemaps/2.xml", "/sitemaps/0.xml", "/sitemaps/x", "/organs/liuhe-town/sitemaps/2.xml"])
      expect([none, (await get(none)).statusCode]).toEqual([none, 404]);
    expect((await get("/robots.txt")).body).toContain(`Sitemap: http://${HOST}/sitemap.xml`);
  });

  test("what a section of one organ hands in leads into the column of that organ, and so does a link that is closed", async () => {
    const [clerk] = await town.asOwner<{ id: number }>("select id from account where name = '方知行'");
    const cookie = await logInAs(app, town.office, { ...town.clerk, id: clerk!.id });
    const url = "/api/v1/organs/liuhe-town/section-links";
    const made = await app.inject({ method: "POST", url, headers: { cookie }, payload: { section: "农业办", days: 7 } });
    const path = new URL(made.json().address, `http://${HOST}`).pathname;
    for (const address of [path, "/hand-in/liuhe-town/gone"]) {
      const { body } = await get(address);
      expect(body).toContain("柳河镇人民政府");
      expect(leads(body)).toContain("/organs/liuhe-town/guide");
      expect(leads(body).filter((one) => !one.startsWith("/organs") && one !== path)).toEqual([]);
    }
    const nobody = await get("/hand-in/nobody/gone");
    expect([nobody.statusCode, leads(nobody.body).filter((one) => one.includes("nobody"))]).toEqual([410, []]);
  });

  test("it wears its own colour; one too pale to read is refused", async () => {
    expect((await get("/organs/liuhe-town/")).body).toContain("--red:#0b4f9e");
    expect((await get("/")).body).not.toContain("--red:");
    const cookie = await logInAs(app, town.office, town.administrator);
    const url = "/api/v1/organs/heze-town/profile";
    const profile = (await app.inject({ url, headers: { cookie } })).json();
    const pale = await app.inject({ method: "PUT", url, headers: { cookie }, payload: { ...profile, themeColor: "#ffcc00" } });
    expect(pale.json().fields).toEqual({ themeColor: expect.stringContaining("太浅") });
  });
});

describe("under the path of an existing site 挂在已有网站之下", () => {
  let mounted: FastifyInstance;
  beforeAll(async () => {
    mounted = await createApplication({ office: town.office, publicAddress: `https://${HOST}/zfxxgk` });
  });
  afterAll(() => mounted.close());

  test.each(["/zfxxgk/", "/zfxxgk", "/zfxxgk/guide", "/zfxxgk/organs/liuhe-town/guide", "/guide"])(
    "%s answers, and every link of it goes under the path, whether or not the proxy took the path off",
    async (url) => {
      const { statusCode, body } = await get(url, {}, mounted);
      expect(statusCode).toBe(200);
      expect(leads(body).length).toBeGreaterThan(10);
      expect(leads(body).filter((path) => !path.startsWith("/zfxxgk/"))).toEqual([]);
    },
  );

  test("what is printed and fed is the whole public address", async () => {
    expect((await get("/zfxxgk/sitemaps/1.xml", {}, mounted)).body).toContain(`https://${HOST}/zfxxgk/guide`);
    expect((await get("/organs/liuhe-town/feed.atom", {}, mounted)).body).toContain(`https://${HOST}/zfxxgk/organs/liuhe-town/`);
    expect((await get("/zfxxgk/organs", {}, mounted)).body).toContain('href="/zfxxgk/organs/liuhe-town/"');
  });

  test("what a section hands in is sent under the path, for its phone knows no other", async () => {
    const cookie = await logInAs(mounted, town.office, town.clerk);
    const url = "/api/v1/organs/heze-town/section-links";
    const made = await mounted.inject({ method: "POST", url, headers: { cookie }, payload: { section: "农业办", days: 7 } });
    const { address } = made.json();
    expect(address).toMatch(new RegExp(`^https://${HOST}/zfxxgk/hand-in/heze-town/`));
    const { statusCode, body } = await get(new URL(address).pathname, {}, mounted);
    expect(statusCode).toBe(200);
    expect(leads(body).filter((path) => !path.startsWith("/zfxxgk/"))).toEqual([]);
    expect(body).toContain(`action="${new URL(address).pathname}"`);
  });

  test("a form leads on under the path, and its cookie belongs there", async () => {
    const sent = await post("/zfxxgk/requests/new", { ...APPLICATION, step: "check", go: "next", confirmed: "yes" }, {}, mounted);
    expect(sent.headers.location).toBe("/zfxxgk/requests/receipt");
    expect(String(sent.headers["set-cookie"])).toContain("Path=/zfxxgk/requests");
  });
});

describe("the pages of staff stay inside the network, however the address is written", () => {
  test.each([
    "/api/v1/session",
    "/%61pi/v1/session",
    "/login",
    "/logi%6e",
    "/zfxxgk/api/v1/session",
    "/zfxxgk/login",
    "/organs/liuhe-town/api/v1/session",
    "/organs/liuhe-town/login",
    "/organs/liuhe-town/%61pi/v1/session",
    "//api/v1/session",
  ])("%s", async (url) => {
    const closed = await createApplication({
      office: town.office,
      publicAddress: `https://${HOST}/zfxxgk`,
      consoleAllow: [{ address: "10.0.0.0", prefix: 8, family: "ipv4" }],
    });
    expect((await get(url, {}, closed)).statusCode).toBe(404);
    await closed.close();
  });
});

describe("large print 大字版", () => {
  test("is chosen by a button without script, remembered by the browser, and left again", async () => {
    const chosen = await post("/display", { print: "large" }, { referer: `http://${HOST}/guide?a=1` });
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, "/guide?a=1"]);
    const cookie = String(chosen.headers["set-cookie"]).split(";")[0]!;
    expect((await get("/guide", { cookie })).body).toContain('<html lang="zh-CN" class="large"');
    expect((await get("/guide")).body).not.toContain('class="large"');
    const left = await post("/display", { print: "usual" }, { cookie, referer: "https://evil.example/x" });
    expect(left.headers.location).toBe("/");
    expect((await get("/guide", { cookie: String(left.headers["set-cookie"]).split(";")[0]! })).body).not.toContain(
      'class="large"',
    );
  });

  test("in the column of another organ it leads back into that column", async () => {
    const referer = `http://${HOST}/organs/liuhe-town/guide`;
    const chosen = await post("/organs/liuhe-town/display", { print: "large" }, { referer });
    expect(chosen.headers.location).toBe("/organs/liuhe-town/guide");
  });
});
