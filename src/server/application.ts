import { readFile } from "node:fs/promises";
import { BlockList, isIPv6 } from "node:net";
import { join } from "node:path";
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import swagger from "@fastify/swagger";
import fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Office } from "../actions/office.ts";
import { touch } from "../db/database.ts";
import { registerApi } from "./api/routes.ts";
import { cleanInput } from "./clean-input.ts";
import { unmount } from "./mount.ts";
import type { PageCache } from "./page-cache.ts";
import { sendKept } from "./portal/kept-pages.ts";
import { errorPage } from "./portal/login.tsx";
import { registerPortal } from "./portal/routes.ts";

/** How the server is set up: what the actions need, and where the built console lies. */
export interface ServerSettings {
  office: Office;
  /** `dist/console`; without it the console is not served. */
  consoleFolder?: string;
  /** Whether warnings and errors are logged, to standard output or into this stream. */
  logging?: boolean | { write(line: string): void };
  /** Where citizens reach the portal, without a slash at its end; unset: wherever a request came to. */
  publicAddress?: string | undefined;
  /** Keeps public pages until something changes; without it each is drawn anew. */
  pageCache?: PageCache | undefined;
  /** Networks from which console, login and API may be used; none named: from anywhere. */
  consoleAllow?: readonly { address: string; prefix: number; family: "ipv4" | "ipv6" }[];
}

/** 30 MB a file: a report with its pictures has ten. More than one at a time is asked for nowhere. */
const UPLOAD_LIMITS = { fileSize: 30 * 1024 * 1024, files: 1, fields: 20, fieldSize: 100 * 1024, headerPairs: 100 };

/** The HTTP server: portal, console and API on one port. Listening is the caller's business. */
export async function createApplication({
  office,
  consoleFolder,
  logging = false,
  consoleAllow = [],
  publicAddress,
  pageCache,
}: ServerSettings): Promise<FastifyInstance> {
  const app = fastify({
    // Addresses and bodies may hold personal data or secrets: only warnings and errors are logged, which carry neither.
    logger: logging ? { level: "warn", ...(logging === true ? {} : { stream: logging }) } : false,
    trustProxy: "loopback",
    bodyLimit: 1024 * 1024,
    requestTimeout: 15_000,
    connectionTimeout: 20_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: unmount(publicAddress ? new URL(publicAddress).pathname.replace(/\/$/, "") : ""),
    // An address that cannot be read at all never reaches a page.
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      reply
        .header("x-content-type-options", "nosniff")
        .header("content-security-policy", "default-src 'self'; frame-ancestors 'none'");
      reply.code(404).type("text/html; charset=utf-8").send(errorPage("没有找到", "网址不完整或者有误，请核对后再试。"));
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  app.decorate("publicAddress", publicAddress);
  app.addHook("preValidation", cleanInput);

  // Before all else: what was drawn before needs nothing of what follows.
  if (pageCache)
    app.addHook("onRequest", (request, reply, done) => {
      if (!sendKept(pageCache, request, reply, office.now())) done();
    });
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart, { limits: UPLOAD_LIMITS });
  await app.register(rateLimit, { global: false });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // antd writes its styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // Behind http on an inner network a promise of https would lock people out.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: "same-origin" },
  });

  if (consoleAllow.length > 0) keepStaffPagesInside(app, consoleAllow);

  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_, reply) => {
    try {
      await touch(office.database);
      return { status: "ok" };
    } catch {
      return reply.code(503).send({ status: "database unavailable" });
    }
  });

  await app.register(
    async (api) => {
      await api.register(swagger, {
        openapi: { openapi: "3.1.0", info: { title: "Gongkai 公开 API", version: "1", description: "政府信息公开平台的接口。" } },
        transform: jsonSchemaTransform,
      });
      registerApi(api, office);
      api.get("/openapi.json", { schema: { hide: true } }, async () => api.swagger());
    },
    { prefix: "/api/v1" },
  );
  if (consoleFolder) await serveConsole(app, consoleFolder);
  const checkFolder = consoleFolder && join(consoleFolder, "check");
  await app.register(async (portal) => registerPortal(portal, office, { checkFolder, cache: pageCache }));
  return app;
}

/** Console, login and API answer only inside the given networks. Basis: 互联网政务应用安全管理规定 art. 19. */
function keepStaffPagesInside(app: FastifyInstance, networks: NonNullable<ServerSettings["consoleAllow"]>): void {
  const inside = new BlockList();
  for (const { address, prefix, family } of networks) inside.addSubnet(address, prefix, family);
  app.addHook("onRequest", async (request, reply) => {
    // By the route that answers, not by the address: that may be written in many ways and stand under a mount.
    if (!/^\/(?:console|login|api)(?:\/|$)/.test(request.routeOptions.url ?? "")) return;
    const plain = request.ip.replace(/^::ffff:/, "");
    if (!inside.check(plain, isIPv6(plain) ? "ipv6" : "ipv4"))
      return reply.code(404).type("text/plain; charset=utf-8").send("没有这个页面。");
  });
}

/** The console is one page; its own router shows the right part of it. */
async function serveConsole(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, "assets"),
    prefix: "/console/assets/",
    immutable: true,
    maxAge: "365d",
  });
  const page = await readFile(join(folder, "index.html"));
  const show = async (_: unknown, reply: FastifyReply) =>
    reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page);
  app.get("/console", show);
  app.get("/console/*", show);
}
