import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { changeDraft, discardDraft, draftLetter, returnLetter, submitLetter } from "../../actions/letters/draft.ts";
import { issueLetter, signLetter } from "../../actions/letters/issue.ts";
import {
  arrangeSignature,
  listLetterKinds,
  previewLetter,
  resetTemplate,
  saveTemplate,
  templateFile,
} from "../../actions/letters/kinds.ts";
import { answerQuestion, readPath } from "../../actions/letters/path.ts";
import { listLetters, listWaiting, readLetter } from "../../actions/letters/read.ts";
import type { Office } from "../../actions/office.ts";
import { serial } from "../../contract/fields.ts";
import { letterId } from "../../contract/letters.ts";
import { InvalidInput } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import { personBehind } from "../session-cookie.ts";
import { columnAddress } from "../site-address.ts";
import { none, type On } from "./implement.ts";

/** The seven questions, letters and their templates. */
export function registerLetterRoutes(on: On, office: Office): void {
  on("path", ({ person, params }) => readPath(office, person, params.organ, params.number));
  on("answerQuestion", ({ person, params, body }) =>
    answerQuestion(office, person, params.organ, params.number, params.question, body),
  );
  on("letters", ({ person, params }) => listLetters(office, person, params.organ, params.number));
  on("draftLetter", async ({ person, params, body }) => ({
    id: await draftLetter(office, person, params.organ, params.number, body),
  }));
  on("waitingLetters", ({ person, params }) => listWaiting(office, person, params.organ));
  on("changeDraft", ({ person, params, body }) => changeDraft(office, person, params.organ, params.id, body.fields).then(none));
  on("discardDraft", ({ person, params }) => discardDraft(office, person, params.organ, params.id).then(none));
  on("submitLetter", ({ person, params }) => submitLetter(office, person, params.organ, params.id).then(none));
  on("returnLetter", ({ person, params, body }) => returnLetter(office, person, params.organ, params.id, body.note).then(none));
  on("issueLetter", ({ person, params, request }) =>
    columnAddress(office, request, params.organ)
      .then((address) => issueLetter(office, person, params.organ, params.id, address))
      .then(none),
  );
  on("signLetter", ({ person, params, request }) =>
    columnAddress(office, request, params.organ)
      .then((address) => signLetter(office, person, params.organ, params.id, address))
      .then(none),
  );
  on("letterKinds", ({ person, params }) => listLetterKinds(office, person, params.organ));
  on("arrangeSignature", ({ person, params, body }) =>
    arrangeSignature(office, person, params.organ, params.kind, body.signOff).then(none),
  );
  on("saveTemplate", async ({ person, params, body }) => ({
    edition: await saveTemplate(office, person, params.organ, params.kind, body),
  }));
  on("resetTemplate", ({ person, params }) => resetTemplate(office, person, params.organ, params.kind).then(none));
}

const LetterAddress = z.object({ organ: z.string(), id: serial, type: z.enum(["docx", "pdf"]) });
const KindAddress = z.object({ organ: z.string(), kind: letterId, type: z.enum(["docx", "pdf"]).default("docx") });

/** Letters and templates as files. */
export function registerLetterFiles(api: FastifyInstance, office: Office): void {
  const address = <Schema extends z.ZodType>(schema: Schema, params: unknown): z.output<Schema> => {
    const result = schema.safeParse(params);
    if (!result.success) throw new InvalidInput(result.error);
    return result.data;
  };
  api.get(
    "/organs/:organ/letters/:id/files/:type",
    { schema: { summary: "文书文件", operationId: "letterFile" } },
    async (request, reply) => {
      const { organ, id, type } = address(LetterAddress, request.params);
      const { bytes, name } = await readLetter(office, await personBehind(office, request), organ, id, type);
      return sendFile(reply, bytes, type, name);
    },
  );
  api.get(
    "/organs/:organ/letter-kinds/:kind/template.docx",
    { schema: { summary: "文书模板", operationId: "templateFile" } },
    async (request, reply) => {
      const { organ, kind } = address(KindAddress, request.params);
      const bytes = await templateFile(office, await personBehind(office, request), organ, kind);
      return sendFile(reply, bytes, "docx", `模板 ${office.law.letter(kind).title}`);
    },
  );
  api.get(
    "/organs/:organ/letter-kinds/:kind/preview/:type",
    { schema: { summary: "文书预览", operationId: "letterPreview" } },
    async (request, reply) => {
      const { organ, kind, type } = address(KindAddress, request.params);
      const bytes = await previewLetter(office, await personBehind(office, request), organ, kind, type);
      return sendFile(reply, bytes, type, `预览 ${office.law.letter(kind).title}`);
    },
  );
}
