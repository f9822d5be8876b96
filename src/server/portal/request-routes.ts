import type { FastifyRequest } from "fastify";
import { asReader, readColumn } from "../../actions/column/column.ts";
import { pageOfDocuments } from "../../actions/documents/list.ts";
import { type Office, today } from "../../actions/office.ts";
import { clockOf } from "../../actions/requests/clock.ts";
import { DRAFT_DAYS, dropDraft, openDraft, saveDraft } from "../../actions/requests/drafts.ts";
import { newSubmissionKey } from "../../actions/requests/query-code.ts";
import { submitRequest } from "../../actions/requests/submit.ts";
import { PortalApplication } from "../../contract/requests.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { fieldProblems } from "../problem.ts";
import { cookieFor, RECEIPT_COOKIE } from "./case-routes.ts";
import type { Problems, Values } from "./form-parts.tsx";
import { draftSavedPage, newRequestPage, STEPS, type StepId } from "./new-request.tsx";
import { requestsPage } from "./requests.tsx";
import type { AddPage } from "./routes.ts";

const FIELDS: readonly string[] = [...Object.keys(PortalApplication.shape), "step", "go"];
/** Holds the key of an unfinished application, in the browser that saved it. */
const DRAFT_COOKIE = "gongkai_draft";
const EMPTY: Values = { format: "paper", delivery: "post", applicantKind: "natural-person", identityKind: "identity-card" };

/** 依申请公开: how to ask, and the form. */
export function registerRequestPages(add: AddPage, office: Office): void {
  add("GET", "/requests", async (organ) => requestsPage(await readColumn(office, organ)));

  add("GET", "/requests/new", async (organ, request, reply) => {
    reply.header("cache-control", "no-store");
    const draft = await openDraft(office, organ, request.cookies[DRAFT_COOKIE] ?? "");
    const step = STEPS.find(({ id }) => id === draft?.step)?.id ?? "what";
    return showStep(office, organ, step, draft ?? { ...EMPTY, submissionKey: newSubmissionKey() }, {}, draft !== undefined);
  });

  add("POST", "/requests/draft/drop", async (organ, request, reply) => {
    await dropDraft(office, organ, request.cookies[DRAFT_COOKIE] ?? "");
    reply.clearCookie(DRAFT_COOKIE, { path: "/requests" });
    return reply.redirect("/requests/new", 303);
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
      if (values.go === "save") {
        const token = await saveDraft(office, organ, values, draftToken(request));
        reply.setCookie(DRAFT_COOKIE, token, { ...cookieFor(request), maxAge: DRAFT_DAYS * 86_400 });
        return draftSavedPage(await readColumn(office, organ), DRAFT_DAYS);
      }
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
      const draft = request.cookies[DRAFT_COOKIE];
      if (draft) {
        await dropDraft(office, organ, draft);
        reply.clearCookie(DRAFT_COOKIE, { path: "/requests" });
      }
      reply.setCookie(RECEIPT_COOKIE, submissionKey, { ...cookieFor(request), maxAge: 600 });
      return reply.redirect("/requests/receipt", 303);
    },
    60,
  );
}

async function showStep(
  office: Office,
  organ: Organ,
  step: StepId,
  values: Values,
  problems: Problems,
  resumed = false,
): Promise<string> {
  const answer = clockOf(office, { receivedOn: today(office) }, today(office));
  return newRequestPage({
    column: await readColumn(office, organ),
    step,
    values,
    problems,
    answers: values.description ? await similarDocuments(office, organ, values.description) : [],
    dueOn: "clock" in answer ? answer.clock.due : null,
    resumed,
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

/** A browser that has saved before keeps its token. */
const draftToken = ({ cookies }: FastifyRequest) =>
  /^[0-9a-f]{64}$/.test(cookies[DRAFT_COOKIE] ?? "") ? cookies[DRAFT_COOKIE] : undefined;
