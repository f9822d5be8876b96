import { read, utils } from "@e965/xlsx";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RequestStatistics } from "../../src/contract/request-statistics.ts";
import { createApplication } from "../../src/server/application.ts";
import { logInAs, openTestOffice, type TestOffice } from "../office.ts";

let stage: TestOffice;
let app: FastifyInstance;
let cookie: string;
const numbers: string[] = [];

/** A case received on one day and, where told, decided and served on others; straight in the database, as an imported ledger would stand. */
async function decided(
  receivedOn: string,
  kind: string,
  answer?: { outcome: string; decidedOn: string; servedOn: string | null },
) {
  const [row] = await stage.asOwner<{ id: number; number: string }>(`
    insert into request (organ_id, number, query_code_hash, channel, arrived_on, received_on, received_ground, applicant_kind, sealed, registered_at)
    select ${stage.organ.id}, '2023-${String(1000 + numbers.length)}', decode(md5(random()::text), 'hex'), 'in-person',
      '${receivedOn}', '${receivedOn}', '当面提交', '${kind}', '\\x00', now() returning id, number`);
  numbers.push(row!.number);
  if (answer)
    await stage.asOwner(`
      insert into request_outcome (organ_id, request_id, outcome, document_number, reply, decided_on, decided_at, served_on)
      values (${stage.organ.id}, ${row!.id}, '${answer.outcome}', '第${numbers.length}号', '', '${answer.decidedOn}', now(),
        ${answer.servedOn ? `'${answer.servedOn}'` : "null"})`);
  return row!.number;
}

const get = (path: string) => app.inject({ url: `/api/v1/organs/heze-town/request-statistics${path}`, headers: { cookie } });
const statistics = async (query: string) => (await get(query)).json<RequestStatistics>();

beforeAll(async () => {
  stage = await openTestOffice("2024-03-01");
  app = await createApplication({ office: stage.office, logging: false });
  cookie = await logInAs(app, stage.office, stage.clerk);
  const outcome = stage.office.law.outcomes[0]!.id;
  await decided("2022-12-20", "natural-person", { outcome, decidedOn: "2023-01-05", servedOn: "2023-01-05" });
  await decided("2023-03-01", "natural-person", { outcome, decidedOn: "2023-03-10", servedOn: "2023-03-10" });
  await decided("2023-09-22", "business", { outcome, decidedOn: "2023-10-25", servedOn: "2023-10-27" });
  await decided("2023-12-20", "business", { outcome, decidedOn: "2024-01-10", servedOn: null });
  await decided("2024-02-20", "natural-person");
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

test("what was carried in and received is decided or carried out, at any date", async () => {
  for (const [from, to] of [
    ["2023-01-01", "2023-12-31"],
    ["2023-03-05", "2023-03-09"],
    ["2022-06-01", "2024-02-29"],
    ["2024-01-10", "2024-01-10"],
  ]) {
    const { rows } = await statistics(`?from=${from}&to=${to}`);
    const at = (id: string) => rows.find((row) => row.id === id)!.counts;
    for (let column = 0; column < 7; column += 1)
      expect(at("carried-in")[column]! + at("received")[column]!).toBe(at("total")[column]! + at("carried-out")[column]!);
  }
});

test("without a period the year so far is counted, up to today", async () => {
  const view = await statistics("");
  expect(view).toMatchObject({ from: "2024-01-01", to: "2024-03-01", form: "2021" });
  expect(view.rows.find(({ id }) => id === "received")!.counts).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(view.rows.find(({ id }) => id === "carried-in")!.counts).toEqual([0, 1, 0, 0, 0, 0, 1]);
});

test("a reply is late by the day of its service, not of its letter; one not yet served is neither", async () => {
  const view = await statistics("?from=2023-01-01&to=2024-03-01");
  expect(view.times[0]).toMatchObject({ row: "total", count: 4, inTime: 2, late: 1, unknown: 1, longest: 21 });
  expect(view.late).toEqual([
    { number: numbers[2], receivedOn: "2023-09-22", dueOn: "2023-10-26", repliedOn: "2023-10-27", days: 21 },
  ]);
});

test("the years stand beside each other and each hands its open cases to the next", async () => {
  const { years } = await statistics("");
  expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
  for (const [i, year] of years.entries()) {
    expect(year.carriedIn + year.received).toBe(year.decided + year.carriedOut);
    if (i > 0) expect(year.carriedIn).toBe(years[i - 1]!.carriedOut);
  }
});

test("every number opens just the cases that it counts", async () => {
  const { rows, columns } = await statistics("?from=2023-01-01&to=2023-12-31");
  for (const { id, counts } of rows)
    for (const [i, column] of columns.entries()) {
      const behind = await get(`/requests?from=2023-01-01&to=2023-12-31&row=${id}&column=${column.id}`);
      expect(behind.json<{ total: number }>().total, `${id} ${column.id}`).toBe(counts[i]);
    }
});

test("the workbook and the JSON say the same as the page", async () => {
  const query = "?from=2023-01-01&to=2023-12-31";
  const view = await statistics(query);
  expect((await get(`/files/json${query}`)).json()).toEqual(view);
  const book = read((await get(`/files/xlsx${query}`)).rawPayload);
  expect(book.SheetNames).toEqual(["表三 2023-01-01至2023-12-31", "办理时长", "超期答复", "历年比较"]);
  const lines = utils.sheet_to_json<(string | number)[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
  expect(lines.slice(1).map((line) => line.slice(2))).toEqual(view.rows.map(({ counts }) => counts));
});

test("a period that ends after today or before it begins is refused with the field and the reason", async () => {
  const later = await get("?to=2024-03-02");
  expect(later.statusCode).toBe(422);
  expect(later.body).toContain("截止日期不能晚于今天（2024-03-01）");
  const turned = await get("?from=2024-02-01&to=2024-01-01");
  expect(turned.body).toContain("起始日期不能晚于截止日期");
  expect((await get("?from=yesterday")).body).toContain("起始日期须是存在的日期");
});
