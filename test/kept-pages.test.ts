import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftDocument } from "../src/actions/documents/draft.ts";
import { releaseDocument } from "../src/actions/documents/release.ts";
import { withdrawDocument } from "../src/actions/documents/withdraw.ts";
import { type Changes, listenForChanges } from "../src/db/changes.ts";
import { createPool } from "../src/db/connect.ts";
import { createApplication } from "../src/server/application.ts";
import { PageCache } from "../src/server/page-cache.ts";
import { DOCUMENT, openTestOffice, type TestOffice } from "./office.ts";

let town: TestOffice;
let app: FastifyInstance;
let changes: Changes;
const heard: (() => void)[] = [];
const cache = new PageCache();
const pool = () => createPool({ ...town.database.connection, max: 2 });
let listening: ReturnType<typeof pool>;
/** Resolves when the next change of an organ has been heard. */
const nextChange = () => new Promise<void>((resolve) => heard.push(resolve));
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { host: "www.example.gov.cn", ...headers } });
const DRAFT = {
  title: "禾泽镇关于做好春耕生产的通知",
  ...DOCUMENT,
  body: "各村民委员会：\n请做好春耕生产工作。",
  writtenOn: "2024-03-01",
  repealedOn: "2024-03-10",
};

beforeAll(async () => {
  town = await openTestOffice("2024-03-04");
  listening = pool();
  await new Promise<void>((ready) => {
    changes = listenForChanges(listening, {
      changed: (organId) => {
        cache.changed(organId);
        for (const tell of heard.splice(0)) tell();
      },
      heard: () => {
        cache.heard();
        ready();
      },
      lost: () => cache.lost(),
    });
  });
  app = await createApplication({ office: town.office, pageCache: cache });
});
afterAll(async () => {
  await app.close();
  await changes.stop();
  await listening.end();
  await town.close();
});

test("a page is drawn once; who has it already is sent nothing", async () => {
  const first = await get("/statutory/20-1");
  expect(first.headers.etag).toBeUndefined();
  const second = await get("/statutory/20-1");
  expect(second.body).toBe(first.body);
  expect(second.headers["content-type"]).toBe(first.headers["content-type"]);
  const tag = String(second.headers.etag);
  const third = await get("/statutory/20-1", { "if-none-match": tag });
  expect([third.statusCode, third.body]).toEqual([304, ""]);
});

test("what is published and what is withdrawn is seen as soon as the change is heard", async () => {
  let change = nextChange();
  const made = await draftDocument(town.office, town.clerk, "heze-town", DRAFT);
  await change;
  await get("/statutory/20-1");
  change = nextChange();
  await releaseDocument(town.office, town.officer, "heze-town", made.id, made.edition);
  await change;
  for (let i = 0; i < 2; i += 1) expect((await get("/statutory/20-1")).body).toContain("春耕");
  const page = `/documents/${made.indexNumber}`;
  for (let i = 0; i < 2; i += 1) expect((await get(page)).body).toContain("有效</td>");
  // In force yesterday, repealed today: the day alone changes what a page says.
  town.setToday("2024-03-10");
  expect((await get(page)).body).toContain("废止</td>");
  change = nextChange();
  await withdrawDocument(town.office, town.officer, "heze-town", made.id, "发错了");
  await change;
  expect((await get(page)).statusCode).toBe(410);
  expect((await get("/statutory/20-1")).body).not.toContain("春耕");
});

test("host, size of print and mount have pages of their own; forms, cases, search and proofs are never kept", async () => {
  await get("/guide");
  expect((await get("/guide", { cookie: "gongkai_print=large" })).body).toContain('class="large"');
  expect((await get("/guide")).body).not.toContain('class="large"');
  expect((await get("/organs/heze-town/guide")).body).toContain('href="/organs/heze-town/statutory"');
  expect((await get("/guide")).body).toContain('href="/statutory"');
  for (const url of [
    "/requests/new",
    "/requests/track",
    "/search",
    "/corrections/new",
    "/publication-log",
    "/search?q=%E6%98%A5",
  ]) {
    await get(url);
    expect([url, (await get(url)).headers.etag]).toEqual([url, undefined]);
  }
});

test("when the line to the database breaks, nothing that was kept is sent", async () => {
  await get("/guide");
  expect((await get("/guide")).headers.etag).toBeDefined();
  await town.database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen organ_changed'",
  );
  await expect.poll(async () => (await get("/guide")).headers.etag).toBeUndefined();
});
