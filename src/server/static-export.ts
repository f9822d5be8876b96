import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FastifyInstance } from "fastify";

/** What became of an export. */
export interface Exported {
  /** Pages and files that the folder holds now, those of them that were written, and those taken away. */
  pages: number;
  written: number;
  removed: number;
  /** Addresses that a page leads to and that did not answer, with what they answered. */
  broken: { path: string; from: string; status: number }[];
}

/** Thrown where the folder holds what this program did not write. */
export class ForeignFolder extends Error {
  override readonly name = "ForeignFolder";
}

/** What only a running server can do: forms, search, what belongs to one reader. A page may lead there all the same. */
const LIVE =
  /^\/(?:search|requests\/(?:new|track|receipt|draft)|corrections|letters|display|check|hand-in|login|console|api)(?:[/?]|$)/;
/** Where readers and programs begin, besides what pages lead to. */
const BEGINNINGS = ["/", "/robots.txt", "/sitemap.xml", "/feed.atom", "/feed.json", "/open-data/"];
const MANIFEST = ".gongkai-export.json";
const AT_A_TIME = 500;

/**
 * Writes every public page and file of the column into a folder 静态导出 that any web server can serve: the same bytes as here.
 *
 * A second export writes only what changed and takes away what is no longer public. `base` is the path of the public address.
 */
export async function exportColumn(
  app: FastifyInstance,
  { out, base, progress }: { out: string; base: string; progress: (done: number, waiting: number) => void },
): Promise<Exported> {
  const before = await manifestOf(out);
  const found = new Map<string, string>(BEGINNINGS.map((path) => [path, ""]));
  const files = new Set<string>();
  const result: Exported = { pages: 0, written: 0, removed: 0, broken: [] };
  for (const [path, from] of found) {
    const { status, type, bytes } = await fetchPage(app, path, result.pages);
    if (status !== 200) {
      result.broken.push({ path, from, status });
      continue;
    }
    const file = fileOf(path, type);
    files.add(file);
    result.pages += 1;
    if (await writeChanged(join(out, file), bytes)) result.written += 1;
    // A map grows while it is gone through: what is found here is fetched later.
    const next = type.startsWith("text/html")
      ? leads(bytes.toString(), base)
      : path === "/sitemap.xml"
        ? sitemapsIn(bytes.toString(), base)
        : [];
    for (const one of next) if (!found.has(one)) found.set(one, path);
    if (result.pages % AT_A_TIME === 0) progress(result.pages, found.size - result.pages);
  }
  // What could not be fetched just now may well be public: nothing is taken away on such a day.
  if (result.broken.length === 0)
    for (const file of before) {
      if (files.has(file)) continue;
      await rm(join(out, file), { force: true });
      result.removed += 1;
    }
  await writeChanged(join(out, MANIFEST), Buffer.from(`${JSON.stringify([...files].sort(), null, 1)}\n`));
  return result;
}

/** Asks the server as a browser would, each time from another address: a reader may ask only so often. */
async function fetchPage(
  app: FastifyInstance,
  path: string,
  n: number,
): Promise<{ status: number; type: string; bytes: Buffer }> {
  const remoteAddress = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  const answer = await app.inject({ url: path, remoteAddress });
  return { status: answer.statusCode, type: String(answer.headers["content-type"] ?? ""), bytes: answer.rawPayload };
}

/** The addresses that a page leads to and that a folder can hold, without the mount. */
function leads(page: string, base: string): string[] {
  return [...page.matchAll(/\s(?:href|src)="(\/(?!\/)[^"#]*)/g)].flatMap(([, address]) => {
    const path = address!.replaceAll("&amp;", "&");
    const inside = base !== "" && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
    const [, ofOrgan = inside] = /^\/organs\/[a-z0-9-]+(\/.*)$/.exec(inside) ?? [];
    return LIVE.test(ofOrgan) || inside.includes("?") ? [] : [inside];
  });
}

/** The parts of a map of the site that is in several. */
function sitemapsIn(map: string, base: string): string[] {
  const addresses = [...map.matchAll(/<loc>([^<]*\/sitemaps\/\d+\.xml)<\/loc>/g)];
  return addresses.map(([, address]) => {
    const { pathname } = new URL(address!);
    return base !== "" && pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  });
}

/** The file for an address: a page is the index of a folder, so that its address stays as it is. */
function fileOf(path: string, type: string): string {
  const segments = path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decodeURIComponent);
  if (segments.some((segment) => segment === "." || segment === ".." || /[/\\\0]/.test(segment)))
    throw new Error(`no file for ${path}`);
  return join(...(type.startsWith("text/html") ? [...segments, "index.html"] : segments));
}

async function writeChanged(path: string, bytes: Buffer): Promise<boolean> {
  const there = await readFile(path).catch(() => undefined);
  if (there?.equals(bytes)) return false;
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.part`;
  await writeFile(beside, bytes);
  await rename(beside, path);
  return true;
}

/** What an earlier export wrote; none in a new or empty folder. @throws ForeignFolder */
async function manifestOf(out: string): Promise<string[]> {
  const there = await readdir(out).catch(() => []);
  if (there.length === 0) return [];
  const text = await readFile(join(out, MANIFEST), "utf8").catch(() => undefined);
  if (text === undefined) throw new ForeignFolder(`目录 ${out} 里有别的文件。请换一个空目录，或者上次导出用的目录`);
  return JSON.parse(text) as string[];
}
