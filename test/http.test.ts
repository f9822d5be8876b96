import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApplication } from "../src/server/application.ts";
import { APPLICATION, logInAs, openTestOffice, type TestOffice } from "./office.ts";

let town: TestOffice;
let app: FastifyInstance;
let clerk: string;
let officer: string;
beforeAll(async () => {
  town = await openTestOffice("2023-09-22");
  app = await createApplication({ office: town.office });
  clerk = await logInAs(app, town.office, town.clerk);
  officer = await logInAs(app, town.office, town.officer);
});
afterAll(async () => {
  await app.close();
  await town.close();
});

const get = (url: string, cookie?: string) => app.inject({ method: "GET", url, headers: cookie ? { cookie } : {} });
const post = (url: string, payload: object, cookie?: string) =>
  app.inject({ method: "POST", url, payload, headers: cookie ? { cookie } : {} });
const form = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.inject({
    method: "POST",
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });

const ORGAN = "/api/v1/organs/heze-town";
const registration = { ...APPLICATION, channel: "registered-mail", arrivedOn: "2023-09-22", receivedOn: "2023-09-22" };
const sent = { ...APPLICATION, step: "check", go: "next", confirmed: "yes" };

describe("the application form without JavaScript 申请表", () => {
  test("asks one thing a page and carries along what was typed", async () => {
    const page = await form("/requests/new", { step: "what", go: "next", description: "道路养护资金的拨付文件" });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("以什么形式提供");
    expect(page.body).toContain('name="description" value="道路养护资金的拨付文件"');
  });

  test("comes back filled in, names the field, the reason and the remedy, and loses nothing", async () => {
    const page = await form("/requests/new", { ...sent, telephone: "", email: "不是邮箱" });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain("有 2 处需要修改");
    expect(page.body).toContain("请填写联系电话");
    expect(page.body).toContain("电子邮箱的写法不对");
    expect(page.body).toContain('value="江晚吟"');
    expect(page.body).toContain('value="不是邮箱"');
  });

  test("is not sent without the applicant's confirmation", async () => {
    const { confirmed: _, ...unconfirmed } = sent;
    const page = await form("/requests/new", unconfirmed);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain("请勾选确认");
  });

  test("leads to a receipt with number, query code, due date and the days explained", async () => {
    const answer = await form("/requests/new", { ...sent, submissionKey: "00000000000000000000000000000001" });
    expect(answer.statusCode).toBe(303);
    const receipt = await get("/requests/receipt", String(answer.headers["set-cookie"]).split(";")[0]);
    expect(receipt.body).toContain("最迟 2023-10-26（周四） 答复");
    expect(receipt.body).toContain("国庆节放假");
    expect(receipt.body).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  test("sent six times at once by an impatient finger is one request with one receipt", async () => {
    const submissionKey = "0123456789abcdef0123456789abcdef";
    const answers = await Promise.all(Array.from({ length: 6 }, () => form("/requests/new", { ...sent, submissionKey })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303, 303, 303]);
    const receipts = await Promise.all(
      answers.map(({ headers }) => get("/requests/receipt", String(headers["set-cookie"]).split(";")[0])),
    );
    expect(new Set(receipts.map(({ body }) => /2023-\d{4}(?!-)/.exec(body)?.[0])).size).toBe(1);
  });

  test("sent again after going back and changing it is another request, and nothing is dropped", async () => {
    const submissionKey = "fedcba9876543210fedcba9876543210";
    const number = async (description: string) => {
      const answer = await form("/requests/new", { ...sent, submissionKey, description });
      return /2023-\d{4}(?!-)/.exec(
        (await get("/requests/receipt", String(answer.headers["set-cookie"]).split(";")[0])).body,
      )?.[0];
    };
    expect(await number("第一份")).not.toBe(await number("改写后的第二份"));
  });

  test("takes a damaged hidden field for none", async () => {
    expect((await form("/requests/new", { ...sent, submissionKey: "x".repeat(5000) })).statusCode).toBe(303);
  });

  test("shows what an applicant typed as text, never as markup", async () => {
    const page = await form("/requests/new", { ...sent, telephone: "", name: `"><script>alert(1)</script>` });
    expect(page.body).not.toContain("<script>");
    expect(page.body).toContain("&lt;script>");
  });

  test("from another site's page is refused", async () => {
    expect((await form("/requests/new", sent, { "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
    expect((await form("/requests/new", sent, { origin: "https://elsewhere.example" })).statusCode).toBe(403);
  });
});

describe("the receipt page 回执", () => {
  test("shows nothing after ten minutes, nor of a request that staff registered", async () => {
    const submissionKey = "00000000000000000000000000000002";
    const cookie = `gongkai_receipt=${submissionKey}`;
    await post(`${ORGAN}/requests`, { ...registration, submissionKey }, clerk);
    expect((await get("/requests/receipt", cookie)).statusCode).toBe(410);
  });
});

describe("an unfinished application 草稿", () => {
  test("is kept in the browser that saved it, and the organ cannot read it", async () => {
    const saved = await form("/requests/new", { step: "who", go: "save", description: "草稿里的话", name: "江晚吟" });
    expect(saved.body).toContain("草稿已经保存");
    const cookie = String(saved.headers["set-cookie"]).split(";")[0]!;
    const resumed = await get("/requests/new", cookie);
    expect(resumed.body).toContain("接着上次保存的填");
    expect(resumed.body).toContain('value="江晚吟"');
    expect((await get("/requests/new")).body).not.toContain("江晚吟");
    const rows = await town.asOwner<{ line: string }>("select d::text as line from request_draft d");
    expect(rows.some(({ line }) => line.includes("江晚吟") || line.includes(cookie.split("=")[1]!))).toBe(false);
    await form("/requests/draft/drop", {}, { cookie });
    expect((await get("/requests/new", cookie)).body).not.toContain("接着上次");
  });
});

describe("on the receipt page 回执", () => {
  const filed = async (submissionKey: string) =>
    String((await form("/requests/new", { ...sent, submissionKey })).headers["set-cookie"]).match(/gongkai_receipt=\w+/)![0];
  const upload = (url: string, cookie: string, fields: Record<string, string>, bytes: Buffer) => {
    const boundary = "----test";
    const texts = Object.entries(fields).map(
      ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="委托书.pdf"\r\ncontent-type: application/pdf\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(texts.join("") + head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return app.inject({
      method: "POST",
      url,
      payload,
      headers: { cookie, "content-type": `multipart/form-data; boundary=${boundary}` },
    });
  };

  test("papers are handed in, and what is no paper is refused with the reason", async () => {
    const cookie = await filed("00000000000000000000000000000031");
    expect(
      (await upload("/requests/receipt/papers", cookie, { kind: "authorization" }, Buffer.from("%PDF-1.7 …"))).statusCode,
    ).toBe(303);
    expect((await get("/requests/receipt", cookie)).body).toContain("授权委托书：委托书.pdf");
    const refused = await upload("/requests/receipt/papers", cookie, { kind: "authorization" }, Buffer.from("not a pdf"));
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain("只收 PDF");
  });

  test("the request is withdrawn at a click, once", async () => {
    const cookie = await filed("00000000000000000000000000000032");
    const answer = await form("/requests/receipt/withdraw", {}, { cookie });
    expect(answer.body).toContain("申请已经撤回");
    expect((await form("/requests/receipt/withdraw", {}, { cookie })).statusCode).toBe(409);
  });
});

describe("the query page 查询办理进度", () => {
  test("says only that number and code do not fit together", async () => {
    const page = await form("/requests/track", { number: "2023-0001", queryCode: "0000-0000-0000-0000" });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain("编号与查询码对不上");
    expect(page.body).toContain('value="2023-0001"');
  });
});

describe("the API 接口", () => {
  test("answers nobody who has not logged in", async () => {
    const answer = await get(`${ORGAN}/requests`);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json()).toMatchObject({ code: "not-logged-in", status: 401 });
  });

  test("names each wrong field in Chinese", async () => {
    const answer = await post(`${ORGAN}/requests`, { ...registration, name: "", receivedOn: "2023-02-30" }, clerk);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().fields).toEqual({
      name: "请填写姓名或者名称",
      receivedOn: "收到申请之日须是存在的日期，写作 2023-09-22",
    });
  });

  test("refuses what a role may not do, and an organ that is not one's own does not exist", async () => {
    expect((await post(`${ORGAN}/requests`, registration, officer)).json()).toMatchObject({ code: "not-permitted" });
    expect((await get("/api/v1/organs/other-town/requests", clerk)).json()).toMatchObject({ code: "not-found" });
  });

  test("refuses a change that another site's page sends with the cookie", async () => {
    const answer = await app.inject({
      method: "POST",
      url: `${ORGAN}/requests`,
      payload: registration,
      headers: { cookie: clerk, "sec-fetch-site": "cross-site" },
    });
    expect(answer.statusCode).toBe(403);
  });

  test("keeps a newer edition of the report's prose against one begun earlier", async () => {
    const save = (edition: number | null, text: string) =>
      app.inject({
        method: "PUT",
        url: `${ORGAN}/reports/2023/sections`,
        payload: { edition, sections: { problems: text } },
        headers: { cookie: clerk },
      });
    expect((await save(null, "第一稿")).json()).toEqual({ edition: 1 });
    expect((await save(null, "同时写的另一稿")).json()).toMatchObject({
      code: "stale-edition",
      detail: expect.stringContaining("林知夏"),
    });
    const { report } = (await get(`${ORGAN}/reports/2023`, clerk)).json();
    expect(report.sections.find(({ id }: { id: string }) => id === "problems").text).toBe("第一稿");
  });

  test("releases no report of a year that is not over", async () => {
    expect((await post(`${ORGAN}/reports/2023/release`, {}, officer)).json()).toMatchObject({ code: "year-not-over" });
  });

  test("describes itself: every operation of the contract stands in the OpenAPI document", async () => {
    const { paths, openapi } = (await get("/api/v1/openapi.json")).json();
    expect(openapi).toBe("3.1.0");
    expect(paths["/api/v1/organs/{organ}/requests/{number}/reply"].post.operationId).toBe("reply");
  });
});

describe("nonsense 乱码与错误的网址", () => {
  test("in an address is a page that says so, never an internal error", async () => {
    for (const url of [
      "/documents/%E0%A4%A",
      "/documents/%00",
      "/annual-reports/abc",
      "/annual-reports/99999999999",
      "/statutory?item=zzz",
    ]) {
      const page = await get(url);
      expect({ url, status: page.statusCode, type: page.headers["content-type"] }).toEqual({
        url,
        status: 404,
        type: "text/html; charset=utf-8",
      });
      expect(page.body).toContain("没有找到");
    }
    expect((await get("/search?q=%00预算")).statusCode).toBe(200);
    expect((await get("/statutory?page=99999999999999999999")).statusCode).toBe(200);
  });

  test("in a field loses its control characters and nothing else", async () => {
    expect((await form("/requests/track", { number: "\u0000", queryCode: "\u0000" })).statusCode).toBe(422);
    const lawsuit = {
      kind: "direct",
      caseNumber: "\u0000（2023）初字第9号\u0007",
      tribunal: "法院",
      subject: "第一行\n第二行",
      openedOn: "2023-09-01",
    };
    const { id } = (await post(`${ORGAN}/disputes`, lawsuit, clerk)).json();
    const stored = (await get(`${ORGAN}/disputes`, clerk)).json().find((one: { id: number }) => one.id === id);
    expect(stored).toMatchObject({ caseNumber: "（2023）初字第9号", subject: "第一行\n第二行" });
    await post(`${ORGAN}/disputes/${id}/end`, { result: "other", endedOn: "2023-09-02" }, clerk);
  });

  test("too long or too large is refused with the reason, and nothing is lost up to that length", async () => {
    const long = await form("/requests/new", { step: "what", go: "next", description: "长".repeat(5000) });
    expect(long.statusCode).toBe(422);
    expect(long.body).toContain("不能超过2000个字");
    expect(long.body).toContain("长".repeat(5000));
    expect((await form("/requests/new", { step: "what", description: "长".repeat(500_000) })).statusCode).toBe(413);
  });
});

describe("lawsuits and figures 案件与数据", () => {
  test("a lawsuit is pending until it ends, and then counts by its result", async () => {
    const lawsuit = {
      kind: "direct",
      caseNumber: "（2023）澄行初第1号",
      tribunal: "澄州市中级人民法院",
      subject: "不服答复",
      openedOn: "2023-09-01",
    };
    const { id } = (await post(`${ORGAN}/disputes`, lawsuit, clerk)).json();
    const direct = async () => (await get(`${ORGAN}/reports/2023`, clerk)).json().report.tables.disputes.direct;
    expect(await direct()).toEqual([0, 0, 1, 1, 2]);
    const early = await post(`${ORGAN}/disputes/${id}/end`, { result: "corrected", endedOn: "2023-08-01" }, clerk);
    expect(early.json().fields.endedOn).toContain("2023-09-01");
    await post(`${ORGAN}/disputes/${id}/end`, { result: "corrected", endedOn: "2023-09-20" }, clerk);
    expect(await direct()).toEqual([0, 1, 1, 0, 2]);
  });

  test("a voided batch no longer counts and cannot be voided twice", async () => {
    const batch = { kind: "penalties", occurredOn: "2023-09-10", quantity: 12, source: "执法队台账" };
    const { id } = (await post(`${ORGAN}/statistics`, batch, clerk)).json();
    const penalties = async () => (await get(`${ORGAN}/reports/2023`, clerk)).json().report.tables.proactive.penalties;
    expect(await penalties()).toBe(12);
    await post(`${ORGAN}/statistics/${id}/void`, {}, clerk);
    expect(await penalties()).toBe(0);
    expect((await post(`${ORGAN}/statistics/${id}/void`, {}, clerk)).json()).toMatchObject({ code: "already-voided" });
  });

  test("half a penalty is refused", async () => {
    const answer = await post(
      `${ORGAN}/statistics`,
      { kind: "penalties", occurredOn: "2023-09-10", quantity: 1.5, source: "台账" },
      clerk,
    );
    expect(answer.json().fields).toEqual({ quantity: "件数须是整数" });
  });
});

describe("the portal before an organ is set up 尚未设置", () => {
  test("says so and what to do", async () => {
    const empty = await openTestOffice("2023-09-22", { organ: false });
    const portal = await createApplication({ office: empty.office });
    expect((await portal.inject({ method: "GET", url: "/" })).body).toContain("还没有设置机关");
    await portal.close();
    await empty.close();
  });
});

describe("staff pages 后台", () => {
  test("answer only inside the networks that the setting names", async () => {
    const inside = await createApplication({
      office: town.office,
      consoleAllow: [{ address: "10.0.0.0", prefix: 8, family: "ipv4" }],
    });
    const status = async (url: string, remoteAddress: string) =>
      (await inside.inject({ method: "GET", url, remoteAddress })).statusCode;
    expect(await status("/api/v1/session", "192.0.2.7")).toBe(404);
    expect(await status("/login", "192.0.2.7")).toBe(404);
    expect(await status("/api/v1/session", "10.1.2.3")).toBe(401);
    expect(await status("/", "192.0.2.7")).toBe(200);
    await inside.close();
  });
});
