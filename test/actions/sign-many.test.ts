import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WaitingDocument } from "../../src/contract/documents.ts";
import { createApplication } from "../../src/server/application.ts";
import { DOCUMENT, logInAs, openTestOffice, type TestOffice } from "../office.ts";

const ORGAN = "/api/v1/organs/heze-town";
let town: TestOffice;
let app: FastifyInstance;
let clerk: string;
let officer: string;
const call = (method: "GET" | "POST" | "PUT", url: string, cookie: string, payload?: object) =>
  app.inject({ method, url: `${ORGAN}${url}`, headers: { cookie }, ...(payload ? { payload } : {}) });
const waiting = async () => (await call("GET", "/documents/waiting", officer)).json<WaitingDocument[]>();
const key = ({ id, edition, digest }: WaitingDocument) => ({ id, edition, digest });
const draft = (n: number, body = "各村民委员会：\n请做好工作。") => ({
  title: `禾泽镇第${n}号通知`,
  ...DOCUMENT,
  body,
  writtenOn: "2023-09-20",
});

beforeAll(async () => {
  town = await openTestOffice("2023-09-25");
  app = await createApplication({ office: town.office });
  clerk = await logInAs(app, town.office, town.clerk);
  officer = await logInAs(app, town.office, town.officer);
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test("several are signed by the rules of one; what cannot be is left with its reason and stops no other", async () => {
  for (let n = 1; n <= 4; n += 1)
    await call("POST", "/documents", clerk, draft(n, n === 2 ? "联系张三，手机13812345678。" : undefined));
  const listed = await waiting();
  const [first, withTelephone, changed, last] = listed as [WaitingDocument, WaitingDocument, WaitingDocument, WaitingDocument];
  await call("PUT", `/documents/${changed.id}/editions/${changed.edition}`, clerk, draft(3, "改过的正文。"));
  const answer = await call("POST", "/documents/signatures", officer, {
    documents: listed.map(key),
    opinion: "已逐份阅读，同意",
  });
  expect(answer.json()).toEqual([
    { id: first.id, edition: 1, problem: null },
    { id: withTelephone.id, edition: 1, problem: expect.stringContaining("检查结果没有处理") },
    { id: changed.id, edition: 1, problem: expect.stringContaining("改动过") },
    { id: last.id, edition: 1, problem: null },
  ]);
  expect((await waiting()).map(({ id }) => id)).toEqual([withTelephone.id, changed.id]);
  const events = await town.asOwner("select 1 as one from event where kind = 'document-released'");
  expect(events).toHaveLength(2);
});

test("an author signs none of the own, and nobody signs without an opinion", async () => {
  const [one] = await waiting();
  const own = await call("POST", "/documents/signatures", clerk, { documents: [key(one!)], opinion: "同意" });
  expect(own.json()[0].problem).not.toBeNull();
  const silent = await call("POST", "/documents/signatures", officer, { documents: [key(one!)], opinion: " " });
  expect(silent.json()).toMatchObject({ status: 422, fields: { opinion: "请填写意见" } });
});
