import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApplication } from "../../src/server/application.ts";
import { logInAs, openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
let app: FastifyInstance;
let cookie = "";
let slip = { number: "", queryCode: "" };
const FORM = {
  record: "2022年低保审核公示",
  wrong: "家庭人口应为四人",
  evidence: "户口簿复印件",
  name: "江晚吟",
  identityNumber: "000000198001010000",
  telephone: "0000-55501234",
  address: "",
  confirmed: "yes",
  submissionKey: "0123456789abcdef0123456789abcdef",
};

const post = (url: string, values: Record<string, string>) =>
  app.inject({
    method: "POST",
    url,
    payload: new URLSearchParams(values).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", cookie },
  });
const track = (values: Record<string, string>) => post("/corrections/track", values);

beforeAll(async () => {
  town = await openTestOffice("2023-09-22");
  app = await createApplication({ office: town.office });
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test("the page of requests leads to the form, which needs no account and no script", async () => {
  expect((await app.inject({ url: "/requests" })).body).toContain('href="/corrections/new"');
  const page = (await app.inject({ url: "/corrections/new" })).body;
  expect(page).toContain("第四十一条");
  expect(page).not.toContain("<script");
});

test("what is missing is named, and what was typed is still there", async () => {
  const answer = await post("/corrections/new", { ...FORM, evidence: "", confirmed: "" });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain("请填写证据");
  expect(answer.body).toContain("请勾选确认");
  expect(answer.body).toContain("家庭人口应为四人");
});

test("sent twice it is one, with one receipt of number and query code, shown to the browser that sent it", async () => {
  const sent = await post("/corrections/new", FORM);
  expect([sent.statusCode, sent.headers.location]).toEqual([303, "/corrections/receipt"]);
  await post("/corrections/new", FORM);
  expect((await town.asOwner("select 1 as one from correction")).length).toBe(1);
  expect((await app.inject({ url: "/corrections/receipt" })).statusCode).toBe(410);
  cookie = String(sent.headers["set-cookie"]).split(";")[0]!;
  const { body } = await app.inject({ url: "/corrections/receipt", headers: { cookie } });
  const [, queryCode = ""] = /class="code big">\s*([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/.exec(body) ?? [];
  slip = { number: "更2023-0001", queryCode };
  expect(body).toContain(slip.number);
  expect(queryCode).not.toBe("");
});

test("it is found by both together and by neither alone, and what was decided is read there", async () => {
  expect((await track({ ...slip, queryCode: "0000-0000-0000-0000" })).body).toContain("编号与查询码对不上");
  expect((await track({ ...slip, number: "更2023-0002" })).body).toContain("编号与查询码对不上");
  expect((await track({ number: slip.number, queryCode: "" })).body).toContain("请填写查询码");
  expect((await track(slip)).body).toContain("办理中");
  const staff = await logInAs(app, town.office, town.clerk);
  const answer = { result: "corrected", answer: "已改为四人，电话告知", endedOn: "2023-09-22" };
  const url = `/api/v1/organs/heze-town/corrections/${encodeURIComponent(slip.number)}/answer`;
  expect((await app.inject({ method: "POST", url, payload: answer, headers: { cookie: staff } })).statusCode).toBe(200);
  const page = (await track({ ...slip, queryCode: slip.queryCode.toLowerCase().replaceAll("-", " ") })).body;
  expect(page).toContain("已经更正");
  expect(page).toContain("已改为四人，电话告知");
});

test("one that staff entered has no query code and is found by none", async () => {
  const staff = await logInAs(app, town.office, town.clerk);
  const payload = { ...FORM, receivedOn: "2023-09-22" };
  const url = "/api/v1/organs/heze-town/corrections";
  const { number } = (await app.inject({ method: "POST", url, payload, headers: { cookie: staff } })).json();
  expect((await track({ number, queryCode: slip.queryCode })).body).toContain("编号与查询码对不上");
});
