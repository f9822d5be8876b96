import type { FastifyRequest } from "fastify";
import { asReader, readColumn } from "../../actions/column/column.ts";
import { pageOfDocuments } from "../../actions/documents/list.ts";
import { type Office, today } from "../../actions/office.ts";
import { clockOf } from "../../actions/requests/clock.ts";
import { newSubmissionKey } from "../../actions/requests/query-code.ts";
import { requestDetail } from "../../actions/requests/read.ts";
import { receiptFor, submitRequest } from "../../actions/requests/submit.ts";
import { trackedLetter, trackRequest } from "../../actions/requests/track.ts";
import { PortalApplication } from "../../contract/requests.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { fieldProblems } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import type { Problems, Values } from "./form-parts.tsx";
import { errorPage } from "./login.tsx";
import { newRequestPage, STEPS, type StepId } from "./new-request.tsx";
import { receiptPage } from "./receipt.tsx";
import { requestsPage } from "./requests.tsx";
import type { AddPage } from "./routes.ts";
import { trackedPage, trackPage } from "./track.tsx";

const FIELDS: readonly string[] = [...Object.keys(PortalApplication.shape), "step", "go"];
/** Carries the submission key to the receipt page, for ten minutes, in the browser that sent the form. */
const RECEIPT_COOKIE = "gongkai_receipt";
const EMPTY: Values = { format: "paper", delivery: "post", applicantKind: "natural-person", identityKind: "identity-card" };

/** 依申请公开: the form, the receipt, the query. */
export function registerRequestPages(add: AddPage, office: Office): void {
  add("GET", "/requests", async (organ) => requestsPage(await readColumn(office, organ)));

  add("GET", "/requests/new", async (organ, _, reply) => {
    reply.header("cache-control", "no-store");
    return showStep(office, organ, "what", { ...EMPTY, submissionKey: newSubmissionKey() }, {});
  });

  add(
    "POST",
    "/requests/new",
    async (organ, request, reply) => {
      reply.header("cache-control", "no-store");
      const values = formValues(request);
      const at = Math.max(
        0,
        STEPS.findIndex(({ id }) => id === values.step),
      );
      if (values.go === "back") return showStep(office, organ, STEPS[Math.max(0, at - 1)]!.id, values, {});

      const form = PortalApplication.safeParse(values);
      const problems = form.success ? {} : fieldProblems(form.error);
      const last = STEPS.length - 1;
      // Going on asks only for what this page and those before it wanted; sending asks for everything.
      const asked: readonly string[] = at === last ? FIELDS : STEPS.slice(0, at + 1).flatMap(({ fields }) => fields);
      const open = Object.fromEntries(Object.entries(problems).filter(([name]) => asked.includes(name)));
      if (Object.keys(open).length > 0) {
        const step = STEPS.find(({ fields }) => fields.some((name) => open[name])) ?? STEPS[0];
        reply.code(422);
        return showStep(office, organ, step.id, values, open);
      }
      if (at < last) return showStep(office, organ, STEPS[at + 1]!.id, values, {});
      if (!form.success) throw form.error;

      const { submissionKey } = await submitRequest(office, organ, form.data);
      reply.setCookie(RECEIPT_COOKIE, submissionKey, {
        path: "/requests",
        httpOnly: true,
        sameSite: "strict",
        secure: request.protocol === "https",
        maxAge: 600,
      });
      return reply.redirect("/requests/receipt", 303);
    },
    60,
  );

  add("GET", "/requests/receipt", async (organ, request, reply) => {
    reply.header("cache-control", "no-store");
    const key = request.cookies[RECEIPT_COOKIE];
    const receipt = key ? await receiptFor(office, organ, key) : undefined;
    if (!receipt) {
      reply.code(410);
      return errorPage(
        "回执只显示十分钟",
        "申请已经提交成功的，请用回执上的编号和查询码查询；没有记下的，请致电或者到本机关办理。",
      );
    }
    const detail = await asReader(office, organ, (desk) => requestDetail(office, desk, receipt.request));
    const address = `${request.protocol}://${request.host}/requests/track?number=${encodeURIComponent(detail.number)}`;
    return receiptPage(await readColumn(office, organ), detail, receipt.queryCode, address);
  });

  add("GET", "/requests/track", async (organ, request) => {
    const { number } = request.query as { number?: unknown };
    return trackPage(await readColumn(office, organ), { number: typeof number === "string" ? number.slice(0, 40) : "" }, {});
  });

  add(
    "POST",
    "/requests/track",
    async (organ, request, reply) => {
      reply.header("cache-control", "no-store");
      const values = trackValues(request);
      const column = await readColumn(office, organ);
      const problems: Problems = {};
      if (!values.number) problems.number = "请填写申请编号";
      if (!values.queryCode) problems.queryCode = "请填写查询码";
      const found =
        Object.keys(problems).length === 0 ? await trackRequest(office, organ, values.number!, values.queryCode!) : null;
      if (found) return trackedPage(column, found, values);
      if (Object.keys(problems).length === 0) problems.queryCode = "编号与查询码对不上，请对照回执再输入一次";
      reply.code(422);
      return trackPage(column, values, problems);
    },
    20,
  );

  add(
    "POST",
    "/requests/track/letter",
    async (organ, request, reply) => {
      const { number, queryCode } = trackValues(request);
      const letter = await trackedLetter(office, organ, number ?? "", queryCode ?? "");
      if (letter) return sendFile(reply, letter, "docx", `答复书 ${number}`);
      reply.code(404);
      return errorPage("没有找到", "编号与查询码对不上，或者还没有答复书。");
    },
    20,
  );
}

async function showStep(office: Office, organ: Organ, step: StepId, values: Values, problems: Problems): Promise<string> {
  const answer = clockOf(office, { receivedOn: today(office) }, today(office));
  return newRequestPage({
    column: await readColumn(office, organ),
    step,
    values,
    problems,
    answers: values.description ? await similarDocuments(office, organ, values.description) : [],
    dueOn: "clock" in answer ? answer.clock.due : null,
  });
}

/** Published documents whose titles share the longest words of the description: offered, never imposed. */
async function similarDocuments(office: Office, organ: Organ, description: string) {
  const pieces = description
    .split(/[的之和与及，。、；：！？《》（）“”\s]|关于|申请|公开|有关|情况|信息|本年|\d{4}年/)
    .filter((piece) => piece.length >= 2);
  const words = [...new Set(pieces)].sort((one, other) => other.length - one.length).slice(0, 4);
  for (const word of words) {
    const { lines } = await asReader(office, organ, (desk) => pageOfDocuments(desk, { title: word }, 1));
    if (lines.length > 0) return lines.slice(0, 3);
  }
  return [];
}

function formValues(request: FastifyRequest): Values {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const values: Values = Object.fromEntries(
    FIELDS.flatMap((name) => (typeof body[name] === "string" ? [[name, (body[name] as string).slice(0, 10_000)]] : [])),
  );
  // The key is ours; anything else in its place is replaced.
  if (!/^[0-9a-f]{32}$/.test(values.submissionKey ?? "")) values.submissionKey = newSubmissionKey();
  return values;
}

function trackValues(request: FastifyRequest): Values {
  const { number, queryCode } = (request.body ?? {}) as Record<string, unknown>;
  return {
    number: typeof number === "string" ? number.trim().slice(0, 40) : "",
    queryCode: typeof queryCode === "string" ? queryCode.trim().slice(0, 60) : "",
  };
}
