import type { FastifyReply } from "fastify";
import * as z from "zod";
import { asReader, readColumn } from "../../actions/column/column.ts";
import type { Desk, Office } from "../../actions/office.ts";
import { proveConsistency, proveInclusion, readEntries, readHead } from "../../actions/publication/read-log.ts";
import { verifyDocument } from "../../actions/publication/verify-document.ts";
import { Refusal } from "../../actions/refusal.ts";
import { publicationLogPage, verificationPage } from "./publication-log.tsx";
import type { AddPage } from "./routes.ts";

const NEWEST = 30;
const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** 发布日志 and 验真: pages for readers, and the same as JSON for those who monitor the log. */
export function registerPublicationLogPages(add: AddPage, office: Office): void {
  add("GET", "/publication-log", async (organ) =>
    asReader(office, organ, async (desk) => {
      const head = await readHead(office, desk).catch(nothingYet);
      const newest = head ? (await readEntries(desk, Math.max(0, head.size - NEWEST))).reverse() : [];
      return publicationLogPage(await readColumn(office, organ), head, newest);
    }),
  );

  const data = (path: string, read: (desk: Desk, query: Record<string, unknown>) => Promise<unknown>) =>
    add(
      "GET",
      `/publication-log/${path}`,
      async (organ, request, reply) =>
        asReader(office, organ, async (desk) => {
          const answer = await read(desk, request.query as Record<string, unknown>);
          return json(reply, answer);
        }),
      600,
    );
  const asked = <Shape extends z.ZodRawShape>(shape: Shape, query: Record<string, unknown>) => {
    const read = z.object(shape).safeParse(query);
    if (!read.success) throw new Refusal("not-found");
    return read.data;
  };
  data("head.json", (desk, query) => readHead(office, desk, asked({ size: count.min(1).optional() }, query).size));
  data("entries.json", async (desk, query) => readEntries(desk, asked({ from: count.default(0) }, query).from));
  data("inclusion.json", (desk, query) => {
    const { sequence, size } = asked({ sequence: count, size: count }, query);
    return proveInclusion(desk, sequence, size);
  });
  data("consistency.json", (desk, query) => {
    const { earlier, size } = asked({ earlier: count, size: count }, query);
    return proveConsistency(desk, earlier, size);
  });

  add("GET", "/verify/*", async (organ, request) => {
    const indexNumber = (request.params as { "*": string })["*"];
    return asReader(office, organ, async (desk) =>
      verificationPage(await readColumn(office, organ), await verifyDocument(desk, indexNumber)),
    );
  });
}

function json(reply: FastifyReply, answer: unknown): FastifyReply {
  // Anybody may watch the log from a page of theirs.
  return reply.header("access-control-allow-origin", "*").type("application/json; charset=utf-8").send(JSON.stringify(answer));
}

function nothingYet(reason: unknown): undefined {
  if (reason instanceof Refusal && reason.code === "not-found") return undefined;
  throw reason;
}
