import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftDocument } from "../src/actions/documents/draft.ts";
import { releaseDocument } from "../src/actions/documents/release.ts";
import { draftEdition } from "../src/actions/documents/revise.ts";
import { withdrawDocument } from "../src/actions/documents/withdraw.ts";
import { createApplication } from "../src/server/application.ts";
import { exportColumn } from "../src/server/static-export.ts";
import { publish } from "./actions/published-documents.ts";
import { addSecondOrgan, DOCUMENT, openTestOffice, type TestOffice } from "./office.ts";

let town: TestOffice;
let app: FastifyInstance;
let out: string;
let made: { id: number; indexNumber: string };
const DRAFT = {
  title: "禾泽镇人民政府关于做好春耕生产的通知",
  ...DOCUMENT,
  body: "各村民委员会：\n请做好春耕生产工作。",
  writtenOn: "2024-03-01",
};
const exported = () => exportColumn(app, { out, base: "", progress: () => {} });
const files = async () =>
  (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length));

beforeAll(async () => {
  town = await openTestOffice("2024-03-04");
  out = await mkdtemp(join(tmpdir(), "gongkai-export-"));
  app = await createApplication({ office: town.office, publicAddress: "https://xxgk.example.gov.cn" });
  // More than one page of one item.
  await publish(town, 45, (n) => ({ title: `第${n}号通告`, body: `第${n}号通告的正文。` }));
  made = await draftDocument(town.office, town.clerk, "heze-town", DRAFT);
  await releaseDocument(town.office, town.officer, "heze-town", made.id, 1);
  const { edition } = await draftEdition(town.office, town.clerk, "heze-town", made.id, {
    ...DRAFT,
    body: `${DRAFT.body}\n特此通知。`,
  });
  await releaseDocument(town.office, town.officer, "heze-town", made.id, edition);
});
afterAll(async () => {
  await app.close();
  await town.close();
  await rm(out, { recursive: true, force: true });
});

test("a plain folder holds every public page, byte for byte, and no link of it is broken", async () => {
  const { pages, written, broken } = await exported();
  expect(broken).toEqual([]);
  expect(written).toBe(pages);
  expect(pages).toBeGreaterThan(45);
  const names = await files();
  for (const name of [
    "/index.html",
    "/guide/index.html",
    "/statutory/20-1/index.html",
    "/statutory/20-1/3/index.html",
    "/feed.atom",
    "/sitemap.xml",
    "/assets/portal.css",
    "/open-data/documents.csv",
    `/documents/${made.indexNumber}/index.html`,
    `/versions/${made.indexNumber}/2/index.html`,
  ])
    expect(names).toContain(name);
  for (const path of ["/", "/guide", "/statutory/20-1/2", `/documents/${made.indexNumber}`]) {
    const live = (await app.inject({ url: path })).rawPayload;
    expect([path, live.equals(await readFile(join(out, path, "index.html")))]).toEqual([path, true]);
  }
});

test("a web server that knows nothing of us serves it, and every link in it leads somewhere", async () => {
  const server = createServer(async (request, reply) => {
    const path = join(out, decodeURIComponent(request.url ?? "/"));
    const file = (await stat(path).catch(() => undefined))?.isDirectory() ? join(path, "index.html") : path;
    const bytes = await readFile(file).catch(() => undefined);
    reply
      .writeHead(bytes ? 200 : 404, { "content-type": extname(file) === ".html" ? "text/html" : "application/octet-stream" })
      .end(bytes);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const seen = new Map<string, number>([["/", 0]]);
  for (const path of seen.keys()) {
    const answer = await fetch(at + path);
    seen.set(path, answer.status);
    if (!answer.headers.get("content-type")?.includes("html")) continue;
    for (const [, next] of (await answer.text()).matchAll(/\s(?:href|src)="(\/[^"#?]*)"/g))
      if (!/^\/(search|requests\/|corrections|letters|check)/.test(next!) && !seen.has(next!)) seen.set(next!, 0);
  }
  server.close();
  expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
  expect(seen.size).toBeGreaterThan(45);
});

test("a second export writes nothing anew but what tells the time, and takes away what was withdrawn", async () => {
  const again = await exported();
  const signed = again.written;
  expect(signed).toBeLessThanOrEqual(4);
  await withdrawDocument(town.office, town.officer, "heze-town", made.id, "发错了");
  const { removed, broken } = await exported();
  expect(broken).toEqual([]);
  expect(removed).toBeGreaterThanOrEqual(2);
  expect(await files()).not.toContain(`/documents/${made.indexNumber}/index.html`);
});

test("a folder with something else in it is left alone", async () => {
  const other = await mkdtemp(join(tmpdir(), "gongkai-other-"));
  await writeFile(join(other, "mine.txt"), "mine");
  await expect(exportColumn(app, { out: other, base: "", progress: () => {} })).rejects.toThrow("里有别的文件");
  expect(await readdir(other)).toEqual(["mine.txt"]);
  await rm(other, { recursive: true });
});

test("with several organs the folder holds the map of each, for the map of the server leads there", async () => {
  await addSecondOrgan(town.office);
  const together = await mkdtemp(join(tmpdir(), "gongkai-export-"));
  const { broken } = await exportColumn(app, { out: together, base: "", progress: () => {} });
  expect(broken).toEqual([]);
  const map = (path: string) => readFile(join(together, path), "utf8");
  expect(await map("sitemap.xml")).toContain("<sitemapindex");
  expect(await map("sitemaps/1.xml")).toContain("<loc>https://xxgk.example.gov.cn/guide");
  expect(await map("organs/liuhe-town/sitemaps/1.xml")).toContain("https://xxgk.example.gov.cn/organs/liuhe-town/guide");
  await rm(together, { recursive: true, force: true });
});
