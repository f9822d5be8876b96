import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../scripts/checkout/folders.mjs";
import { readDocuments } from "./scan-input.mjs";

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 20_000);
const LENGTH = 3000;
const BATCH = 500;
const ORGAN = "heze-town";

/**
 * A run over an archive of DOCUMENTS documents (20,000) of 3,000 characters, as an office has it done: read from the database, proofread
 * in threads, findings stored, copied paragraphs compared. Every paragraph stands in several of them, which is the worst that can be.
 */
export async function run({ corpus, built, scratch }) {
  const load = (path) => import(pathToFileURL(join(built, path)).href);
  const { openOffice } = await load("cli/open-office.js");
  const { readSettings } = await load("cli/settings.js");
  const { createOrganFrom } = await load("actions/organs/create.js");
  const { OrganExample, readExample } = await load("jobs/demonstration/example.js");
  const { readRun, startRun, cancelRun, resumeRun } = await load("actions/proofreading/runs.js");
  const { NewRun } = await load("contract/proofreading.js");
  const { ArchiveRunner } = await load("jobs/archive/archive-runner.js");
  const { Proofreader } = await load("jobs/proofreading/proofreader.js");
  const { accountByName } = await load("db/stores/accounts.js");
  const { organByCode } = await load("db/stores/organs.js");

  const folder = join(scratch, "archive");
  rmSync(folder, { recursive: true, force: true });
  const settings = readSettings({ ...process.env, DATABASE_URL: "", GONGKAI_DATA: folder });
  const first = await openOffice(settings);
  await createOrganFrom(first.office, readExample(join(ROOT, "examples/township/organ.yaml"), OrganExample));
  const { id: organId } = await organByCode(first.office.database, ORGAN, "2026-01-01");
  await first.close();
  await fill(load, settings, organId, piecesOf(readDocuments(corpus).documents));

  const { office, close } = await openOffice(settings);
  const proofreader = new Proofreader();
  const runner = new ArchiveRunner(office, proofreader);
  try {
    const clerk = await accountByName(office.database, "林知夏");
    const id = await startRun(office, clerk, ORGAN, NewRun.parse({ purpose: "archive", level: "hint" }));
    const state = () => readRun(office, clerk, ORGAN, id);
    const at = performance.now();
    let memory = 0;
    let slowestStop = 0;
    let stops = 0;
    for (let steps = 1; await runner.step(); steps += 1) {
      memory = Math.max(memory, process.memoryUsage().rss / 1e6);
      if (steps % 10 !== 0) continue;
      const { done, compared } = await state();
      process.stderr.write(`\r已校 ${done}，已比对 ${compared}，${((performance.now() - at) / 1000).toFixed(0)} 秒`);
      // Once while it proofreads and once while it compares: stopping waits for no more than the step under way.
      if (stops === (compared === 0 ? 0 : 1)) {
        stops += 1;
        const asked = performance.now();
        const stepping = runner.step();
        await cancelRun(office, clerk, ORGAN, id);
        slowestStop = Math.max(slowestStop, (performance.now() - asked) / 1000);
        await stepping;
        await resumeRun(office, clerk, ORGAN, id);
      }
    }
    const seconds = (performance.now() - at) / 1000;
    const ended = await state();
    const copied = ended.checks.find(({ check }) => check === "R-copied-paragraph")?.count ?? 0;
    process.stderr.write(`\n标出 ${ended.found} 处，雷同段落 ${copied} 处，内存至多 ${memory.toFixed(0)} MB\n`);
    return [
      {
        work: `排查 ${DOCUMENTS} 件，连同雷同比对`,
        ours: DOCUMENTS / seconds,
        unit: "件/秒",
        rivalName: "——",
        missing: "无对照",
      },
      {
        work: "全部校完，一件不少",
        ours: ended.done,
        unit: "件",
        rivalName: "应有",
        rival: DOCUMENTS,
        hitsEqual: ended.state === "ended" && ended.done === DOCUMENTS && ended.unread === 0,
      },
      {
        work: "按下停止到停下，最久",
        ours: slowestStop,
        unit: "秒",
        rivalName: "上限",
        rival: 5,
        lessIsBetter: true,
        target: 1,
      },
    ];
  } finally {
    await runner.close();
    await proofreader.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts cut to the length of a document. */
function piecesOf(texts) {
  return texts.flatMap((text) =>
    Array.from({ length: Math.floor(text.length / LENGTH) }, (_, n) => text.slice(n * LENGTH, (n + 1) * LENGTH)),
  );
}

/** Puts the documents in as they would stand after release; who may release is not what is measured. */
async function fill(load, { dataFolder }, organ, pieces) {
  const { openDatabase } = await load("db/connect.js");
  const { pool, close } = await openDatabase({ dataFolder });
  const client = await pool.connect();
  const at = performance.now();
  try {
    await client.query("select set_config('gongkai.organs', $1, false)", [String(organ)]);
    await client.query("alter table edition disable trigger user");
    for (let from = 1; from <= DOCUMENTS; from += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, DOCUMENTS - from + 1) }, (_, n) => from + n);
      await client.query(
        `with d as (select * from unnest($2::bigint[], $3::text[]) as d (number, body)),
         documents as (insert into document (organ_id, id, index_number, created_at) overriding system value
           select $1::integer, number, 'A-' || number, now() from d)
         insert into edition (organ_id, document_id, number, title, issuing_organ, genre, subject, statutory_item, class, body,
           written_on, drafted_by, drafted_at, released_by, published_on, released_at)
         select $1::integer, number, 1, '第' || number || '号文件', '禾泽镇', '通知', '其他', '20-15', 'other', body, '2023-06-01', 1, now(), 2,
           '2023-06-01', now() from d`,
        [organ, numbers, numbers.map((number) => pieces[number % pieces.length])],
      );
    }
    await client.query("alter table edition enable trigger user");
    await client.query("analyze");
  } finally {
    client.release();
    await close();
  }
  console.error(`装入 ${DOCUMENTS} 件，${((performance.now() - at) / 1000).toFixed(0)} 秒`);
}
