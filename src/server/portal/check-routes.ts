import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { readColumn } from "../../actions/column/column.ts";
import type { Office } from "../../actions/office.ts";
import { lexiconText } from "../../storage/lexicon.ts";
import { checkPage } from "./check.tsx";
import type { AddPage } from "./routes.ts";

const TABLES = ["places.tsv", "generic-places.tsv", "former-places.tsv", "plain-words.tsv"];

/** 年报核查: the page, its script, and what the script measures reports against. Nothing is ever sent here. */
export async function registerCheckPages(
  portal: FastifyInstance,
  add: AddPage,
  office: Office,
  scriptFolder: string | undefined,
): Promise<void> {
  add("GET", "/check", async (organ) => checkPage(await readColumn(office, organ)));

  // Here too, since `/api` may be closed to the public.
  const { annualReportForms } = office.law.data;
  await addData(portal, "law.json", "application/json; charset=utf-8", JSON.stringify({ annualReportForms }));
  for (const name of TABLES) await addData(portal, name, "text/tab-separated-values; charset=utf-8", lexiconText(name));

  if (!scriptFolder) return;
  await portal.register(fastifyStatic, { root: scriptFolder, prefix: "/check/assets/", maxAge: "1h", decorateReply: false });
}

/** Data that changes with a release only: packed once, and asked for again by its digest. */
async function addData(portal: FastifyInstance, name: string, type: string, text: string): Promise<void> {
  const packed = await promisify(gzip)(text);
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  portal.get(`/check/data/${name}`, async (request, reply) => {
    reply.type(type).header("cache-control", "public, max-age=3600").header("etag", tag).header("vary", "accept-encoding");
    if (request.headers["if-none-match"] === tag) return reply.code(304).send();
    const takesPacked = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    return takesPacked ? reply.header("content-encoding", "gzip").send(packed) : reply.send(text);
  });
}
