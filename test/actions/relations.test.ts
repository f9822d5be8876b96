import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Review } from "../../src/contract/review.ts";
import type { RelationKind } from "../../src/domain/disclosure/relation.ts";
import { createApplication } from "../../src/server/application.ts";
import { DOCUMENT, logInAs, openTestOffice, type TestOffice } from "../office.ts";

const ORGAN = "/api/v1/organs/heze-town";
let town: TestOffice;
let app: FastifyInstance;
let clerk: string;
let officer: string;
/** Index numbers by what the documents are. */
const made: Record<string, { id: number; edition: number; indexNumber: string }> = {};

const call = (method: "GET" | "POST" | "PUT", url: string, cookie: string, payload?: object) =>
  app.inject({ method, url: `${ORGAN}${url}`, headers: { cookie }, ...(payload ? { payload } : {}) });
const page = async (name: string) => (await app.inject({ url: `/documents/${made[name]!.indexNumber}` })).body;
const says = (kind: RelationKind, name: string) => [{ kind, indexNumber: made[name]!.indexNumber }];
const draft = (title: string, more: object = {}) => ({
  title: `禾泽镇${title}`,
  ...DOCUMENT,
  body: "各村民委员会：\n请做好工作。",
  writtenOn: "2023-09-20",
  ...more,
});
async function publish(name: string, title: string, more: object = {}): Promise<void> {
  made[name] = (await call("POST", "/documents", clerk, draft(title, more))).json();
  const { id, edition } = made[name];
  const released = await call("POST", `/documents/${id}/editions/${edition}/release`, officer);
  expect([name, released.statusCode, released.statusCode === 200 ? "" : released.body]).toEqual([name, 200, ""]);
}

beforeAll(async () => {
  town = await openTestOffice("2023-09-25");
  app = await createApplication({ office: town.office });
  clerk = await logInAs(app, town.office, town.clerk);
  officer = await logInAs(app, town.office, town.officer);
  await publish("old", "农机补贴办法", { class: "normative-document" });
  await publish("kept", "河道巡查办法");
  await publish("withdrawn", "错发的通知");
  await call("POST", `/documents/${made.withdrawn!.id}/withdrawal`, officer, { reason: "发错了" });
  await publish("new", "新农机补贴办法", { relations: says("replaces", "old"), effectiveOn: "2023-10-01" });
  await publish("change", "关于修改河道巡查办法的决定", { relations: says("amends", "kept") });
  await publish("reading", "农机补贴办法解读", { relations: says("interprets", "new") });
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test("what is related is found from both sides", async () => {
  expect(await page("new")).toMatch(/代替：<a href="[^"]*">禾泽镇农机补贴办法<\/a>/);
  expect(await page("new")).toMatch(/解读材料：<a href="[^"]*">禾泽镇农机补贴办法解读<\/a>/);
  expect(await page("reading")).toMatch(/解读：<a href="[^"]*">禾泽镇新农机补贴办法<\/a>/);
  expect(await page("old")).toMatch(/被代替：<a href="[^"]*">禾泽镇新农机补贴办法<\/a>/);
});

test("what replaces a document ends it on the day it comes into force, and what amends it says so at once", async () => {
  expect(await page("old")).toContain("有效</td>");
  expect(await page("new")).toContain("尚未施行</td>");
  expect(await page("kept")).toContain("已修改</td>");
  town.setToday("2023-10-01");
  expect(await page("old")).toContain("此件已于 2023-10-01 废止");
  expect(await page("old")).toMatch(/现行的是<a href="[^"]*">《禾泽镇新农机补贴办法》/);
  expect(await page("new")).toContain("有效</td>");
});

test("lists and search mark what has ended, and table two counts it as ended", async () => {
  town.setToday("2023-10-09");
  for (const url of ["/statutory?item=20-1", `/search?q=${encodeURIComponent("农机补贴办法")}`]) {
    const { body } = await app.inject({ url });
    expect([url, body.match(/已废止/g)?.length]).toEqual([url, 1]);
  }
  clerk = await logInAs(app, town.office, town.clerk);
  const { lines } = (await call("GET", `/documents?title=${encodeURIComponent("农机补贴")}`, clerk)).json();
  const old = lines.find(({ indexNumber }: { indexNumber: string }) => indexNumber === made.old!.indexNumber);
  expect(old).toMatchObject({ repealedOn: "2023-10-01", repealed: true });
  const report = (await call("GET", "/reports/2023", clerk)).json();
  expect(JSON.stringify(report)).toContain('"repealed":1');
});

test("who signs sees the relation, and it is bound to what is signed", async () => {
  const { id, edition } = (
    await call("POST", "/documents", clerk, draft("补充通知", { relations: says("interprets", "new") }))
  ).json();
  const read = async () => (await call("GET", `/documents/${id}/editions/${edition}/review`, clerk)).json<Review>();
  const before = await read();
  expect(before.content.relations).toMatchObject([{ kind: "interprets", title: "禾泽镇新农机补贴办法" }]);
  const revised = await call(
    "PUT",
    `/documents/${id}/editions/${edition}`,
    clerk,
    draft("补充通知", { relations: says("amends", "new") }),
  );
  expect(revised.statusCode).toBe(200);
  const after = await read();
  expect(after.round).toBe(2);
  expect(after.digest).not.toBe(before.digest);
});

test.each([
  ["a document that nobody published", () => [{ kind: "repeals", indexNumber: "没有-2023-000001" }], "没有公开"],
  ["a withdrawn document", () => says("repeals", "withdrawn"), "没有公开"],
  ["an unknown kind", () => [{ kind: "likes", indexNumber: made.kept!.indexNumber }], "请选择"],
])("a relation to %s is refused in Chinese", async (_, relations, words) => {
  const answer = await call("POST", "/documents", clerk, draft("又一通知", { relations: relations() }));
  expect([answer.statusCode, JSON.stringify(answer.json().fields)]).toEqual([422, expect.stringContaining(words)]);
});
