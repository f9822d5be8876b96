import { readFile } from "node:fs/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { columnOrgan, columnOrgans, readColumn } from "../../actions/column/column.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { logIn } from "../../actions/sessions/log-in.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { mountOf, remounted } from "../mount.ts";
import type { PageCache } from "../page-cache.ts";
import { asProblem } from "../problem.ts";
import { isOwnPage, setSessionCookie } from "../session-cookie.ts";
import { registerCasePages } from "./case-routes.ts";
import { registerCheckPages } from "./check-routes.ts";
import { registerColumnPages } from "./column-routes.ts";
import { registerCorrectionPages } from "./correction-routes.ts";
import { registerDocumentPages } from "./document-routes.ts";
import { registerFigures } from "./figure-routes.ts";
import { registerHandInPages } from "./hand-in-routes.ts";
import { drawing, keepDrawn } from "./kept-pages.ts";
import { registerLetterPages } from "./letter-proof.tsx";
import { errorPage, loginPage, plainPage } from "./login.tsx";
import { registerOpenDataPages } from "./open-data-routes.ts";
import { organsPage } from "./organs.tsx";
import { registerPublicationLogPages } from "./publication-log-routes.ts";
import { registerReportPages } from "./report-routes.ts";
import { registerRequestPages } from "./request-routes.ts";
import { registerSearchPages } from "./search-routes.ts";

/** A page handler: the organ is known, the answer is HTML. */
export type PageHandler = (organ: Organ, request: FastifyRequest, reply: FastifyReply) => Promise<string | FastifyReply>;
export type Method = "GET" | "POST";
/** Binds a page of the column. */
export type AddPage = (method: Method, path: string, handle: PageHandler, perMinute?: number) => void;

/** The public pages 公开门户 and the login page. Every one is whole without JavaScript. */
export async function registerPortal(
  portal: FastifyInstance,
  office: Office,
  { checkFolder, cache }: { checkFolder?: string | undefined; cache?: PageCache | undefined } = {},
): Promise<void> {
  portal.setErrorHandler((error, request, reply) => {
    const { status, detail } = asProblem(error);
    if (status >= 500) request.log.error(error);
    const title = status === 404 ? "没有找到" : status === 429 ? "请稍候" : "未能完成";
    return reply.code(status).type("text/html; charset=utf-8").send(errorPage(title, detail));
  });
  portal.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith("/api/"))
      return reply
        .code(404)
        .type("application/problem+json")
        .send({ type: "about:blank#not-found", title: "not-found", status: 404, code: "not-found", detail: "没有这个接口。" });
    return reply
      .code(404)
      .type("text/html; charset=utf-8")
      .send(errorPage("没有找到", "没有这个页面，可能网址有误，或者内容已经移走。"));
  });

  portal.addHook("onSend", async (request, reply, payload) => {
    const page = remounted(request, reply, inPrint(request, payload));
    if (cache) keepDrawn(cache, request, reply, page);
    return page;
  });

  const css = Buffer.concat(
    await Promise.all(["portal", "display"].map((name) => readFile(new URL(`./${name}.css`, import.meta.url)))),
  );
  portal.get("/assets/portal.css", async (_, reply) =>
    reply.type("text/css; charset=utf-8").header("cache-control", "public, max-age=3600").send(css),
  );

  const add: AddPage = (method, path, handle, perMinute) => {
    portal.route({
      method,
      url: path,
      ...(perMinute ? { config: { rateLimit: { max: perMinute, timeWindow: "1 minute" } } } : {}),
      handler: async (request, reply) => {
        if (method === "POST" && !isOwnPage(request))
          return reply
            .code(403)
            .type("text/html; charset=utf-8")
            .send(errorPage("未能完成", "这次提交不是从本站页面发出的。请回到首页重新填写。"));
        const { organ: code } = mountOf(request);
        const changes = cache?.changes ?? 0;
        const organ = await columnOrgan(office, code);
        reply.type("text/html; charset=utf-8");
        if (!organ && code !== undefined) throw new Refusal("not-found");
        if (!organ) return plainPage("尚未设置", "本机还没有设置机关。请用启动时打印的设置链接完成设置。");
        if (cache) drawing(request, organ.id, changes, office.now());
        return handle(organ, request, reply);
      },
    });
  };
  add("GET", "/organs", async (organ, request) => {
    const q = String((request.query as { q?: unknown }).q ?? "")
      .trim()
      .slice(0, 100);
    return organsPage(await readColumn(office, organ), q, await columnOrgans(office, q));
  });
  add("POST", "/display", async (_, request, reply) => {
    const large = (request.body as { print?: unknown } | undefined)?.print === "large";
    reply.setCookie(PRINT_COOKIE, large ? "large" : "usual", {
      path: "/",
      sameSite: "lax",
      httpOnly: true,
      maxAge: 365 * 86_400,
    });
    return reply.redirect(pageBefore(request), 303);
  });
  registerColumnPages(add, office);
  registerRequestPages(add, office);
  registerCasePages(add, office);
  registerCorrectionPages(add, office);
  registerLetterPages(add, office);
  registerReportPages(add, office);
  registerHandInPages(portal, office);
  registerDocumentPages(add, office);
  registerFigures(add, office);
  registerSearchPages(add, office);
  registerOpenDataPages(add, office);
  registerPublicationLogPages(add, office);
  await registerCheckPages(portal, add, office, checkFolder);

  portal.get<{ Querystring: { token?: string } }>("/login", async (request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .header("referrer-policy", "no-referrer")
      .send(loginPage(request.query.token ?? "")),
  );
  portal.post<{ Body: { token?: string } }>(
    "/login",
    { config: { rateLimit: { max: 20, timeWindow: "1 minute" } } },
    async (request, reply) => {
      const { token, lastsSeconds } = await logIn(office, String(request.body?.token ?? ""));
      setSessionCookie(request, reply, token, lastsSeconds);
      return reply.redirect("/console/", 303);
    },
  );
}

/** Remembers in the reader's browser in which size pages are printed 大字版. */
const PRINT_COOKIE = "gongkai_print";

function inPrint({ cookies }: FastifyRequest, payload: unknown): unknown {
  if (cookies[PRINT_COOKIE] !== "large" || typeof payload !== "string") return payload;
  return payload.replace('<html lang="zh-CN"', '<html lang="zh-CN" class="large"');
}

/** The page that a form was sent from, as far as it is ours, without its mount. */
function pageBefore(request: FastifyRequest): string {
  const { referer = "" } = request.headers;
  const before = URL.canParse(referer) ? new URL(referer) : undefined;
  const { prefix } = mountOf(request);
  if (!before || before.host !== request.host || !before.pathname.startsWith(`${prefix}/`)) return "/";
  const path = before.pathname.slice(prefix.length);
  return /^\/(?!\/)/.test(path) ? path + before.search : "/";
}
