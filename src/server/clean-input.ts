import type { FastifyRequest } from "fastify";

/** Control characters other than tab and line breaks: nobody types them, and the database refuses NUL. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Takes control characters out of every text that a request carries, before anything looks at it. */
export async function cleanInput(request: FastifyRequest): Promise<void> {
  request.params = clean(request.params);
  request.query = clean(request.query);
  request.body = clean(request.body);
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return value.replace(CONTROLS, "");
  if (Array.isArray(value)) return value.map(clean);
  // A file handed over as it is holds any byte.
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]));
}
