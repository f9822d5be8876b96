import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RequestDetail, StepPreview } from "../../src/contract/requests.ts";
import { createApplication } from "../../src/server/application.ts";
import { APPLICATION, logInAs, openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
let app: FastifyInstance;
let clerk: string;
let number: string;
const ORGAN = "/api/v1/organs/heze-town";
const post = (url: string, payload: object) => app.inject({ method: "POST", url, payload, headers: { cookie: clerk } });
const preview = (query: string) =>
  app.inject({ url: `${ORGAN}/requests/${number}/steps/preview?${query}`, headers: { cookie: clerk } });
const detail = async () =>
  (await app.inject({ url: `${ORGAN}/requests/${number}`, headers: { cookie: clerk } })).json<RequestDetail>();

beforeAll(async () => {
  town = await openTestOffice("2023-09-25");
  app = await createApplication({ office: town.office });
  clerk = await logInAs(app, town.office, town.clerk);
  const registration = { ...APPLICATION, channel: "registered-mail", arrivedOn: "2023-09-22", receivedOn: "2023-09-22" };
  number = (await post(`${ORGAN}/requests`, registration)).json().number;
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test("what a notice would move is told before it is sent, and sending it moves just that", async () => {
  const thought = (await preview("kind=askForSupplement&occurredOn=2023-09-25&days=10")).json<StepPreview>();
  expect(thought).toMatchObject({ before: "2023-10-26", problem: null, yields: { label: "补正期限", on: "2023-10-13" } });
  expect(thought.after).toMatchObject({ provisional: true, missing: "等待申请人补正，收到补正之日起重新计算" });
  // Thinking of it recorded nothing.
  expect((await detail()).steps).toEqual([]);

  const sent = { kind: "askForSupplement", occurredOn: "2023-09-25", items: "写明年度", days: 10, note: "" };
  expect((await post(`${ORGAN}/requests/${number}/steps`, sent)).statusCode).toBe(200);
  expect((await detail()).clock?.due).toBe(thought.after?.due);
});

test("the working days typed are the ones that count: fewer give an earlier day", async () => {
  town.setToday("2023-10-09");
  clerk = await logInAs(app, town.office, town.clerk);
  await post(`${ORGAN}/requests/${number}/steps`, { kind: "supplement", occurredOn: "2023-10-09", note: "已写明" });
  const on = async (days: number) =>
    (await preview(`kind=proposeExtension&occurredOn=2023-10-09&days=${days}`)).json<StepPreview>().yields?.on;
  expect(await on(5)).toBe("2023-11-13");
  expect(await on(20)).toBe("2023-12-04");
});

test("a day on which it could not be done is told with the reason", async () => {
  expect((await preview("kind=proposeExtension&occurredOn=2023-10-10&days=5")).json()).toMatchObject({
    problem: "发生日期不能晚于今天",
  });
  expect((await preview("kind=askForSupplement&occurredOn=2023-10-09")).statusCode).toBe(404);
});

test("working days that are no number are named as what they should be", async () => {
  const sent = { kind: "askForSupplement", occurredOn: "2023-09-25", items: "写明年度", days: "很多", note: "" };
  const answer = await post(`${ORGAN}/requests/${number}/steps`, sent);
  expect(answer.statusCode).toBe(422);
  expect(answer.json().fields).toEqual({ days: "工作日数须是 1 至 120 的整数" });
});
