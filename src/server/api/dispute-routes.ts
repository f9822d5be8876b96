import { endDispute } from "../../actions/disputes/end.ts";
import { listDisputes } from "../../actions/disputes/list.ts";
import { registerDispute } from "../../actions/disputes/register.ts";
import type { Office } from "../../actions/office.ts";
import { none, type On } from "./implement.ts";

/** Reconsideration and litigation. */
export function registerDisputeRoutes(on: On, office: Office): void {
  on("disputes", ({ person, params }) => listDisputes(office, person, params.organ));
  on("registerDispute", async ({ person, params, body }) => ({ id: await registerDispute(office, person, params.organ, body) }));
  on("endDispute", ({ person, params, body }) => endDispute(office, person, params.organ, params.id, body).then(none));
}
