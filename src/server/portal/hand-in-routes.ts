import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { columnOrgan, readColumn } from "../../actions/column/column.ts";
import { handIn, linkBehind } from "../../actions/documents/hand-in.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { leadInto } from "../mount.ts";
import { fieldProblems } from "../problem.ts";
import { isOwnPage } from "../session-cookie.ts";
import { uploadedFile } from "../uploaded-file.ts";
import { handedInPage, handInPage, linkClosedPage } from "./hand-in.tsx";
import { plainPage } from "./login.tsx";

const Answers = z
  .object({
    disclosure: z.enum(["proactive", "on-request", "not-public"], { error: "请选择公开属性" }),
    reason: z.string().trim().max(300, "理由不能超过300个字，请删减").default(""),
    title: z.string().trim().max(200, "标题不能超过200个字，请删减").default(""),
  })
  .refine(({ disclosure, reason }) => disclosure === "proactive" || reason !== "", {
    path: ["reason"],
    message: "不主动公开的，请写明理由",
  });

type Address = { Params: { organ: string; token: string } };
/** Reading is cheap; a file keeps the worker busy. */
const READS = { config: { rateLimit: { max: 60, timeWindow: "1 minute" } } };
const HAND_INS = { config: { rateLimit: { max: 10, timeWindow: "1 minute" } } };

/** 科室递送: whoever has the link hands files in for its section, and can do nothing else. */
export function registerHandInPages(portal: FastifyInstance, office: Office): void {
  const open = async (request: FastifyRequest<Address>, reply: FastifyReply) => {
    // The token stands in the address: it must not travel on, and nothing may keep the page.
    reply.type("text/html; charset=utf-8").header("cache-control", "no-store").header("referrer-policy", "same-origin");
    const { organ: code, token } = request.params;
    const [first, own] = await Promise.all([columnOrgan(office), columnOrgan(office, code)]);
    if (own && own.id !== first?.id) leadInto(request, code);
    try {
      const { organ, link } = await linkBehind(office, code, token);
      return {
        column: await readColumn(office, organ),
        section: link.section,
        path: `/hand-in/${encodeURIComponent(code)}/${encodeURIComponent(token)}`,
      };
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      reply.code(410).send(own ? linkClosedPage(await readColumn(office, own)) : plainPage("链接已经失效", "请要一个新的链接。"));
      return undefined;
    }
  };

  portal.get<Address>("/hand-in/:organ/:token", READS, async (request, reply) => {
    const at = await open(request, reply);
    return at ? handInPage(at.column, at.section, at.path, { disclosure: "proactive" }, {}) : reply;
  });

  portal.post<Address>("/hand-in/:organ/:token", HAND_INS, async (request, reply) => {
    if (!isOwnPage(request)) throw new Refusal("not-permitted");
    const at = await open(request, reply);
    if (!at) return reply;
    const { column, section, path } = at;
    const again = (values: Record<string, string>, problems: Record<string, string>) =>
      reply.code(422).send(handInPage(column, section, path, values, problems));
    let given: Record<string, string> = { disclosure: "proactive" };
    try {
      const { file, fields } = await uploadedFile(request);
      given = fields;
      const answers = Answers.safeParse(fields);
      if (!answers.success) return again(given, { ...fieldProblems(answers.error), file: "请重新选择文件" });
      const { number, unreadable } = await handIn(office, request.params.organ, request.params.token, file, answers.data);
      return handedInPage(column, section, path, number, file.name, unreadable);
    } catch (reason) {
      if (reason instanceof Refusal && ["file-missing", "secrecy-marked"].includes(reason.code))
        return again(given, { file: reason.message });
      if ((reason as { code?: string }).code === "FST_REQ_FILE_TOO_LARGE")
        return again(given, { file: "文件超过 30 MB，请压缩图片或者拆分后再递送" });
      throw reason;
    }
  });
}
