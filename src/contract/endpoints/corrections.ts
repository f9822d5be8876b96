import * as z from "zod";
import { CorrectionAnswer, CorrectionDetail, CorrectionInput, CorrectionLine } from "../corrections.ts";
import { type Endpoint, nothing, numbered, organ, paged } from "../endpoint.ts";
import { page } from "../fields.ts";

export const CORRECTION_ENDPOINTS = {
  corrections: {
    method: "GET",
    path: "/organs/:organ/corrections",
    summary: "更正本人记录的申请",
    params: organ,
    query: z.object({ page }),
    answer: paged(CorrectionLine),
  },
  registerCorrection: {
    method: "POST",
    path: "/organs/:organ/corrections",
    summary: "登记更正申请",
    params: organ,
    body: CorrectionInput,
    answer: z.object({ number: z.string() }),
  },
  correction: {
    method: "GET",
    path: "/organs/:organ/corrections/:number",
    summary: "一件更正申请",
    params: numbered,
    answer: CorrectionDetail,
  },
  answerCorrection: {
    method: "POST",
    path: "/organs/:organ/corrections/:number/answer",
    summary: "答复更正申请",
    params: numbered,
    body: CorrectionAnswer,
    answer: nothing,
  },
} as const satisfies Record<string, Endpoint>;
