import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeReminders, sendReminder } from "../../src/actions/reminders/remind.ts";
import type { Reminders } from "../../src/contract/reminders.ts";
import { createApplication } from "../../src/server/application.ts";
import { APPLICATION, logInAs, openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
let app: FastifyInstance;
let clerk: string;
let administrator: string;
let mailServer: SMTPServer;
let hookServer: Server;
let hook: string;
/** What arrived: letters as they came over the wire, calls with their signature. */
let letters: string[] = [];
let calls: { body: string; signature: string | undefined }[] = [];
let answer: { status: number; body: string } = { status: 200, body: "{}" };
let refusing = false;
const numbers: Record<string, string> = {};
const ORGAN = "/api/v1/organs/heze-town";

const send = (method: "POST" | "PUT" | "DELETE", url: string, payload: object = {}, cookie = administrator) =>
  app.inject({ method, url: `${ORGAN}${url}`, payload, headers: { cookie } });
const view = async () => (await app.inject({ url: `${ORGAN}/reminders`, headers: { cookie: clerk } })).json<Reminders>();
const add = (recipient: object) => send("POST", "/reminders/recipients", recipient);
const remind = async () => {
  const made = await makeReminders(town.office, town.organ);
  while (await sendReminder(town.office, town.organ, "https://xxgk.example.gov.cn/console"));
  return made;
};
const logIn = async () => {
  clerk = await logInAs(app, town.office, town.clerk);
  administrator = await logInAs(app, town.office, town.administrator);
};
const decoded = (letter: string) => {
  const [head = "", body = ""] = letter.split("\r\n\r\n");
  const words = head.replace(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_, text: string) => Buffer.from(text, "base64").toString());
  return `${words}\n${
    /base64/i.test(head)
      ? Buffer.from(body, "base64").toString()
      : decodeURIComponent(
          body
            .replace(/=\r\n/g, "")
            .replace(/%/g, "%25")
            .replace(/=([0-9A-F]{2})/g, "%$1"),
        )
  }`;
};

beforeAll(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_, __, done) => done(refusing ? Object.assign(new Error("mailbox full"), { responseCode: 452 }) : null),
    onData(stream, _, done) {
      let text = "";
      stream.on("data", (chunk) => {
        text += String(chunk);
      });
      stream.on("end", () => {
        letters.push(text);
        done();
      });
    },
  });
  await new Promise<void>((ready) => mailServer.listen(0, "127.0.0.1", ready));
  hookServer = createServer(async (request: IncomingMessage, reply) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    calls.push({ body, signature: request.headers["x-gongkai-signature"] as string | undefined });
    reply.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((ready) => hookServer.listen(0, "127.0.0.1", ready));
  hook = `http://127.0.0.1:${(hookServer.address() as AddressInfo).port}/robot`;
  const mail = { server: `smtp://127.0.0.1:${(mailServer.server.address() as AddressInfo).port}`, from: "xxgk@example.gov.cn" };

  town = await openTestOffice("2023-10-25", { mail });
  app = await createApplication({ office: town.office });
  await logIn();
  for (const [name, receivedOn] of [
    ["late", "2023-09-01"],
    ["soon", "2023-09-22"],
    ["calm", "2023-10-20"],
  ] as const) {
    const payload = {
      ...APPLICATION,
      description: "道路养护资金的拨付文件",
      channel: "registered-mail",
      arrivedOn: receivedOn,
      receivedOn,
    };
    numbers[name] = (await send("POST", "/requests", payload, clerk)).json().number;
  }
});
afterAll(async () => {
  await app.close();
  await town.close();
  mailServer.close();
  hookServer.close();
});
beforeEach(() => {
  letters = [];
  calls = [];
  answer = { status: 200, body: "{}" };
  refusing = false;
});

test("an office that set nothing is told of nothing, and sees what would hold", async () => {
  expect(await remind()).toBe(0);
  expect(await view()).toEqual({
    setting: { soonDays: 3, quietFrom: "18:00", quietTo: "08:30" },
    mailReady: true,
    recipients: [],
    newest: [],
  });
});

test("what is no address, and who may not set it, is refused with the field named", async () => {
  const mail = { channel: "mail", address: "林知夏", level: "soon" };
  expect((await add(mail)).json().fields).toEqual({ address: "邮箱地址写作 name@example.gov.cn" });
  expect((await add({ ...mail, channel: "webhook", address: "file:///etc/passwd" })).json().fields).toEqual({
    address: "回调地址须以 https:// 或者 http:// 开头",
  });
  expect((await send("POST", "/reminders/recipients", { ...mail, address: "a@example.gov.cn" }, clerk)).statusCode).toBe(403);
  expect((await send("PUT", "/reminders", { soonDays: 0, quietFrom: "8点", quietTo: "25:00" })).json().fields).toEqual({
    soonDays: "提前几个工作日须是 1 至 10 的整数",
    quietFrom: "免打扰的起始时刻须写作 08:30 这样的时刻",
    quietTo: "免打扰的结束时刻须写作 08:30 这样的时刻",
  });
});

test("the clerk is told what is soon due and late, the head only what is late, and nobody of an applicant", async () => {
  expect((await add({ channel: "mail", address: "clerk@example.gov.cn", level: "soon" })).statusCode).toBe(200);
  expect((await add({ channel: "webhook", address: hook, secret: "只有两家知道", level: "late" })).statusCode).toBe(200);
  expect((await add({ channel: "mail", address: "clerk@example.gov.cn", level: "late" })).json().fields.address).toContain(
    "已经在收件人里",
  );

  expect(await remind()).toBe(2);
  expect(letters).toHaveLength(1);
  const letter = decoded(letters[0]!);
  expect(letter).toContain("1 件已超期、1 件临近期限");
  expect(letter).toContain(`${numbers.soon}　应于`);
  expect(letter).toContain(`${numbers.late}　应于`);
  expect(letter).not.toContain(numbers.calm);
  expect(letter).toContain("https://xxgk.example.gov.cn/console/heze-town/requests/deadlines");

  expect(calls).toHaveLength(1);
  const { body, signature } = calls[0]!;
  expect(signature).toBe(`sha256=${createHmac("sha256", "只有两家知道").update(body).digest("hex")}`);
  const { msgtype, text, organ, requests } = JSON.parse(body);
  expect({ msgtype, organ }).toEqual({ msgtype: "text", organ: "heze-town" });
  expect(text.content).toContain("1 件已超期");
  expect(requests).toEqual([
    { number: numbers.late, level: "late", dueOn: expect.any(String), left: expect.any(Number), office: null },
  ]);

  for (const told of [letter, body])
    for (const secret of [APPLICATION.name, APPLICATION.telephone, APPLICATION.identityNumber, "养护资金"])
      expect(told).not.toContain(secret);
});

test("addresses are sealed in the database and shown so far as to tell them apart", async () => {
  const rows = await town.asOwner<{ sealed: Buffer }>("select * from reminder_recipient");
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain("example.gov.cn");
  expect(rows.some(({ sealed }) => sealed.includes("example.gov.cn"))).toBe(false);
  const { recipients, newest } = await view();
  expect(recipients.map(({ address }) => address)).toEqual(["c***@example.gov.cn", `${new URL(hook).host}/…`]);
  expect(newest.map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test("the same is not told twice on a day; what is late is told again on the next", async () => {
  expect(await remind()).toBe(0);
  town.setToday("2023-10-26");
  expect(await remind()).toBe(2);
  // On the 26th the soon case has reached its last day: another level, told once more.
  expect(decoded(letters[0]!)).toContain("1 件已超期、1 件今天到期");
});

test("in the evening and on Saturday nobody is disturbed; on Monday people are told", async () => {
  town.setNow("2023-10-27T11:00:00Z");
  expect(await remind()).toBe(0);
  town.setToday("2023-10-28");
  expect(await remind()).toBe(0);
  expect([letters, calls]).toEqual([[], []]);
  town.setToday("2023-10-30");
  expect(await remind()).toBe(2);
});

test("what the mail server or the webhook refuses is said, and sent again after a while", async () => {
  town.setToday("2023-10-31");
  await logIn();
  refusing = true;
  answer = { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' };
  await remind();
  const waiting = (await view()).newest.filter(({ state }) => state === "waiting");
  expect(waiting.map(({ problem }) => problem).sort()).toEqual([
    "发信服务器拒收（452）：452 mailbox full",
    "回调地址没有收下（errcode 93000）",
  ]);
  refusing = false;
  answer = { status: 200, body: "{}" };
  letters = [];
  await remind();
  expect(letters).toEqual([]);
  town.setNow("2023-10-31T02:06:00Z");
  await remind();
  expect(letters).toHaveLength(1);
  expect((await view()).newest.some(({ state }) => state === "waiting")).toBe(false);
});

test("a try tells the truth about the address", async () => {
  await logIn();
  const id = (await view()).recipients[1]!.id;
  const attempt = async () => (await send("POST", `/reminders/recipients/${id}/try`)).json();
  expect(await attempt()).toEqual({ problem: null });
  expect(JSON.parse(calls[0]!.body).text.content).toContain("试发一条提醒");
  answer = { status: 302, body: "" };
  expect(await attempt()).toEqual({ problem: "回调地址回答 302，没有收下" });
});

test("after eight attempts a reminder is given up, and that is an event", async () => {
  town.setToday("2023-11-01");
  refusing = true;
  const end = Date.parse("2023-11-02T04:00:00Z");
  for (let at = Date.parse("2023-11-01T02:00:00Z"); at < end; at += 5 * 60_000) {
    town.setNow(new Date(at).toISOString());
    while (await sendReminder(town.office, town.organ));
    if (at === Date.parse("2023-11-01T02:00:00Z")) await remind();
  }
  await logIn();
  const given = (await view()).newest.filter(({ state }) => state === "given-up");
  expect(given.map(({ problem }) => problem)).toContain("发信服务器拒收（452）：452 mailbox full");
  expect(await town.asOwner("select 1 as found from event where kind = 'reminder-undelivered'")).toHaveLength(given.length);
});

test("a case answered before the reminder goes out is left out of it", async () => {
  town.setToday("2023-11-06");
  expect(await makeReminders(town.office, town.organ)).toBe(2);
  await town.asOwner(`insert into request_outcome (organ_id, request_id, outcome, reply, decided_on, decided_by, decided_at)
    select organ_id, id, 'disclosed', '现予公开。', '2023-11-06', ${town.clerk.id}, now() from request where number <> '${numbers.late}'`);
  while (await sendReminder(town.office, town.organ));
  expect(decoded(letters[0]!)).not.toContain(numbers.soon);
});

test("who is taken off hears nothing more", async () => {
  await logIn();
  for (const { id } of (await view()).recipients)
    expect((await send("DELETE", `/reminders/recipients/${id}`)).statusCode).toBe(200);
  town.setToday("2023-11-07");
  expect(await remind()).toBe(0);
  await logIn();
  expect((await view()).recipients).toEqual([]);
});
