import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recomputeDeadlines } from "../../src/actions/requests/recompute-deadlines.ts";
import { WorkCalendar } from "../../src/calendar/work-calendar.ts";
import type { TodayView } from "../../src/contract/organs.ts";
import type { RequestDetail } from "../../src/contract/requests.ts";
import { Law } from "../../src/law/law.ts";
import { loadLawData } from "../../src/law/load.ts";
import { createApplication } from "../../src/server/application.ts";
import { APPLICATION, logInAs, openTestOffice, type TestOffice } from "../office.ts";

const ORGAN = "/api/v1/organs/heze-town";
const data = loadLawData();
let town: TestOffice;
let app: FastifyInstance;
let clerk: string;
let number: string;
let queryCode: string;
let early: string;

/** The office as it was while the notices went up to that year. */
function knowingUntil(year: number): void {
  const law = new Law({ ...data, holidays: data.holidays.filter((notice) => notice.year <= year) });
  Object.assign(town.office, { law, calendar: new WorkCalendar(law.data.holidays) });
}
const detail = async (of: string) =>
  (await app.inject({ url: `${ORGAN}/requests/${of}`, headers: { cookie: clerk } })).json<RequestDetail>();
const register = async (receivedOn: string) => {
  const payload = { ...APPLICATION, channel: "registered-mail", arrivedOn: receivedOn, receivedOn };
  return (await app.inject({ method: "POST", url: `${ORGAN}/requests`, payload, headers: { cookie: clerk } })).json();
};

beforeAll(async () => {
  town = await openTestOffice("2023-12-15");
  knowingUntil(2023);
  app = await createApplication({ office: town.office });
  clerk = await logInAs(app, town.office, town.clerk);
  await recomputeDeadlines(town.office, town.organ);
  ({ number, queryCode } = await register("2023-12-14"));
  early = (await register("2023-12-01")).number;
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test("before the notice of next year the deadline is provisional; with it the deadline moves and says why", async () => {
  const provisional = (await detail(number)).clock;
  expect(provisional).toMatchObject({ due: "2024-01-11", provisional: true });
  knowingUntil(2024);
  expect(await recomputeDeadlines(town.office, town.organ)).toBe(1);
  const { clock, moved } = await detail(number);
  expect(clock).toMatchObject({ due: "2024-01-12", provisional: false });
  expect(moved).toEqual([
    { on: "2023-12-15", before: "2024-01-11", after: "2024-01-12", because: ["国务院办公厅关于2024年部分节假日安排的通知"] },
  ]);
});

test("a case whose deadline stays says nothing, and a second start tells nothing twice", async () => {
  expect((await detail(early)).moved).toEqual([]);
  expect(await recomputeDeadlines(town.office, town.organ)).toBe(0);
  expect((await detail(number)).moved).toHaveLength(1);
});

test("the staff read it on the page of the day", async () => {
  const view = (await app.inject({ url: `${ORGAN}/today`, headers: { cookie: clerk } })).json<TodayView>();
  expect(view.moved).toMatchObject([{ number, before: "2024-01-11", after: "2024-01-12" }]);
});

test("the applicant reads the same, without an account", async () => {
  const page = await app.inject({
    method: "POST",
    url: "/requests/track",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ number, queryCode }).toString(),
  });
  expect(page.body).toContain("答复期限由 2024-01-11（周四） 改为 2024-01-12（周五）");
});
