import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { disputeBundle } from "../../actions/disputes/bundle.ts";
import { endDispute } from "../../actions/disputes/end.ts";
import { listDisputes } from "../../actions/disputes/list.ts";
import { progressDispute } from "../../actions/disputes/progress.ts";
import { registerDispute } from "../../actions/disputes/register.ts";
import type { Office } from "../../actions/office.ts";
import { serial } from "../../contract/fields.ts";
import { InvalidInput } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import { personBehind } from "../session-cookie.ts";
import { none, type On } from "./implement.ts";

/** Reconsideration and litigation. */
export function registerDisputeRoutes(on: On, office: Office): void {
  on("disputes", ({ person, params }) => listDisputes(office, person, params.organ));
  on("registerDispute", async ({ person, params, body }) => ({ id: await registerDispute(office, person, params.organ, body) }));
  on("progressDispute", ({ person, params, body }) => progressDispute(office, person, params.organ, params.id, body).then(none));
  on("endDispute", ({ person, params, body }) => endDispute(office, person, params.organ, params.id, body).then(none));
}

const Address = z.object({ organ: z.string(), id: serial });

/** The papers of a dispute in one zip. */
export function registerDisputeFiles(api: FastifyInstance, office: Office): void {
  api.get(
    "/organs/:organ/disputes/:id/bundle.zip",
    { schema: { summary: "应诉材料", operationId: "disputeBundle" } },
    async (request, reply) => {
      const address = Address.safeParse(request.params);
      if (!address.success) throw new InvalidInput(address.error);
      const { bytes, name } = await disputeBundle(
        office,
        await personBehind(office, request),
        address.data.organ,
        address.data.id,
      );
      return sendFile(reply, bytes, "zip", name);
    },
  );
}
