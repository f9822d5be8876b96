import type { FastifyReply, FastifyRequest } from "fastify";
import type { Office } from "../actions/office.ts";
import { personOf } from "../actions/sessions/log-in.ts";
import type { Account } from "../db/stores/accounts.ts";

const NAME = "gongkai_session";

/** The member of staff who sends this request. @throws Refusal `not-logged-in`. */
export function personBehind(office: Office, request: FastifyRequest): Promise<Account> {
  return personOf(office, request.cookies[NAME]);
}

export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[NAME];
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string, lastsSeconds: number): void {
  reply.setCookie(NAME, token, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: request.protocol === "https",
    maxAge: lastsSeconds,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, { path: "/" });
}

/**
 * Whether a changing request comes from our own pages. Browsers of the last years say so by Sec-Fetch-Site; older ones by Origin.
 * One that says neither is no browser: it carries no cookie of ours that it was not given on purpose.
 */
export function isOwnPage(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (typeof site === "string") return site === "same-origin" || site === "none";
  const { origin } = request.headers;
  return origin === undefined || origin === `${request.protocol}://${request.host}`;
}
