import type { FastifyReply, FastifyRequest } from "fastify";
import { dayInChina } from "../../calendar/plain-date.ts";
import type { PageCache } from "../page-cache.ts";

/** What reads the same for everybody until the organ changes: the column itself, no form, no case, no search, no proof. */
const KEPT =
  /^\/(?:guide|systems|statutory(?:\/[^?]*)?|annual-reports(?:\/\d+)?|documents\/[^?]+|versions\/[^?]+|figures\/[^?]+|requests|organs|open-data\/|feed\.(?:atom|json)|sitemap\.xml|sitemaps\/\d+\.xml|assets\/portal\.css)?$/;

interface Drawing {
  key: string;
  organId: number;
  changes: number;
}
const drawings = new WeakMap<FastifyRequest, Drawing>();

/** Remembers that a page is being drawn, from what was known when so many changes had been heard. */
export function drawing(request: FastifyRequest, organId: number, changes: number, now: Date): void {
  if (request.method === "GET" && KEPT.test(request.url)) drawings.set(request, { key: keyOf(request, now), organId, changes });
}

/** Keeps a page that has been drawn, with the headers that go with it. */
export function keepDrawn(cache: PageCache, request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
  const drawn = drawings.get(request);
  if (!drawn || reply.statusCode !== 200 || reply.hasHeader("set-cookie") || typeof payload !== "string") return;
  const headers: Record<string, string> = { "cache-control": "no-cache" };
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) headers[name] = String(value);
  cache.keep(drawn.key, drawn.organId, drawn.changes, headers, Buffer.from(payload));
}

/** Sends a page as it was drawn before, past everything that would only come to the same. @returns whether it was kept. */
export function sendKept(cache: PageCache, request: FastifyRequest, reply: FastifyReply, now: Date): boolean {
  if (request.method !== "GET") return false;
  const page = cache.get(keyOf(request, now));
  if (!page) return false;
  reply.hijack();
  if (request.headers["if-none-match"] === page.headers.etag) reply.raw.writeHead(304, page.headers).end();
  else reply.raw.writeHead(200, page.headers).end(page.body);
  return true;
}

/** As it was asked for, mount and all. The host stands in codes and feeds; the day decides what is in force. */
function keyOf({ originalUrl, headers }: FastifyRequest, now: Date): string {
  const print = headers.cookie?.includes("gongkai_print=large") ? "large" : "";
  return `${headers.host} ${headers["x-forwarded-proto"] ?? ""} ${headers["x-forwarded-host"] ?? ""} ${originalUrl} ${print} ${dayInChina(now)}`;
}
