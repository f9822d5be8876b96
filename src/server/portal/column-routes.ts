import * as z from "zod";
import { asReader, readColumn } from "../../actions/column/column.ts";
import { pageOfDocuments } from "../../actions/documents/list.ts";
import { withEnds } from "../../actions/documents/relations.ts";
import { statutoryItems } from "../../actions/documents/statutory-items.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { PAGE_SIZE } from "../../contract/fields.ts";
import { countByItem, documentsOfSubject } from "../../db/stores/documents.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { guidePage } from "./guide.tsx";
import { homePage } from "./home.tsx";
import type { AddPage, PageHandler } from "./routes.ts";
import { statutoryPage } from "./statutory.tsx";
import { systemsPage } from "./systems.tsx";

/** A query that is not as it should be is read as its default: a reader's link must never fail for that. */
const ListQuery = z.object({
  item: z.string().max(20).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** 首页、指南、制度、法定主动公开内容. */
export function registerColumnPages(add: AddPage, office: Office): void {
  add("GET", "/", async (organ) => {
    const column = await readColumn(office, organ);
    const newest = await asReader(office, organ, (desk) => pageOfDocuments(desk, {}, 1));
    return homePage(column, newest.lines.slice(0, 10), await countedItems(office, organ));
  });

  add("GET", "/guide", async (organ) => guidePage(await readColumn(office, organ)));

  add("GET", "/systems", async (organ) => {
    const lines = await asReader(office, organ, async (desk) =>
      withEnds(desk, await documentsOfSubject(desk.scope, organ.id, "政务公开", 100)),
    );
    return systemsPage(await readColumn(office, organ), lines);
  });

  const statutory: PageHandler = async (organ, request) => {
    const { item: id, page } = ListQuery.parse({ ...(request.query as object), ...(request.params as object) });
    const items = await countedItems(office, organ);
    const item = items.find((one) => one.id === id);
    if (id && !item) throw new Refusal("not-found");
    const chosen = item && {
      item,
      page,
      size: PAGE_SIZE,
      ...(await asReader(office, organ, (desk) => pageOfDocuments(desk, { statutoryItem: item.id }, page))),
    };
    return statutoryPage(await readColumn(office, organ), items, chosen);
  };
  // An item and a page of it have addresses without a query: a plain folder can hold them.
  for (const path of ["/statutory", "/statutory/:item", "/statutory/:item/:page"]) add("GET", path, statutory);
}

async function countedItems(office: Office, organ: Organ) {
  const counts = await asReader(office, organ, ({ scope }) => countByItem(scope, organ.id));
  return statutoryItems(office, organ).map((item) => ({ ...item, count: counts.get(item.id) ?? 0 }));
}
