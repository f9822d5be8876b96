import type { TestOffice } from "../office.ts";

/** Puts many published documents into the archive at once, one a day from the first of January 2023 on, without their review. */
export async function publish(
  town: TestOffice,
  count: number,
  content: (number: number) => { title: string; body: string },
): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => content(index + 1));
  const client = await town.database.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('gongkai.organs', $1, true)", [String(town.organ.id)]);
    await client.query("alter table edition disable trigger user");
    await client.query(
      `with row as (select ordinality as n, value->>'title' as title, value->>'body' as body from json_array_elements($2::json) with ordinality),
       made as (insert into document (organ_id, index_number, created_at) select $1, 'TEST-' || n, now() from row order by n returning id, index_number)
       insert into edition (organ_id, document_id, number, title, issuing_organ, genre, subject, statutory_item, class, body, written_on,
         drafted_by, drafted_at, released_by, published_on, released_at)
       select $1, made.id, 1, row.title, '禾泽镇人民政府', '通知', '农业', '20-1', 'other', row.body, '2023-01-01', $3, now(), $4,
         date '2023-01-01' + (row.n - 1)::integer % 365, now()
       from made join row on made.index_number = 'TEST-' || row.n`,
      [town.organ.id, JSON.stringify(rows), town.clerk.id, town.officer.id],
    );
    await client.query("alter table edition enable trigger user");
    await client.query("commit");
  } finally {
    client.release(true);
  }
}

/** Releases an edition as its review would have. */
publish.release = async (town: TestOffice, documentId: number, edition: number): Promise<void> => {
  const client = await town.database.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('gongkai.organs', $1, true)", [String(town.organ.id)]);
    await client.query("alter table edition disable trigger user");
    await client.query(
      `update edition set released_by = $4, published_on = '2024-03-01', released_at = now()
       where organ_id = $1 and document_id = $2 and number = $3`,
      [town.organ.id, documentId, edition, town.officer.id],
    );
    await client.query("alter table edition enable trigger user");
    await client.query("commit");
  } finally {
    client.release(true);
  }
};
