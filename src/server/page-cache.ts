import { createHash } from "node:crypto";

/** A page as it was sent. */
export interface KeptPage {
  body: Buffer;
  /** All that goes with it, with its length and an `etag` that names the bytes: a reader who has them is sent none. */
  headers: Record<string, string>;
}

const MOST_BYTES = 64 * 1024 * 1024;
const LARGEST = 512 * 1024;

/**
 * Public pages as they were drawn 页面缓存, until anything of their organ changes; the longest unread go first.
 *
 * It keeps nothing while changes may go unheard, and nothing that was drawn while something changed.
 */
export class PageCache {
  readonly #pages = new Map<string, KeptPage & { organId: number }>();
  /** The organs that changes were heard of, and how many in all: what was drawn before a change is not kept after it. */
  readonly #organs = new Set<number>();
  #changes = 0;
  #bytes = 0;
  #listening = false;

  heard(): void {
    this.#listening = true;
  }

  lost(): void {
    this.#listening = false;
    this.#pages.clear();
    this.#bytes = 0;
  }

  changed(organId: number): void {
    this.#changes += 1;
    // An organ not heard of before may be a new one, to which all others now point.
    const all = !this.#organs.has(organId);
    this.#organs.add(organId);
    for (const [key, { organId: of, body }] of this.#pages) {
      if (of !== organId && !all) continue;
      this.#pages.delete(key);
      this.#bytes -= body.length;
    }
  }

  /** How many changes were heard so far; to be asked before drawing. */
  get changes(): number {
    return this.#changes;
  }

  get(key: string): KeptPage | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  /** Keeps a page that was drawn when so many changes had been heard. */
  keep(key: string, organId: number, changes: number, headers: Record<string, string>, body: Buffer): void {
    if (!this.#listening || body.length > LARGEST || this.#changes !== changes) return;
    const former = this.#pages.get(key);
    if (former) this.#bytes -= former.body.length;
    this.#pages.delete(key);
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    this.#pages.set(key, { organId, body, headers: { ...headers, etag, "content-length": String(body.length) } });
    this.#bytes += body.length;
    for (const [oldest, { body }] of this.#pages) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#pages.delete(oldest);
      this.#bytes -= body.length;
    }
  }
}
