import type { FastifyReply, FastifyRequest } from "fastify";
import type * as z from "zod";
import { REFUSALS, Refusal } from "../actions/refusal.ts";
import { UncoveredDate } from "../calendar/uncovered-date.ts";
import type { Problem } from "../contract/problem.ts";

/** The input of a message did not fit its schema; `fields` says where and how to mend it. */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";
  readonly fields: Record<string, string>;

  constructor(error: z.ZodError) {
    super(REFUSALS.invalid.words);
    this.fields = fieldProblems(error);
  }
}

/** The first problem of each field, by its path. */
export function fieldProblems(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".") || "form"] ??= issue.message;
  return fields;
}

/** Any error as a problem document (RFC 9457): stable code, Chinese words, no internals. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Refusal) return problem(error.status, error.code, error.message, error.fields);
  if (error instanceof InvalidInput) return problem(422, "invalid", error.message, error.fields);
  if (error instanceof UncoveredDate) return problem(422, "uncovered-date", `${error.message}。请管理员先录入该年度的放假安排。`);
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return problem(413, "too-large", "提交的内容过大，请删减后再提交。");
  if (code === "FST_REQ_FILE_TOO_LARGE")
    return problem(413, "too-large", "文件超过 30 MB，没有收下。请删去里面的大图片，或者另存为较小的文件。");
  if (statusCode === 429) return problem(429, "too-many", "操作过于频繁，请稍等一分钟再试。");
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return problem(statusCode, "bad-request", "请求的格式不对，请刷新页面后重试。");
  return problem(500, "internal", "系统出错，您的内容没有提交成功。请稍后重试；若再次出现，请联系管理员并说明时间。");
}

function problem(status: number, code: string, detail: string, fields?: Record<string, string>): Problem {
  return { type: `about:blank#${code}`, title: code, status, code, detail, ...(fields ? { fields } : {}) };
}

/** Answers an error of the API. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const answer = asProblem(error);
  if (answer.status >= 500) request.log.error(error);
  return reply.code(answer.status).type("application/problem+json").send(answer);
}
