import type { FastifyReply, FastifyRequest } from "fastify";
import { dayInChina } from "../../calendar/plain-date.ts";
import type { PageCache } from "../page-cache.ts";

/** What reads the same for everybody until the organ changes: the column itself, no form, no case, no search, no proof. */
const KEPT =
  /^\/(?:guide|systems|statutory(?:\/[^?]*)?|annual-reports(?:\/\d+)?|documents\/[^?]+|versions\/[^?]+|figures\/[^?]+|requests|organs|open-data\/|feed\.(?:atom|json)|sitemap\.xml|assets\/portal\.css)?$/;

interface Drawing {
  key: string;
  organId: number;
  changes: number;
}
const drawings = new WeakMap<FastifyRequest, Drawing>();

/** Sends pages as they were drawn before, as long as they still read so. */
export function keptPages(cache: PageCache | undefined, now: () => Date) {
  const keyOf = (request: FastifyRequest) =>
    // As it was asked for, mount and all; the host stands in codes and feeds, the day decides what is in force.
    [request.protocol, request.host, request.originalUrl, request.cookies.gongkai_print ?? "", dayInChina(now())].join(" ");
  return {
    /** Sends the page if it was kept. */
    send(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
      if (!cache || request.method !== "GET" || !KEPT.test(request.url)) return undefined;
      const page = cache.get(keyOf(request));
      if (!page) return undefined;
      reply.header("cache-control", "no-cache").header("etag", page.tag).type(page.type);
      return request.headers["if-none-match"] === page.tag ? reply.code(304).send() : reply.send(page.body);
    },
    /** Remembers that a page is being drawn now, from what is known now. */
    drawing(request: FastifyRequest, organId: number, changes: number): void {
      if (cache && request.method === "GET" && KEPT.test(request.url))
        drawings.set(request, { key: keyOf(request), organId, changes });
    },
    /** How many changes were heard before a page is drawn. */
    get changes(): number {
      return cache?.changes ?? 0;
    },
    /** Keeps a page that has been drawn, as it is sent. */
    keep(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
      const drawing = drawings.get(request);
      if (!cache || !drawing || reply.statusCode !== 200 || reply.hasHeader("set-cookie") || typeof payload !== "string") return;
      const type = String(reply.getHeader("content-type") ?? "");
      cache.keep(drawing.key, drawing.organId, drawing.changes, type, Buffer.from(payload));
    },
  };
}
