import { Problem } from "../contract/problem.ts";

/** What the API answered instead of what was asked for: a sentence to show, and for each field what to mend. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string>;

  constructor({ status, code, detail, fields = {} }: Pick<Problem, "status" | "code" | "detail" | "fields">) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

const UNREADABLE = "服务器的回答无法识别，请刷新页面后重试；若再次出现，请告诉系统管理员。";

/** Reads a failed answer; one that is no problem document still becomes a sentence. */
export function problemOf(status: number, body: unknown): ApiProblem {
  const read = Problem.safeParse(body);
  return new ApiProblem(read.success ? { ...read.data, status } : { status, code: "unreadable", detail: UNREADABLE });
}

/** The server did not answer at all: nothing was lost on this side. */
export const unreachable = () =>
  new ApiProblem({ status: 0, code: "unreachable", detail: "连不上服务器，填写的内容都还在。请检查网络，稍后再试一次。" });

export const asApiProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem
    ? error
    : new ApiProblem({ status: 0, code: "program-error", detail: "页面程序出错，请刷新后重试；若再次出现，请告诉系统管理员。" });
