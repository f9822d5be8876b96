import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueLoginLink, logIn } from "../../src/actions/sessions/log-in.ts";
import type { FeeLine } from "../../src/contract/fees.ts";
import type { RequestDetail } from "../../src/contract/requests.ts";
import { createApplication } from "../../src/server/application.ts";
import { APPLICATION, DOCUMENT, openTestOffice, type TestOffice } from "../office.ts";

// The worked examples of the law as a program of the office meets them: registration, steps and answers over HTTP.
const ORGAN = "/api/v1/organs/heze-town";
let town: TestOffice;
let app: FastifyInstance;
let cookies = { clerk: "", officer: "" };

beforeAll(async () => {
  town = await openTestOffice("2023-01-16");
  app = await createApplication({ office: town.office });
});
afterAll(async () => {
  await app.close();
  await town.close();
});

/** Moves the clock; a session does not last for months. Logging in by the page is limited to so many a minute. */
async function on(day: string): Promise<void> {
  town.setToday(day);
  cookies = { clerk: await cookieOf(town.clerk), officer: await cookieOf(town.officer) };
}
async function cookieOf({ id }: { id: number }): Promise<string> {
  return `gongkai_session=${(await logIn(town.office, await issueLoginLink(town.office, id))).token}`;
}
const send = async <Answer = unknown>(url: string, payload: object, cookie = cookies.clerk): Promise<Answer> => {
  const answer = await app.inject({ method: "POST", url: `${ORGAN}${url}`, payload, headers: { cookie } });
  expect({ url, status: answer.statusCode, body: answer.statusCode === 200 ? "" : answer.body }).toEqual({
    url,
    status: 200,
    body: "",
  });
  return answer.json<Answer>();
};
const get = async <Answer>(url: string): Promise<Answer> =>
  (await app.inject({ url: `${ORGAN}${url}`, headers: { cookie: cookies.clerk } })).json<Answer>();
const detail = (number: string) => get<RequestDetail>(`/requests/${number}`);
const due = async (number: string) => (await detail(number)).clock?.due;
const step = (number: string, kind: string, occurredOn: string, more: object = {}, cookie = cookies.clerk) =>
  send(`/requests/${number}/steps`, { kind, occurredOn, ...more }, cookie);

async function received(day: string, more: object = {}): Promise<string> {
  await on(day);
  const arrival = { channel: "registered-mail", arrivedOn: day, receivedOn: day };
  return (await send<{ number: string }>("/requests", { ...APPLICATION, ...arrival, ...more })).number;
}

describe("the reply deadline 答复期限 (条例 art. 31, 33)", () => {
  test.each([
    ["D1", "2023-01-16", "2023-02-16"],
    ["D2", "2023-09-22", "2023-10-26"],
    ["D3", "2023-04-24", "2023-05-24"],
    ["D4", "2024-02-02", "2024-03-06"],
    ["D12", "2026-02-10", "2026-03-16"],
  ])("%s: received on %s it is %s", async (_, receivedOn, expected) => {
    expect(await due(await received(receivedOn))).toBe(expected);
  });

  test.each([
    ["D1", "2023-01-16", "2023-01-30"],
    ["D3", "2023-04-24", "2023-05-06"],
    ["D6", "2023-12-25", "2024-01-04"],
  ])("%s: a supplement to what was received on %s can be asked for until %s", async (_, receivedOn, last) => {
    const number = await received(receivedOn);
    await on(last);
    await step(number, "askForSupplement", last, { items: "写明年度", days: 15 });
    expect((await detail(number)).defects).toEqual([]);
  });

  test("D5: a form sent on a holiday is received that day, and the count begins with the first working day", async () => {
    await on("2024-10-03");
    const form = new URLSearchParams({ ...APPLICATION, step: "check", go: "next", confirmed: "yes" }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const sent = await app.inject({ method: "POST", url: "/requests/new", payload: form, headers });
    expect(sent.statusCode).toBe(303);
    const [line] = (await get<{ lines: { number: string; receivedOn: string }[] }>("/requests")).lines.filter(
      ({ receivedOn }) => receivedOn === "2024-10-03",
    );
    const { clock } = await detail(line!.number);
    expect(clock?.due).toBe("2024-11-01");
    expect(clock?.days.find(({ counts }) => counts)?.date).toBe("2024-10-08");
  });

  test("D6: a supplement starts the count anew", async () => {
    const number = await received("2023-12-25");
    await on("2024-01-08");
    await step(number, "askForSupplement", "2024-01-02", { items: "写明年度", days: 15 });
    await step(number, "supplement", "2024-01-08");
    expect(await due(number)).toBe("2024-02-04");
  });

  test("D7: the days of a third party's consultation do not count", async () => {
    const number = await received("2024-04-22");
    expect(await due(number)).toBe("2024-05-21");
    await on("2024-05-15");
    await step(number, "seekOpinion", "2024-04-26", { opinion: "third-party", party: "某公司" });
    await step(number, "opinionLetterReceived", "2024-04-30", { about: 1 });
    expect((await detail(number)).opinions[0]?.dueOn).toBe("2024-05-23");
    await step(number, "recordOpinion", "2024-05-15", { opinion: "third-party", about: 1, verdict: "consents" });
    expect(await due(number)).toBe("2024-06-06");
  });

  test("D8: the limit to pay runs from the receipt of the notice, and payment starts the count anew", async () => {
    const number = await received("2024-09-05");
    expect(await due(number)).toBe("2024-10-10");
    await on("2024-09-13");
    const fields = { payment: "云栖区财政局非税专户 000000", way: "pages", pages: "68" };
    const { id } = await send<{ id: number }>(`/requests/${number}/letters`, { kind: "fee-notice", fields });
    await send(`/letters/${id}/issue`, {});
    await step(number, "noticeReceived", "2024-09-13", { about: 1 });
    const { lines } = await get<{ lines: FeeLine[] }>("/fees?year=2024");
    expect(lines.find(({ request }) => request === number)).toMatchObject({ yuan: 380, dueOn: "2024-10-17" });
    await on("2024-09-25");
    await step(number, "pay", "2024-09-25", { yuan: 380 });
    expect(await due(number)).toBe("2024-10-28");
  });

  test("D9: a full extension adds twenty working days", async () => {
    const number = await received("2025-01-20");
    expect(await due(number)).toBe("2025-02-21");
    await on("2025-02-20");
    await step(number, "proposeExtension", "2025-02-20", { days: 20, note: "须检索多年的案卷" });
    await step(number, "extend", "2025-02-20", {}, cookies.officer);
    await step(number, "tellExtension", "2025-02-20");
    expect(await due(number)).toBe("2025-03-21");
  });
});

describe("the other clocks", () => {
  test.each([
    ["D10", "2024-01-10", "2024-03-11"],
    ["D13", "2024-08-02", "2024-10-08"],
    ["D14", "2024-07-16", "2024-09-14"],
  ])("%s: against a reply served on %s reconsideration is open until %s", async (_, servedOn, expected) => {
    const number = await received(servedOn);
    await send(`/requests/${number}/reply`, {
      outcome: "unable.needs-creation",
      reply: "本机关不掌握该信息。",
      reasons: "不属于本机关职责。",
      decidedOn: servedOn,
      serviceMethod: "direct",
      servedOn,
    });
    expect((await detail(number)).outcome?.remedyUntil?.reconsideration).toBe(expected);
  });

  test("D11: what was formed on 2024-09-29, a Sunday worked in exchange, is published by 2024-10-31", async () => {
    await on("2024-09-29");
    await send("/documents", {
      title: "禾泽镇人民政府关于做好秋收工作的通知",
      ...DOCUMENT,
      body: "各村民委员会：\n请做好秋收工作。",
      writtenOn: "2024-09-29",
    });
    const waiting = await get<{ title: string; dueOn: string }[]>("/documents/waiting");
    expect(waiting.find(({ title }) => title.includes("秋收"))?.dueOn).toBe("2024-10-31");
  });
});

describe("the information processing fee 信息处理费 (国办函〔2020〕109号 art. 4, 5)", () => {
  test("F1–F3, F7: by item it is progressive over one applicant's calendar month", async () => {
    const prices: number[] = [];
    for (let i = 0; i < 61; i += 1) {
      const number = await received("2025-03-03", {
        identityNumber: "00000019850505000X",
        description: `第${i + 1}号路段的养护记录`,
      });
      prices.push((await get<{ yuan: number }>(`/requests/${number}/fee?way=items`)).yuan);
    }
    const sum = (n: number) => prices.slice(0, n).reduce((total, price) => total + price, 0);
    expect([12, 30, 31, 35, 47, 50, 61].map(sum)).toEqual([200, 2_000, 2_200, 3_000, 6_100, 7_000, 11_500]);
    expect(prices[34]).toBe(200);
  });

  test("F4–F6: by page", async () => {
    const number = await received("2025-05-06");
    const yuan = async (pages: number) => (await get<{ yuan: number }>(`/requests/${number}/fee?way=pages&pages=${pages}`)).yuan;
    expect([await yuan(30), await yuan(31), await yuan(68), await yuan(150), await yuan(256)]).toEqual([
      0, 10, 380, 1_700, 4_940,
    ]);
  });

  test("a sum that somebody typed is no notice", async () => {
    const number = await received("2025-05-07");
    const answer = await app.inject({
      method: "POST",
      url: `${ORGAN}/requests/${number}/steps`,
      payload: { kind: "chargeFee", occurredOn: "2025-05-07", yuan: 999 },
      headers: { cookie: cookies.clerk },
    });
    expect(answer.json()).toMatchObject({ status: 409, code: "fee-by-letter" });
    expect((await detail(number)).steps).toEqual([]);
  });
});
