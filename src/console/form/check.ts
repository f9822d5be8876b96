import type { Endpoint } from "../../contract/endpoint.ts";
import { ENDPOINTS, type EndpointName } from "../../contract/endpoints.ts";
import { ApiProblem } from "../api-problem.ts";

/**
 * Looks at a form with the very schema of the API before it is sent.
 *
 * @returns the problem the server would have answered with, or `null`.
 */
export function check(name: EndpointName, body: unknown, faults: Record<string, string> = {}): ApiProblem | null {
  const { body: schema }: Endpoint = ENDPOINTS[name];
  const fields: Record<string, string> = {};
  for (const { path, message } of schema?.safeParse(body).error?.issues ?? []) fields[String(path[0] ?? "form")] ??= message;
  Object.assign(fields, faults);
  // A fault without words stands for one that is told at another field.
  for (const [name, words] of Object.entries(fields)) if (words === "") delete fields[name];
  const count = Object.keys(fields).length;
  if (count === 0) return null;
  return new ApiProblem({ status: 422, code: "invalid", detail: `有 ${count} 处需要修改，已填写的内容都还在。`, fields });
}
