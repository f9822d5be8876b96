import type { FastifyReply, FastifyRequest } from "fastify";
import { asReader, readColumn } from "../../actions/column/column.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import type { NewPaper } from "../../actions/requests/papers.ts";
import { requestDetail } from "../../actions/requests/read.ts";
import { addPaperToSubmission, receiptFor, withdrawSubmission } from "../../actions/requests/submit.ts";
import { addPaperOnline, forApplicant, supplementOnline, trackedLetter, trackRequest } from "../../actions/requests/track.ts";
import { PAPER_KINDS } from "../../contract/requests.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { sendFile } from "../send-file.ts";
import { siteAddress } from "../site-address.ts";
import type { Problems, Values } from "./form-parts.tsx";
import { errorPage } from "./login.tsx";
import { receiptPage, withdrawnPage } from "./receipt.tsx";
import type { AddPage } from "./routes.ts";
import { trackedPage, trackPage } from "./track.tsx";

/** Carries the submission key to the receipt page, for ten minutes, in the browser that sent the form. */
export const RECEIPT_COOKIE = "gongkai_receipt";

/** How a cookie of the request pages is set. */
export const cookieFor = (request: FastifyRequest) =>
  ({ path: "/requests", httpOnly: true, sameSite: "strict", secure: request.protocol === "https" }) as const;

/** 回执与查询: what an applicant does with a case that was filed. */
export function registerCasePages(add: AddPage, office: Office): void {
  const receipt = async (organ: Organ, request: FastifyRequest, reply: FastifyReply, problems: Problems = {}) => {
    reply.header("cache-control", "no-store");
    const found = await receiptFor(office, organ, request.cookies[RECEIPT_COOKIE] ?? "");
    if (!found) {
      reply.code(410);
      return errorPage(
        "回执只显示十分钟",
        "申请已经提交成功的，请用回执上的编号和查询码查询；没有记下的，请致电或者到本机关办理。",
      );
    }
    if (Object.keys(problems).length > 0) reply.code(422);
    const detail = forApplicant(await asReader(office, organ, (desk) => requestDetail(office, desk, found.request)));
    const address = `${siteAddress(request)}/requests/track?number=${encodeURIComponent(detail.number)}`;
    return receiptPage(await readColumn(office, organ), detail, found.queryCode, address, problems);
  };
  add("GET", "/requests/receipt", (organ, request, reply) => receipt(organ, request, reply));

  add(
    "POST",
    "/requests/receipt/papers",
    async (organ, request, reply) => {
      const key = request.cookies[RECEIPT_COOKIE] ?? "";
      const { paper } = await uploaded(request);
      const problems = await fieldProblemsOf(() => addPaperToSubmission(office, organ, key, paper));
      return problems ? receipt(organ, request, reply, problems) : reply.redirect("/requests/receipt", 303);
    },
    20,
  );

  add(
    "POST",
    "/requests/receipt/withdraw",
    async (organ, request, reply) => {
      const number = await withdrawSubmission(office, organ, request.cookies[RECEIPT_COOKIE] ?? "");
      reply.clearCookie(RECEIPT_COOKIE, { path: "/requests" });
      if (number) return withdrawnPage(await readColumn(office, organ), number);
      reply.code(410);
      return errorPage("没有找到", "提交已经超过十分钟，或者不是在这个浏览器提交的。请致电或者到本机关办理撤回。");
    },
    20,
  );

  add("GET", "/requests/track", async (organ, request) => {
    const { number } = request.query as { number?: unknown };
    return trackPage(await readColumn(office, organ), { number: typeof number === "string" ? number.slice(0, 40) : "" }, {});
  });

  const tracked = async (organ: Organ, reply: FastifyReply, values: Values, problems: Problems = {}) => {
    reply.header("cache-control", "no-store");
    const column = await readColumn(office, organ);
    const missing: Problems = {};
    if (!values.number) missing.number = "请填写申请编号";
    if (!values.queryCode) missing.queryCode = "请填写查询码";
    const found = Object.keys(missing).length === 0 ? await trackRequest(office, organ, values.number!, values.queryCode!) : null;
    if (Object.keys(problems).length > 0) reply.code(422);
    if (found) return trackedPage(column, found, values, problems);
    if (Object.keys(missing).length === 0) missing.queryCode = "编号与查询码对不上，请对照回执再输入一次";
    reply.code(422);
    return trackPage(column, values, missing);
  };
  add("POST", "/requests/track", (organ, request, reply) => tracked(organ, reply, trackValues(request.body)), 20);

  add(
    "POST",
    "/requests/track/supplement",
    async (organ, request, reply) => {
      const values = trackValues(request.body);
      const { number = "", queryCode = "", supplement = "" } = values;
      const problems = await fieldProblemsOf(() => supplementOnline(office, organ, number, queryCode, supplement));
      return tracked(organ, reply, values, problems);
    },
    20,
  );

  add(
    "POST",
    "/requests/track/papers",
    async (organ, request, reply) => {
      const { paper, fields } = await uploaded(request);
      const values = trackValues(fields);
      const problems = await fieldProblemsOf(() =>
        addPaperOnline(office, organ, values.number ?? "", values.queryCode ?? "", paper),
      );
      return tracked(organ, reply, values, problems);
    },
    20,
  );

  add(
    "POST",
    "/requests/track/letter",
    async (organ, request, reply) => {
      const { number, queryCode } = trackValues(request.body);
      const letter = await trackedLetter(office, organ, number ?? "", queryCode ?? "");
      if (letter) return sendFile(reply, letter, "docx", `答复书 ${number}`);
      reply.code(404);
      return errorPage("没有找到", "编号与查询码对不上，或者还没有答复书。");
    },
    20,
  );
}

/** What is wrong by field, where the act was refused for its fields; any other refusal is the page's to tell. */
async function fieldProblemsOf(act: () => Promise<unknown>): Promise<Problems | undefined> {
  try {
    await act();
    return undefined;
  } catch (reason) {
    if (reason instanceof Refusal && reason.fields) return reason.fields;
    throw reason;
  }
}

/** The file and the texts of a form with a file; a file that is too long is cut off and refused for its length. */
async function uploaded(request: FastifyRequest): Promise<{ paper: NewPaper; fields: Record<string, unknown> }> {
  const fields: Record<string, unknown> = {};
  const paper: NewPaper = { kind: "other", name: "", bytes: Buffer.alloc(0) };
  for await (const part of request.parts({ limits: { files: 1, fileSize: 10 * 1024 * 1024, fields: 10, fieldSize: 10_000 } })) {
    if (part.type === "file") Object.assign(paper, { name: part.filename ?? "", bytes: await part.toBuffer() });
    else fields[part.fieldname] = part.value;
  }
  const kind = PAPER_KINDS.find((one) => one === fields.kind);
  return { paper: { ...paper, ...(kind ? { kind } : {}) }, fields };
}

function trackValues(body: unknown): Values {
  const { number, queryCode, supplement } = (body ?? {}) as Record<string, unknown>;
  return {
    number: typeof number === "string" ? number.trim().slice(0, 40) : "",
    queryCode: typeof queryCode === "string" ? queryCode.trim().slice(0, 60) : "",
    supplement: typeof supplement === "string" ? supplement.slice(0, 2000) : "",
  };
}
