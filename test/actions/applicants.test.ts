import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RequestDetail, RequestLine, ShownApplication } from "../../src/contract/requests.ts";
import { createApplication } from "../../src/server/application.ts";
import { APPLICATION, logInAs, openTestOffice, type TestOffice } from "../office.ts";

const ORGAN = "/api/v1/organs/heze-town";
let town: TestOffice;
let app: FastifyInstance;
let clerk: string;
let administrator: string;
let number: string;

const post = (url: string, payload: object, cookie = clerk) =>
  app.inject({ method: "POST", url: `${ORGAN}${url}`, payload, headers: { cookie } });
const get = (url: string) => app.inject({ url: `${ORGAN}${url}`, headers: { cookie: clerk } });
const found = async (applicant: string) =>
  (await post("/requests/search", { applicant }))
    .json<{ total: number; lines: RequestLine[] }>()
    .lines.map((line) => line.number);

beforeAll(async () => {
  town = await openTestOffice("2023-09-25");
  app = await createApplication({ office: town.office });
  clerk = await logInAs(app, town.office, town.clerk);
  administrator = await logInAs(app, town.office, town.administrator);
  const arrival = { channel: "registered-mail", arrivedOn: "2023-09-22", receivedOn: "2023-09-22" };
  const agent = { agentName: "裴素问", agentIdentityNumber: "000000199001010000", agentTelephone: "0000-55505678" };
  number = (await post("/requests", { ...APPLICATION, ...arrival, ...agent, email: "reader@example.cn" })).json().number;
  await post("/requests", { ...APPLICATION, ...arrival, name: "张𠮷", identityNumber: "P0000002", telephone: "无" });
  await post("/requests", { ...APPLICATION, ...arrival, name: "苏景行", identityNumber: "P0000001", telephone: "0000-55509999" });
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test("a case shows its applicant masked: enough to tell two apart, not to reach one", async () => {
  const detail = (await get(`/requests/${number}`)).json<RequestDetail>();
  expect(detail.application).toMatchObject({
    name: "江**",
    identityNumber: "****************00",
    telephone: "***********34",
    address: "澄州市云栖区***",
    email: "r***@example.cn",
    agentName: "裴**",
    description: APPLICATION.description,
  });
  const body = JSON.stringify(detail);
  for (const secret of ["江晚吟", "000000198001010000", "55501234", "示例路", "裴素问", "55505678"])
    expect(body).not.toContain(secret);
});

test("the whole is shown on request, and the case says who looked", async () => {
  const readings = async () =>
    (await get(`/requests/${number}`)).json<RequestDetail>().history.filter(({ kind }) => kind === "request-read");
  expect(await readings()).toEqual([]);
  const whole = (await post(`/requests/${number}/applicant`, {})).json<ShownApplication>();
  expect(whole).toMatchObject({ name: "江晚吟", telephone: APPLICATION.telephone, agentName: "裴素问" });
  expect(await readings()).toMatchObject([{ actor: "林知夏", at: "2023-09-25" }]);
});

test("an administrator keeps the accounts and reads no applicant", async () => {
  expect((await post(`/requests/${number}/applicant`, {}, administrator)).statusCode).toBe(403);
  expect((await post("/requests/search", { applicant: "江晚吟" }, administrator)).statusCode).toBe(403);
});

test("nor by way of the papers and letters of the case", async () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  await post(`/requests/${number}/papers`, { kind: "identity", name: "身份证.png", file: png.toString("base64") });
  for (const path of ["papers/1", "letters", "reply.docx"]) {
    const asked = (cookie: string) => app.inject({ url: `${ORGAN}/requests/${number}/${path}`, headers: { cookie } });
    expect((await asked(administrator)).statusCode, path).toBe(403);
    expect((await asked(clerk)).statusCode, path).not.toBe(403);
  }
});

test("a case is found by name, identity number or telephone number, however they are written", async () => {
  for (const typed of ["江晚吟", " 江 晚吟", "000000 19800101 0000", "０００００0198001010000", "000055501234", "0000-55501234"])
    expect(await found(typed), typed).toEqual([number]);
  expect(await found("p0000001")).toHaveLength(1);
  for (const part of ["江", "江晚", "5550", "澄州市"]) expect(await found(part), part).toEqual([]);
});

test("nobody is found under another's name: not by a rare character, not by a telephone number that is none", async () => {
  expect(await found("张")).toEqual([]);
  expect(await found("张𡈽")).toEqual([]);
  expect(await found("张𠮷")).toHaveLength(1);
  expect(await found("不存在的人")).toEqual([]);
});

test("what was taken in before there were digests is found too", async () => {
  await town.asOwner("delete from applicant_index");
  expect(await found("江晚吟")).toEqual([number]);
});

test("the database holds digests and nothing of what was typed, nor the log for whom was looked", async () => {
  const rows = await town.asOwner<{ line: string }>(
    "select i::text as line from applicant_index i union all select e::text from event e",
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter(({ line }) => /江晚吟|苏景行|55501234|P0000001/.test(line))).toEqual([]);
});
