import type { FastifyInstance } from "fastify";
import type { Office } from "../../actions/office.ts";
import { ReportReaders } from "../../jobs/reports/report-readers.ts";
import { registerCountyFiles } from "./county-files.ts";
import { registerCountyRoutes } from "./county-routes.ts";
import type { On } from "./implement.ts";

/** The collection of reports with its reading threads, which end with the server. */
export function registerCounty(api: FastifyInstance, on: On, office: Office): void {
  const readers = new ReportReaders();
  api.addHook("onClose", () => readers.close());
  registerCountyRoutes(on, office, readers);
  registerCountyFiles(api, office, readers);
}
