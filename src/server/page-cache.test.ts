import { describe, expect, test } from "vitest";
import { PageCache } from "./page-cache.ts";

const body = (text: string, size = 0) => Buffer.from(text.padEnd(size, " "));
const kept = (cache: PageCache, key: string, organId = 1, words = key) => {
  cache.keep(key, organId, cache.changes, {}, body(words));
  return cache.get(key)?.body.toString();
};

describe("pages that were drawn 页面缓存", () => {
  test("are kept until their organ changes, and no other organ's are lost by it", () => {
    const cache = new PageCache();
    cache.heard();
    for (const organ of [1, 2]) cache.changed(organ);
    expect([kept(cache, "/a", 1), kept(cache, "/b", 2)]).toEqual(["/a", "/b"]);
    cache.changed(1);
    expect([cache.get("/a"), cache.get("/b")?.body.toString()]).toEqual([undefined, "/b"]);
  });

  test("are all drawn anew when an organ appears that was not known", () => {
    const cache = new PageCache();
    cache.heard();
    kept(cache, "/a", 1);
    cache.changed(3);
    expect(cache.get("/a")).toBeUndefined();
  });

  test("are not kept when something changed while they were drawn", () => {
    const cache = new PageCache();
    cache.heard();
    const before = cache.changes;
    cache.changed(1);
    cache.keep("/a", 1, before, {}, body("old"));
    expect(cache.get("/a")).toBeUndefined();
  });

  test("are neither kept nor given while changes may go unheard", () => {
    const cache = new PageCache();
    expect(kept(cache, "/a")).toBeUndefined();
    cache.heard();
    expect(kept(cache, "/a")).toBe("/a");
    cache.lost();
    expect(cache.get("/a")).toBeUndefined();
  });

  test("take no more memory than is allowed: the longest unread go first", () => {
    const cache = new PageCache();
    cache.heard();
    for (let i = 0; i < 200; i += 1) {
      cache.keep(`/${i}`, 1, cache.changes, {}, body("x", 500 * 1024));
      cache.get("/0");
    }
    expect(cache.get("/0")).toBeDefined();
    expect(cache.get("/1")).toBeUndefined();
    expect(cache.get("/199")).toBeDefined();
    cache.keep("/large", 1, cache.changes, {}, body("x", 600 * 1024));
    expect(cache.get("/large")).toBeUndefined();
  });
});
