import * as z from "zod";
import { asReader, readColumn } from "../../actions/column/column.ts";
import { statutoryItems } from "../../actions/documents/statutory-items.ts";
import type { Office } from "../../actions/office.ts";
import { searchDocuments } from "../../actions/search/find.ts";
import { isPlainDate } from "../../calendar/plain-date.ts";
import { PAGE_SIZE } from "../../contract/fields.ts";
import type { AddPage } from "./routes.ts";
import { searchPage } from "./search.tsx";

const dayOrNothing = z.string().trim().refine(isPlainDate).optional().catch(undefined);

/** A query that is not as it should be is read as its default: a reader's link must never fail for that. */
const SearchAddress = z.object({
  q: z
    .string()
    .trim()
    .transform((text) => text.slice(0, 100))
    .catch(""),
  from: dayOrNothing,
  to: dayOrNothing,
  subject: z.string().min(1).max(60).optional().catch(undefined),
  item: z.string().min(1).max(20).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100).catch(1),
});

/** 检索. */
export function registerSearchPages(add: AddPage, office: Office): void {
  add(
    "GET",
    "/search",
    async (organ, request) => {
      const { q, page, item, ...dates } = SearchAddress.parse(request.query);
      const items = statutoryItems(office, organ);
      const known = items.find(({ id }) => id === item)?.id;
      const filter = { ...dates, ...(known ? { statutoryItem: known } : {}) };
      const at = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
      const found = q ? await asReader(office, organ, (desk) => searchDocuments(desk, q, filter, at)) : undefined;
      return searchPage(await readColumn(office, organ), { q, page, item: known, ...dates }, items, found);
    },
    120,
  );
}
