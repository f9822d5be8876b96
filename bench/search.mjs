import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { seededRandom, zipfPicker } from "./random.mjs";

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 100_000);
const CHARACTERS = 650;
const BATCH = 500;
const EACH = 40;

/**
 * The search over generated documents of 650 characters (DOCUMENTS of them, 100,000 where nothing is said): time of building, size
 * of the index, and for queries of one, two and four characters and of two words the 95th percentile against `like` on the bodies.
 */
export async function run({ built, scratch }) {
  const load = (path) => import(pathToFileURL(join(built, path)).href);
  const { startDatabase } = await load("db/embedded/start.js");
  const { createPool } = await load("db/connect.js");
  const { migrate } = await load("db/migrate.js");
  const { applicationDatabase, inOrgans } = await load("db/database.js");
  const { searchDocuments } = await load("actions/search/find.js");
  const { gramsOf } = await load("engines/search/grams.js");

  const folder = join(scratch, "search-data");
  rmSync(folder, { recursive: true, force: true });
  const server = await startDatabase({ dataFolder: folder, durable: false });
  const owner = createPool(server.connection);
  const database = applicationDatabase(createPool(server.connection));
  try {
    await migrate(owner);
    const organ = { id: await createOrgan(owner), code: "bench" };
    const random = seededRandom(20261124);
    const words = await vocabulary(random);
    const seconds = await fill(owner, organ.id, generated(words, random), gramsOf);
    const size = (await owner.query("select pg_indexes_size('search_entry') as bytes")).rows[0].bytes;
    await owner.query("analyze");
    console.error(`${DOCUMENTS} 份，建库与索引 ${seconds.toFixed(0)} 秒，索引 ${(Number(size) / 1e6).toFixed(0)} MB`);

    const rows = [];
    const scanner = await owner.connect();
    await scanner.query("select set_config('gongkai.organs', $1, false)", [String(organ.id)]);
    for (const [name, query] of kindsOf(words, random)) {
      const ours = [];
      const rival = [];
      let equal = true;
      for (let i = 0; i < EACH; i += 1) {
        const asked = query();
        const at = performance.now();
        const found = await inOrgans(database, [organ.id], (scope) =>
          searchDocuments({ scope, organ }, asked.join(" "), {}, { limit: 20, offset: 0 }),
        );
        ours.push(performance.now() - at);
        if (i >= 5) continue;
        const started = performance.now();
        const { rows: counted } = await scanner.query(
          `select count(*)::int as total from edition where ${asked.map((_, n) => `(title || body) like $${n + 1}`).join(" and ")}`,
          asked.map((word) => `%${word}%`),
        );
        rival.push(performance.now() - started);
        // Pairs that stand apart may look like a word: never fewer than the whole text has.
        equal &&= found.total >= Math.min(counted[0].total, found.more ? found.total : counted[0].total) || found.by !== "words";
      }
      rows.push({
        work: `检索，${name}，第 95 百分位`,
        ours: percentile(ours, 0.95),
        rival: percentile(rival, 0.5),
        rivalName: "like 逐行",
        unit: "毫秒",
        lessIsBetter: true,
        hitsEqual: equal,
      });
    }
    scanner.release();
    return rows;
  } finally {
    await database.destroy();
    await owner.end();
    await server.stop?.();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function createOrgan(owner) {
  const { rows } = await owner.query("insert into organ (code, level) values ('bench', 'township') returning id");
  await owner.query("insert into organ_name values ($1, '2000-01-01', '测速镇', '测速镇')", [rows[0].id]);
  await owner.query("insert into account (name) values ('甲'), ('乙')");
  // Rows are put in as they would stand after release; who may release is not what is measured.
  await owner.query("alter table edition disable trigger user");
  return rows[0].id;
}

/** Words of two to four characters made up from those of place names, thirty thousand of them. */
async function vocabulary(random) {
  const text = await readFile(new URL("../lexicon/places.tsv", import.meta.url), "utf8");
  const characters = [...new Set(text.match(/\p{Script=Han}/gu))];
  const pick = zipfPicker(characters, random, 60);
  const word = () => Array.from({ length: random.pick([2, 2, 2, 3, 4]) }, pick).join("");
  return [...new Set(Array.from({ length: 30_000 }, word))];
}

function* generated(words, random) {
  const pick = zipfPicker(words, random, 20);
  for (let number = 1; number <= DOCUMENTS; number += 1) {
    let body = "";
    while (body.length < CHARACTERS) body += pick() + (random.below(9) === 0 ? "，" : "");
    yield {
      number,
      title: `${pick()}${pick()}${pick()}通知`,
      body,
      on: `20${10 + random.below(15)}-0${1 + random.below(9)}-1${random.below(9)}`,
    };
  }
}

async function fill(owner, organ, documents, gramsOf) {
  const client = await owner.connect();
  const at = performance.now();
  try {
    await client.query("select set_config('gongkai.organs', $1, false)", [String(organ)]);
    // As an archive is moved in: its rows first, then the index over all of them at once. Row by row a million take hours.
    const { rows: indexes } = await client.query(
      "select indexname, indexdef from pg_indexes where tablename in ('search_entry', 'edition') and indexdef like '%USING gin%'",
    );
    for (const { indexname } of indexes) await client.query(`drop index ${indexname}`);
    // Two connections at once: the server has two cores as a rule, and making the terms of a row is most of the work.
    const clients = [client, await owner.connect()];
    await clients[1].query("select set_config('gongkai.organs', $1, false)", [String(organ)]);
    const putting = clients.map(() => Promise.resolve());
    let batch = [];
    let turn = 0;
    const flush = async () => {
      const [rows, at] = [batch, turn % clients.length];
      batch = [];
      turn += 1;
      await putting[at];
      putting[at] = put(clients[at], organ, rows);
    };
    for (const document of documents) {
      const titleGrams = [...gramsOf(document.title)].join(BETWEEN);
      batch.push({ ...document, titleGrams, grams: [...gramsOf(`${document.title}\n${document.body}`)].join(BETWEEN) });
      if (batch.length === BATCH) await flush();
    }
    if (batch.length > 0) await flush();
    await Promise.all(putting);
    clients[1].release();
    console.error(`装入 ${((performance.now() - at) / 1000).toFixed(0)} 秒，开始建索引`);
    await client.query("set maintenance_work_mem = '1GB'");
    for (const { indexdef } of indexes) await client.query(indexdef);
  } finally {
    client.release();
  }
  return (performance.now() - at) / 1000;
}

/** Between the terms of a row: a character that no term has. */
const BETWEEN = "\u001f";

async function put(client, organ, rows) {
  const columns = ["number", "title", "body", "on", "grams", "titleGrams"].map((name) => rows.map((row) => row[name]));
  const given =
    "unnest($2::bigint[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[]) as d (number, title, body, day, grams, title_grams)";
  await client.query("begin");
  await client.query(
    `with d as (select * from ${given}),
     documents as (insert into document (organ_id, id, index_number, created_at) overriding system value
       select $1::integer, number, 'B-' || number, now() from d),
     editions as (insert into edition (organ_id, document_id, number, title, issuing_organ, genre, subject, statutory_item, class, body,
         written_on, drafted_by, drafted_at, released_by, published_on, released_at)
       select $1::integer, number, 1, title, '测速镇', '通知', '其他', '20-15', 'other', body, day, 1, now(), 2, day, now() from d)
     insert into search_entry (organ_id, document_id, edition, title, content, number_key, subject, statutory_item, published_on,
       grams, title_grams, sounds)
     select $1::integer, number, 1, title, body, null, '其他', '20-15', day, array_to_tsvector(string_to_array(grams, $8)),
       array_to_tsvector(string_to_array(title_grams, $8)), '{}' from d`,
    [organ, ...columns, BETWEEN],
  );
  await client.query("commit");
}

function kindsOf(words, random) {
  const rare = words.slice(Math.floor(words.length / 2));
  const of = (length, list) => list.filter((word) => word.length === length);
  return [
    ["一个字", () => [random.pick(words)[0]]],
    ["两个字，常见", () => [random.pick(of(2, words.slice(0, 200)))]],
    ["两个字，少见", () => [random.pick(of(2, rare))]],
    ["四个字", () => [random.pick([...of(4, words), ...of(3, words)])]],
    ["两个词", () => [random.pick(of(2, words)), random.pick(of(2, words))]],
  ];
}

function percentile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
