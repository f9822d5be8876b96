import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CallList, Deadlines } from "../../src/contract/deadlines.ts";
import { createApplication } from "../../src/server/application.ts";
import { APPLICATION, logInAs, openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
let app: FastifyInstance;
let clerk: string;
const ORGAN = "/api/v1/organs/heze-town";
const numbers: Record<string, string> = {};

const post = (url: string, payload: object = {}, cookie = clerk) =>
  app.inject({ method: "POST", url: `${ORGAN}${url}`, payload, headers: { cookie } });
const get = (url: string, cookie = clerk) => app.inject({ url: `${ORGAN}${url}`, headers: { cookie } });
const register = async (receivedOn: string, description: string) => {
  const arrival = { channel: "registered-mail", arrivedOn: receivedOn || "2023-10-20", receivedOn };
  return (await post("/requests", { ...APPLICATION, description, ...arrival })).json().number as string;
};

beforeAll(async () => {
  town = await openTestOffice("2023-10-25");
  app = await createApplication({ office: town.office });
  clerk = await logInAs(app, town.office, town.clerk);
  numbers.calm = await register("2023-10-20", "道路养护资金的拨付文件");
  numbers.late = await register("2023-09-01", "防汛物资采购清单");
  numbers.soon = await register("2023-09-22", "敬老院改造的验收报告");
  numbers.waiting = await register("2023-10-18", "与污水管网有关的全部信息");
  await post(`/requests/${numbers.waiting}/steps`, {
    kind: "askForSupplement",
    occurredOn: "2023-10-25",
    items: "写明年度",
    days: 10,
  });
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test("what is due first stands on top, the overdue before all", async () => {
  const { total, lines } = (await get("/deadlines")).json<Deadlines>();
  expect(total).toBe(4);
  expect(lines.map(({ number }) => number).slice(0, 3)).toEqual([numbers.late, numbers.soon, numbers.calm]);
  expect(lines[0]!.left).toBeLessThan(0);
  expect(lines.find(({ number }) => number === numbers.waiting)).toMatchObject({ provisional: true });
});

test("the call list tells whom to call: the office where time runs out, the applicant where the case waits on the applicant", async () => {
  const { lines } = (await post("/deadlines/call-list")).json<CallList>();
  const of = (number: string | undefined) => lines.find((line) => line.number === number);
  expect(of(numbers.late)).toMatchObject({ callApplicant: false, applicant: "", telephone: "" });
  expect(of(numbers.soon)).toMatchObject({ why: "还剩 1 个工作日，催办" });
  expect(of(numbers.waiting)).toMatchObject({
    why: "提醒申请人补正",
    applicant: APPLICATION.name,
    telephone: APPLICATION.telephone,
  });
  expect(of(numbers.calm)).toBeUndefined();
});

test("that a call list was made is in the log, with the cases and without the names", async () => {
  await post("/deadlines/call-list");
  const [event] = await town.asOwner<{ detail: object }>(
    "select detail from event where kind = 'call-list-made' order by sequence desc limit 1",
  );
  expect(JSON.stringify(event?.detail)).toContain(numbers.waiting);
  expect(JSON.stringify(event?.detail)).not.toContain(APPLICATION.name);
});

test("an administrator reads the deadlines and may not have the telephone numbers", async () => {
  const administrator = await logInAs(app, town.office, town.administrator);
  expect((await get("/deadlines", administrator)).statusCode).toBe(200);
  expect((await post("/deadlines/call-list", {}, administrator)).statusCode).toBe(403);
});

test("a calendar program gets whole days with numbers, nothing of applicant or request", async () => {
  const { path } = (await post("/calendar-feed")).json<{ path: string }>();
  const feed = await app.inject({ url: path });
  expect(feed.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  const unfolded = feed.body.replace(/\r\n[ \t]/g, "");
  expect(unfolded).toContain("DTSTART;VALUE=DATE:20231026");
  expect(unfolded).toContain(`SUMMARY:${numbers.soon} 应答复`);
  expect(unfolded).toContain(`UID:request-${numbers.soon}@heze-town`);
  expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  for (const secret of [APPLICATION.name, APPLICATION.telephone, "敬老院", "禾泽镇示例路"])
    expect(unfolded).not.toContain(secret);
  // RFC 5545 3.1: no line is longer than 75 octets.
  for (const line of feed.body.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test("a new address ends the old one; a closed one opens nothing", async () => {
  const first = (await post("/calendar-feed")).json<{ path: string }>().path;
  const second = (await post("/calendar-feed")).json<{ path: string }>().path;
  expect((await app.inject({ url: first })).statusCode).toBe(404);
  expect((await app.inject({ url: second })).statusCode).toBe(200);
  expect((await get("/calendar-feed")).json()).toEqual({ openedOn: "2023-10-25" });
  await app.inject({ method: "DELETE", url: `${ORGAN}/calendar-feed`, headers: { cookie: clerk } });
  expect((await app.inject({ url: second })).statusCode).toBe(404);
  expect((await app.inject({ url: `${ORGAN}/deadlines.ics` })).statusCode).toBe(404);
});

test("who leaves the organ loses the feed", async () => {
  const administrator = await logInAs(app, town.office, town.administrator);
  const { path } = (await post("/calendar-feed", {}, administrator)).json<{ path: string }>();
  expect((await app.inject({ url: path })).statusCode).toBe(200);
  await town.asOwner(`delete from account_grant where account_id = ${town.administrator.id}`);
  expect((await app.inject({ url: path })).statusCode).toBe(404);
});
