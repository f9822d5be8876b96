import type { IncomingMessage } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Where a column stands on this server 挂载: under the path of an existing site, and under that of its organ. */
export interface Mount {
  /** Stands before every path that a page links to; empty at the root. */
  prefix: string;
  /** The path of the existing site alone, without that of the organ. */
  base: string;
  /** The organ whose column is asked for; undefined: the first one. */
  organ: string | undefined;
}

const mounts = new WeakMap<IncomingMessage, Mount>();

/** The path at which the columns of other organs than the first begin. */
export const organPath = (code: string): string => `/organs/${code}`;

/** Only the column is mounted: what staff and programs use has one address. */
const OF_THE_SERVER = /^\/(?:console|login|api|organs|hand-in|healthz|readyz)(?:[/?]|$)/;

/**
 * Takes the mount off an address before a route is looked for, and remembers it.
 *
 * `base` is the path of the public address, `/zfxxgk`; a proxy may have taken it off already.
 */
export function unmount(base: string): (request: IncomingMessage) => string {
  return (request) => {
    let path = request.url ?? "/";
    if (base !== "" && (path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}?`)))
      path = rooted(path.slice(base.length));
    const [, organ, rest = ""] = /^\/organs\/([a-z0-9][a-z0-9-]{0,62})(?=[/?]|$)(.*)$/s.exec(path) ?? [];
    const inside = rooted(rest);
    const mounted = organ !== undefined && !OF_THE_SERVER.test(inside);
    mounts.set(request, { prefix: mounted ? base + organPath(organ) : base, base, organ: mounted ? organ : undefined });
    return mounted ? inside : path;
  };
}

const rooted = (path: string) => (path.startsWith("/") ? path : `/${path}`);

/** Lets a page that stands outside all columns lead into the column of an organ: of what a section hands in, its own. */
export function leadInto(request: FastifyRequest, organ: string): void {
  const { base } = mountOf(request);
  mounts.set(request.raw, { prefix: base + organPath(organ), base, organ });
}

export function mountOf({ raw }: FastifyRequest): Mount {
  return mounts.get(raw) ?? { prefix: "", base: "", organ: undefined };
}

/**
 * Puts the mount before the addresses of an answer: links, forms and pictures of a page, where it leads on to, the paths of its cookies.
 *
 * Pages write their addresses from the root; text never looks like an attribute, for quotation marks in it are escaped.
 */
export function remounted(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const { prefix } = mountOf(request);
  if (prefix === "") return payload;
  const location = reply.getHeader("location");
  if (typeof location === "string" && /^\/(?!\/)/.test(location))
    reply.header("location", prefixFor(location, request) + location);
  const cookies = reply.getHeader("set-cookie");
  if (cookies) {
    const moved = [cookies].flat().map((cookie) => String(cookie).replace(/; Path=\/(?=[^;])/i, `; Path=${prefix}/`));
    reply.removeHeader("set-cookie");
    reply.header("set-cookie", moved);
  }
  const isPage = String(reply.getHeader("content-type") ?? "").startsWith("text/html");
  if (!isPage || typeof payload !== "string") return payload;
  return payload.replace(
    /(\s(?:href|src|action)=")(\/(?!\/)[^"]*)/g,
    (_, before: string, path: string) => `${before}${prefixFor(path, request)}${path}`,
  );
}

/** Pages of staff have one address; other organs and what a section hands in begin at the site, not in this organ. */
function prefixFor(path: string, request: FastifyRequest): string {
  const { prefix, base } = mountOf(request);
  if (/^\/(?:console|login|api)(?:[/?]|$)/.test(path)) return "";
  return OF_THE_SERVER.test(path) ? base : prefix;
}
