import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Review } from "../../src/contract/review.ts";
import { createApplication } from "../../src/server/application.ts";
import { DOCUMENT, logInAs, openTestOffice, type TestOffice } from "../office.ts";

const ORGAN = "/api/v1/organs/heze-town";
let town: TestOffice;
let app: FastifyInstance;
let clerk: string;
let officer: string;
let made: { id: number; edition: number; indexNumber: string };

const call = (method: "GET" | "POST" | "PUT", url: string, cookie: string, payload?: object) =>
  app.inject({ method, url: `${ORGAN}${url}`, headers: { cookie }, ...(payload ? { payload } : {}) });
const DRAFT = {
  title: "禾泽镇农机购置补贴办法",
  ...DOCUMENT,
  body: "各村民委员会：\n一、补贴对象\n本镇农户。\n二、补贴标准\n每台五百元。",
  writtenOn: "2023-09-20",
  points: [
    { head: "谁可以申请", text: "本镇农户" },
    { head: "补多少", text: "每台五百元" },
  ],
  questions: [{ head: "外地户口可以申请吗？", text: "在本镇承包土地满一年的可以。" }],
};

beforeAll(async () => {
  town = await openTestOffice("2023-09-25");
  app = await createApplication({ office: town.office });
  clerk = await logInAs(app, town.office, town.clerk);
  officer = await logInAs(app, town.office, town.officer);
  made = (await call("POST", "/documents", clerk, DRAFT)).json();
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test("points and questions are reviewed with the text: personal data in them shuts the gate, and a mark of secrecy is refused", async () => {
  const telephone = { ...DRAFT, questions: [{ head: "问谁？", text: "请拨打张三的手机13812345678。" }] };
  const { id, edition } = (await call("POST", "/documents", clerk, telephone)).json();
  const review = (await call("GET", `/documents/${id}/editions/${edition}/review`, clerk)).json<Review>();
  expect(review.findings.filter(({ section, open }) => section === "问答" && open)).toHaveLength(1);
  const release = await call("POST", `/documents/${id}/editions/${edition}/release`, officer);
  expect(release.json()).toMatchObject({ code: "gate-shut" });
  expect((await call("POST", `/documents/${id}/editions/${edition}/mask`, clerk)).statusCode).toBe(200);
  const masked = (await call("GET", `/documents/${id}/editions/${edition}/review`, clerk)).json<Review>();
  expect(masked.content.questions[0]!.text).toContain("138****5678");

  const secret = await call("POST", "/documents", clerk, { ...DRAFT, points: [{ head: "要点", text: "机密★10年" }] });
  expect(secret.json()).toMatchObject({ code: "secrecy-marked" });
});

test("nobody sees a figure before the document is public", async () => {
  expect((await app.inject({ url: `/figures/${made.indexNumber}.svg` })).statusCode).toBe(404);
});

test("once public, the page has the figure with the same in words, the questions, and search finds them", async () => {
  expect((await call("POST", `/documents/${made.id}/editions/${made.edition}/release`, officer)).statusCode).toBe(200);
  const { body } = await app.inject({ url: `/documents/${made.indexNumber}` });
  expect(body).toContain("一图读懂");
  expect(body).toContain("<strong>谁可以申请</strong>：本镇农户");
  expect(body).toContain("<h3>外地户口可以申请吗？</h3>");
  const svg = await app.inject({ url: `/figures/${made.indexNumber}.svg` });
  expect(svg.headers["content-type"]).toContain("image/svg+xml");
  expect(svg.body).toContain("每台五百元");
  const pdf = await app.inject({ url: `/figures/${made.indexNumber}.pdf` });
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  expect((await app.inject({ url: `/figures/${made.indexNumber}.gif` })).statusCode).toBe(404);
  expect((await app.inject({ url: `/search?q=${encodeURIComponent("承包土地")}` })).body).toContain("共 1");
});

test("too many, too long, or a point without a head is said by field", async () => {
  const answer = await call("POST", "/documents", clerk, { ...DRAFT, points: [{ head: "", text: "说明" }] });
  expect([answer.statusCode, JSON.stringify(answer.json().fields)]).toEqual([422, expect.stringContaining("请填写要点")]);
  const many = await call("POST", "/documents", clerk, { ...DRAFT, points: Array(13).fill({ head: "要点", text: "" }) });
  expect(JSON.stringify(many.json().fields)).toContain("不超过 12 个");
});
