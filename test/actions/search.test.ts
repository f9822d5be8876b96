import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { asReader } from "../../src/actions/column/column.ts";
import { draftDocument } from "../../src/actions/documents/draft.ts";
import { releaseDocument } from "../../src/actions/documents/release.ts";
import { searchDocuments } from "../../src/actions/search/find.ts";
import { Draft } from "../../src/contract/documents.ts";
import { catchUpSearch } from "../../src/jobs/publication/catch-up.ts";
import { loadSegmenter, pairs, useSegmenter } from "../../src/storage/segmentation.ts";
import { openTestOffice, type TestOffice } from "../office.ts";

interface Example {
  title: string;
  documentNumber?: string;
  item: string;
  genre: string;
  subject: string;
  writtenOn: string;
  body: string;
}
const file = (path: string) => parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const examples = (file("../../examples/township/year-2023.yaml").documents as Example[]).filter(({ writtenOn }) => writtenOn);
const golden = file("../golden/search/queries.yaml") as { query: string; first?: string; none?: boolean }[];

describe("the search 检索", () => {
  let town: TestOffice;
  const find = (text: string, filter = {}, limit = 20) =>
    asReader(town.office, town.organ, (desk) => searchDocuments(desk, text, filter, { limit, offset: 0 }));
  const titles = async (text: string, filter = {}) =>
    (await find(text, filter)).lines.map(({ title }) => title.map(({ text }) => text).join(""));

  beforeAll(async () => {
    town = await openTestOffice("2023-01-03");
    for (const { title, documentNumber = "", item, genre, subject, writtenOn, body } of examples) {
      town.setToday(writtenOn);
      const { id, edition } = await draftDocument(
        town.office,
        town.clerk,
        town.organ.code,
        Draft.parse({
          title,
          documentNumber,
          issuingOrgan: town.organ.name,
          genre,
          subject,
          statutoryItem: item,
          class: "other",
          body,
          writtenOn,
        }),
      );
      await releaseDocument(town.office, town.officer, town.organ.code, id, edition);
    }
    town.setToday("2024-01-05");
  });
  afterAll(() => town.close());

  test("there is something to find", () => expect(examples.length).toBeGreaterThan(20));

  test.each(golden)("$query", async ({ query, first, none }) => {
    const found = await titles(query);
    if (none) expect(found).toEqual([]);
    else expect(found[0]).toContain(first);
  });

  test("a platform without the segmenter finds the same, for the index knows pairs of characters", async () => {
    useSegmenter(pairs);
    try {
      for (const { query, first } of golden.filter(({ first, query }) => first && [...query].length <= 4 && !/[a-z]/.test(query)))
        expect((await titles(query)).join(), query).toContain(first);
    } finally {
      useSegmenter(loadSegmenter());
    }
  });

  test("the passage shows the word that was looked for", async () => {
    const { lines } = await find("转移路线");
    expect(lines[0]?.excerpt.filter(({ hit }) => hit).map(({ text }) => text)).toContain("转移");
  });

  test("dates and subjects narrow it, and say how many each holds", async () => {
    const all = await find("方案");
    expect(all.years.map(({ value }) => value)).toEqual(["2023"]);
    const land = all.subjects.find(({ value }) => value === "土地")!;
    expect((await find("方案", { subject: "土地" })).total).toBe(land.count);
    expect((await find("方案", { from: "2024-01-01" })).total).toBe(0);
  });

  test("where no document has all the words, each is offered alone", async () => {
    const { total, alone } = await find("预算 火警");
    expect(total).toBe(0);
    expect(alone.map(({ word, total }) => [word, total > 0])).toEqual([
      ["预算", true],
      ["火警", true],
    ]);
  });

  test("what a reader types cannot break the question put to the database", async () => {
    for (const text of ["'", "\\", "a' | b", "& | ! ( )", "'; drop table search_entry; --", "%", "_", "<->", ":*"])
      await expect(find(text), text).resolves.toBeDefined();
  });

  test("the program's own role can use the index: row security would forbid it", async () => {
    const plan = await asReader(town.office, town.organ, async ({ scope }) => {
      await sql`set local enable_seqscan = off`.execute(scope);
      return sql<{ "QUERY PLAN": string }>`
        explain select document_id from search_entry where grams @@ '预算'::tsquery`.execute(scope);
    });
    expect(plan.rows.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(/search_entry_grams/);
  });

  test("another organ's documents are not found", async () => {
    const elsewhere = { ...town.organ, id: town.organ.id + 1 };
    const { total } = await asReader(town.office, elsewhere, (desk) =>
      searchDocuments(desk, "预算", {}, { limit: 5, offset: 0 }),
    );
    expect(total).toBe(0);
  });

  test("what an upgrade finds without an entry is indexed once", async () => {
    await town.asOwner("delete from search_entry where document_id % 2 = 0");
    expect(await titles("森林防火")).toHaveLength(
      examples.findIndex(({ title }) => title.includes("森林防火")) % 2 === 0 ? 1 : 0,
    );
    expect(await catchUpSearch(town.office)).toBeGreaterThan(5);
    expect(await catchUpSearch(town.office)).toBe(0);
    expect(await titles("森林防火")).toHaveLength(1);
  });
});
