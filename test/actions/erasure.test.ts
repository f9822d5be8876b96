import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Erasures } from "../../src/contract/endpoints/erasures.ts";
import type { RequestDetail } from "../../src/contract/requests.ts";
import { createApplication } from "../../src/server/application.ts";
import { APPLICATION, logInAs, openTestOffice, type TestOffice } from "../office.ts";

const ORGAN = "/api/v1/organs/heze-town";
let town: TestOffice;
let app: FastifyInstance;
const cookies = { clerk: "", officer: "", administrator: "" };
const numbers = { answered: "", disputed: "", open: "" };

const call = (method: "GET" | "POST" | "PUT", url: string, cookie: string, payload?: object) =>
  app.inject({ method, url: `${ORGAN}${url}`, headers: { cookie }, ...(payload ? { payload } : {}) });
const erasures = async () => (await call("GET", "/erasures", cookies.officer)).json<Erasures>();
const received = async () =>
  (await call("GET", "/request-statistics?from=2023-01-01&to=2023-12-31", cookies.clerk))
    .json<{ rows: { id: string; counts: number[] }[] }>()
    .rows.map(({ id, counts }) => [id, counts]);

async function logIn() {
  cookies.clerk = await logInAs(app, town.office, town.clerk);
  cookies.officer = await logInAs(app, town.office, town.officer);
  cookies.administrator = await logInAs(app, town.office, town.administrator);
}

beforeAll(async () => {
  town = await openTestOffice("2023-09-25");
  app = await createApplication({ office: town.office });
  await logIn();
  const arrival = { channel: "registered-mail", arrivedOn: "2023-09-22", receivedOn: "2023-09-22" };
  for (const name of ["answered", "disputed", "open"] as const)
    numbers[name] = (await call("POST", "/requests", cookies.clerk, { ...APPLICATION, ...arrival })).json().number;
  for (const name of ["answered", "disputed"] as const) {
    const review = { kind: "reviewConfidentiality", occurredOn: "2023-09-25", finding: "open", note: "不涉密" };
    await call("POST", `/requests/${numbers[name]}/steps`, cookies.clerk, review);
    const reply = {
      outcome: "disclosed",
      variant: "provided",
      reply: "现予公开。",
      decidedOn: "2023-09-25",
      serviceMethod: "direct",
      servedOn: "2023-09-25",
    };
    expect((await call("POST", `/requests/${numbers[name]}/reply`, cookies.clerk, reply)).statusCode).toBe(200);
  }
  await call("POST", "/disputes", cookies.clerk, {
    kind: "reconsideration",
    caseNumber: "澄云复〔2023〕1号",
    tribunal: "澄州市云栖区人民政府",
    subject: "不服答复",
    openedOn: "2023-09-25",
    requestNumber: numbers.disputed,
  });
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test("without a period of retention nothing is destroyed, however old", async () => {
  town.setToday("2026-11-24");
  await logIn();
  expect(await erasures()).toEqual({ retentionYears: null, total: 0, lines: [] });
  const refused = await call("POST", "/erasures", cookies.officer, { numbers: [numbers.answered] });
  expect(refused.json()).toMatchObject({ code: "not-erasable" });
});

test("after it the answered case is due; one in dispute and one still open are not", async () => {
  const profile = (await call("GET", "/profile", cookies.administrator)).json<object>();
  const wrong = await call("PUT", "/profile", cookies.administrator, { ...profile, retentionYears: "三年" });
  expect(wrong.body).toContain("保管年限须是 1 至 100 的整数");
  await call("PUT", "/profile", cookies.administrator, { ...profile, retentionYears: "3" });
  expect(await erasures()).toEqual({
    retentionYears: 3,
    total: 1,
    lines: [{ number: numbers.answered, receivedOn: "2023-09-22", decidedOn: "2023-09-25", keptUntil: "2026-09-25" }],
  });
});

test("a dispute that ended of late keeps its case as long as a reply of that day would", async () => {
  const ended = (on: string) =>
    town.asOwner(`update dispute set result = 'upheld', ended_on = '${on}' where case_number = '澄云复〔2023〕1号'`);
  await ended("2024-01-10");
  expect((await erasures()).total).toBe(1);
  await ended("2023-11-10");
  expect((await erasures()).total).toBe(2);
  await town.asOwner("update dispute set result = null, ended_on = null where case_number = '澄云复〔2023〕1号'");
  expect((await erasures()).total).toBe(1);
});

test("only the officer destroys, and all or none", async () => {
  const both = { numbers: [numbers.answered, numbers.disputed] };
  expect((await call("POST", "/erasures", cookies.clerk, both)).statusCode).toBe(403);
  expect((await call("POST", "/erasures", cookies.officer, both)).json()).toMatchObject({ code: "not-erasable" });
  expect((await erasures()).total).toBe(1);
});

test("once destroyed nobody reads who asked and for what; table three counts as before", async () => {
  const before = await received();
  const answer = await call("POST", "/erasures", cookies.officer, { numbers: [numbers.answered] });
  expect(answer.json()).toEqual({ erased: 1 });
  const detail = (await call("GET", `/requests/${numbers.answered}`, cookies.clerk)).json<RequestDetail>();
  expect(detail.application).toBeNull();
  expect(detail.outcome).toMatchObject({ decidedOn: "2023-09-25" });
  expect(detail.history.at(-1)).toMatchObject({ kind: "applicant-erased", actor: "沈怀远" });
  expect(await received()).toEqual(before);
  const [row] = await town.asOwner<{ sealed: string; known: number }>(`
    select length(sealed)::text || coalesce(sealed_key::text, '-') as sealed,
      (select count(*)::int from applicant_index i where i.request_id = request.id) as known
    from request where number = '${numbers.answered}'`);
  expect(row).toEqual({ sealed: "0-", known: 0 });
  expect((await call("POST", `/requests/${numbers.answered}/applicant`, cookies.clerk, {})).json()).toBeNull();
});

test("what needs the destroyed words says so, and nothing breaks", async () => {
  for (const url of [`/requests/${numbers.answered}/reply.docx`, `/requests/${numbers.answered}/similar`, "/requests?state=all"])
    expect((await call("GET", url, cookies.clerk)).statusCode, url).toBeLessThan(500);
  expect(await erasures()).toMatchObject({ total: 0 });
});
