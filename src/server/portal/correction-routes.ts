import type { FastifyRequest } from "fastify";
import { readColumn } from "../../actions/column/column.ts";
import type { Office } from "../../actions/office.ts";
import { correctionReceipt, submitCorrection, trackCorrection } from "../../actions/requests/corrections-online.ts";
import { newSubmissionKey } from "../../actions/requests/query-code.ts";
import { PortalCorrection } from "../../contract/corrections.ts";
import { fieldProblems } from "../problem.ts";
import { correctionPage, correctionReceiptPage, correctionTrackPage, trackedCorrectionPage } from "./correction.tsx";
import type { Problems, Values } from "./form-parts.tsx";
import { errorPage } from "./login.tsx";
import type { AddPage } from "./routes.ts";

const FIELDS = Object.keys(PortalCorrection.shape);
/** Carries the submission key to the receipt, for ten minutes, in the browser that sent the form. */
const COOKIE = "gongkai_correction";

/** 更正本人记录: the form, its receipt, and what became of it. Basis: 条例 art. 41. */
export function registerCorrectionPages(add: AddPage, office: Office): void {
  add("GET", "/corrections/new", async (organ, _, reply) => {
    reply.header("cache-control", "no-store");
    return correctionPage(await readColumn(office, organ), { submissionKey: newSubmissionKey() }, {});
  });

  add(
    "POST",
    "/corrections/new",
    async (organ, request, reply) => {
      reply.header("cache-control", "no-store");
      const values = textsOf(request, FIELDS);
      // The key is ours; anything else in its place is replaced.
      if (!/^[0-9a-f]{32}$/.test(values.submissionKey ?? "")) values.submissionKey = newSubmissionKey();
      const form = PortalCorrection.safeParse(values);
      if (!form.success) {
        reply.code(422);
        return correctionPage(await readColumn(office, organ), values, fieldProblems(form.error));
      }
      await submitCorrection(office, organ, form.data);
      const kept = { path: "/corrections", httpOnly: true, sameSite: "strict", maxAge: 600 } as const;
      reply.setCookie(COOKIE, form.data.submissionKey, { ...kept, secure: request.protocol === "https" });
      return reply.redirect("/corrections/receipt", 303);
    },
    20,
  );

  add("GET", "/corrections/receipt", async (organ, request, reply) => {
    reply.header("cache-control", "no-store");
    const receipt = await correctionReceipt(office, organ, request.cookies[COOKIE] ?? "");
    if (receipt) return correctionReceiptPage(await readColumn(office, organ), receipt);
    reply.code(410);
    return errorPage("回执只显示十分钟", "已经提交成功的，请用编号和查询码查询；没有记下的，请致电或者到本机关办理。");
  });

  add("GET", "/corrections/track", async (organ) => correctionTrackPage(await readColumn(office, organ), {}, {}));

  add(
    "POST",
    "/corrections/track",
    async (organ, request, reply) => {
      reply.header("cache-control", "no-store");
      const values = textsOf(request, ["number", "queryCode"]);
      const problems: Problems = {
        ...(values.number ? {} : { number: "请填写编号" }),
        ...(values.queryCode ? {} : { queryCode: "请填写查询码" }),
      };
      const asked = Object.keys(problems).length === 0;
      const found = asked ? await trackCorrection(office, organ, values.number!, values.queryCode!) : null;
      const column = await readColumn(office, organ);
      if (found) return trackedCorrectionPage(column, found);
      if (asked) problems.queryCode = "编号与查询码对不上，请对照回执再输入一次";
      reply.code(422);
      return correctionTrackPage(column, values, problems);
    },
    20,
  );
}

function textsOf({ body }: FastifyRequest, names: readonly string[]): Values {
  const given = (body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    names.flatMap((name) => (typeof given[name] === "string" ? [[name, (given[name] as string).slice(0, 10_000)]] : [])),
  );
}
