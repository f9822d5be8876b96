import type { Endpoint } from "../contract/endpoint.ts";
import { type Answer, ENDPOINTS, type EndpointName, type Given } from "../contract/endpoints.ts";
import type { LawData } from "../law/data.ts";
import { problemOf, unreachable } from "./api-problem.ts";

const BASE = "/api/v1";

interface Parts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** Calls one operation of the contract. @throws ApiProblem whatever goes wrong. */
export async function call<Name extends EndpointName>(name: Name, given: Given<Name>): Promise<Answer<Name>> {
  const { method }: Endpoint = ENDPOINTS[name];
  const parts = given as Parts;
  return (await ask(addressOf(name, parts), method, parts.body)) as Answer<Name>;
}

/** The law as data 法规数据: forms, outcomes, subjects. It is public and carries no organ's record. */
export async function fetchLaw(): Promise<LawData> {
  return (await ask(`${BASE}/law`, "GET", undefined)) as LawData;
}

/** Where an operation lives, its parameters filled in. */
export function addressOf(name: EndpointName, { params = {}, query = {} }: Parts): string {
  const path = ENDPOINTS[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== "") search.set(key, String(value));
  const asked = search.toString();
  return BASE + path + (asked ? `?${asked}` : "");
}

/** Where a file of the API is fetched by the browser itself. */
export const fileAddress = (organ: string, ...path: (string | number)[]): string =>
  [`${BASE}/organs`, encodeURIComponent(organ), ...path.map((part) => encodeURIComponent(String(part)))].join("/");

/** Hands a file over as it is. @throws ApiProblem whatever goes wrong. */
export async function sendBytes(
  organ: string,
  path: (string | number)[],
  query: Record<string, string>,
  file: Blob,
): Promise<unknown> {
  const address = `${fileAddress(organ, ...path)}?${new URLSearchParams(query)}`;
  return answerOf(address, {
    method: "POST",
    credentials: "same-origin",
    body: file,
    headers: { "content-type": "application/octet-stream" },
  });
}

async function ask(address: string, method: string, body: unknown): Promise<unknown> {
  const sent: RequestInit = { method, credentials: "same-origin" };
  if (body !== undefined) Object.assign(sent, { body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  return answerOf(address, sent);
}

async function answerOf(address: string, sent: RequestInit): Promise<unknown> {
  const answer = await fetch(address, sent).catch(() => {
    throw unreachable();
  });
  const read: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(answer.status, read);
  return read;
}
