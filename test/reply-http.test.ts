import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApplication } from "../src/server/application.ts";
import { APPLICATION, logInAs, openTestOffice, type TestOffice } from "./office.ts";

let town: TestOffice;
let app: FastifyInstance;
let clerk: string;
beforeAll(async () => {
  town = await openTestOffice("2023-09-22");
  app = await createApplication({ office: town.office });
  clerk = await logInAs(app, town.office, town.clerk);
});
afterAll(async () => {
  await app.close();
  await town.close();
});

const get = (url: string, cookie: string) => app.inject({ method: "GET", url, headers: { cookie } });
const post = (url: string, payload: object, cookie: string) => app.inject({ method: "POST", url, payload, headers: { cookie } });

const ORGAN = "/api/v1/organs/heze-town";
const registration = { ...APPLICATION, channel: "registered-mail", arrivedOn: "2023-09-22", receivedOn: "2023-09-22" };
const REPLY = { outcome: "disclosed", variant: "provided", reply: "现予公开。", decidedOn: "2023-09-22" };
/** A request whose information was reviewed for secrets. */
async function reviewed(): Promise<string> {
  const { number } = (await post(`${ORGAN}/requests`, registration, clerk)).json();
  const review = { kind: "reviewConfidentiality", occurredOn: "2023-09-22", finding: "open", note: "不涉密" };
  expect((await post(`${ORGAN}/requests/${number}/steps`, review, clerk)).statusCode).toBe(200);
  return number;
}

test("registers, replies and counts: answering is the statistics", async () => {
  const number = await reviewed();
  const cell = async (row: string) => (await get(`${ORGAN}/reports/2023`, clerk)).json().report.tables.requests[row][0];
  const before = await cell("disclosed");
  expect((await post(`${ORGAN}/requests/${number}/reply`, REPLY, clerk)).statusCode).toBe(200);
  expect(await cell("disclosed")).toBe(before + 1);
  const again = await post(`${ORGAN}/requests/${number}/reply`, REPLY, clerk);
  expect(again.json()).toMatchObject({ code: "already-decided", detail: expect.stringContaining("林知夏") });
});

test.each<[string, object, string]>([
  ["information that nobody reviewed for secrets (条例 art. 17)", REPLY, "请先登记保密审查"],
  [
    "that nothing exists, without a record of the search (art. 36)",
    { ...REPLY, outcome: "unable.not-held", variant: "does-not-exist", reasons: "经检索没有" },
    "检索记录",
  ],
  [
    "a lapse in place of the step that counts its time limit (art. 30)",
    { ...REPLY, outcome: "other.supplement-lapsed", variant: null, reasons: "逾期" },
    "送达之日",
  ],
  ["a refusal without reasons (art. 36)", { ...REPLY, outcome: "not-disclosed.state-secret", variant: null }, "理由"],
])("does not let out %s", async (_, reply, reason) => {
  const { number } = (await post(`${ORGAN}/requests`, registration, clerk)).json();
  const answer = await post(`${ORGAN}/requests/${number}/reply`, reply, clerk);
  expect(answer.statusCode).toBe(422);
  expect(JSON.stringify(answer.json().fields)).toContain(reason);
  expect((await get(`${ORGAN}/requests/${number}`, clerk)).json().outcome).toBeNull();
});

test("tells by the day of service whether the reply was in time", async () => {
  const number = await reviewed();
  const service = (servedOn: string) => post(`${ORGAN}/requests/${number}/service`, { serviceMethod: "post", servedOn }, clerk);
  expect((await service("2023-09-22")).json()).toMatchObject({ code: "not-found" });
  await post(`${ORGAN}/requests/${number}/reply`, REPLY, clerk);
  expect((await service("2023-09-21")).json().fields.servedOn).toContain("2023-09-22");
  expect((await service("2023-09-22")).statusCode).toBe(200);
  expect((await get(`${ORGAN}/requests/${number}`, clerk)).json().outcome).toMatchObject({
    onTime: true,
    servedOn: "2023-09-22",
  });
  expect((await service("2023-09-22")).json()).toMatchObject({ code: "already-served" });
});

test("gives the reply letter as docx under a Chinese name", async () => {
  const number = await reviewed();
  await post(`${ORGAN}/requests/${number}/reply`, REPLY, clerk);
  const letter = await get(`${ORGAN}/requests/${number}/reply.docx`, clerk);
  expect(letter.rawPayload.subarray(0, 2).toString()).toBe("PK");
  expect(decodeURIComponent(String(letter.headers["content-disposition"]))).toContain(`答复书 ${number}.docx`);
});
