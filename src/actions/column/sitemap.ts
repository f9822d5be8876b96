import { inOrgans } from "../../db/database.ts";
import { countOpenDocuments } from "../../db/stores/open-data.ts";
import { allOrgans, type Organ } from "../../db/stores/organs.ts";
import { type Office, today } from "../office.ts";

/** What one sitemap may hold is 50,000 addresses; a few are pages of the column itself. Basis: sitemaps.org. */
export const DOCUMENTS_IN_SITEMAP = 49_990;

/** The sitemaps of a column 站点地图: as many parts as its documents need. */
export interface ColumnSitemaps {
  organ: Organ;
  parts: number;
}

/** The sitemaps of one column, or of all columns of the server. */
export async function sitemapsOf(office: Office, only: Organ | undefined): Promise<ColumnSitemaps[]> {
  const organs = only ? [only] : await allOrgans(office.database, today(office));
  const ids = organs.map(({ id }) => id);
  const counts = await inOrgans(office.database, ids, (scope) => countOpenDocuments(scope, ids));
  return organs.map((organ) => ({ organ, parts: Math.max(1, Math.ceil((counts.get(organ.id) ?? 0) / DOCUMENTS_IN_SITEMAP)) }));
}
