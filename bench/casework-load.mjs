import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../scripts/checkout/folders.mjs";
import { seededRandom } from "./random.mjs";

const CASES = Number(process.env.CASES ?? 100_000);
const EVENTS_A_CASE = 10;
const OPEN = Math.round(CASES / 50);
const BATCH = 500;
const SECONDS = Number(process.env.SECONDS ?? 20);
const ORGAN = "heze-town";

/**
 * Casework under load: CASES cases (100,000) with ten events each, the server in a process of its own, requests sent at a fixed rate
 * whether or not earlier ones were answered. On the embedded database, or on the PostgreSQL of DATABASE_URL (an empty database).
 */
export async function run({ built, scratch }) {
  const folder = join(scratch, "casework-load");
  rmSync(folder, { recursive: true, force: true });
  const load = (path) => import(pathToFileURL(join(built, path)).href);
  const seeded = await seed(load, folder);
  const server = await serve(built, folder);
  try {
    const cookie = await logIn(server.port, seeded.token);
    const get = (path) => ({ path: `/api/v1/organs/${ORGAN}${path}`, headers: { cookie } });
    const random = seededRandom(7);
    const rows = [];
    const measure = async (work, rate, share, goal, next) => {
      const { times, failed } = await atRate(server.port, rate, next);
      rows.push({
        work: `${work}，每秒 ${rate} 次，第 ${share * 100} 百分位${failed ? `（失败 ${failed}）` : ""}`,
        ours: percentile(times, share),
        rival: goal,
        rivalName: "目标",
        unit: "毫秒",
        lessIsBetter: true,
        hitsEqual: failed === 0,
      });
    };
    await atRate(server.port, 20, () => get(`/requests/${random.pick(seeded.numbers)}`), 3);
    await measure("案件列表", 100, 0.95, 300, () =>
      get(`/requests?state=${random.pick(["open", "all"])}&page=${1 + random.below(20)}`),
    );
    await measure("案件页", 200, 0.95, 150, () => get(`/requests/${random.pick(seeded.numbers)}`));
    let sent = 0;
    await measure("登记申请", 20, 0.99, 1000, () => {
      sent += 1;
      return { ...get("/requests"), method: "POST", body: seeded.registration };
    });
    await measure("网上提交", 20, 0.99, 1000, () => {
      sent += 1;
      return submission(sent);
    });
    const { total } = JSON.parse((await ask(server.port, get("/requests?state=all"))).body);
    rows.push({
      work: "登记以后的件数",
      ours: total,
      rival: CASES + sent,
      rivalName: "应有",
      unit: "件",
      hitsEqual: total === CASES + sent,
    });
    return rows;
  } finally {
    server.stop();
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills a database with cases, as an office of many years would have them. */
async function seed(load, folder) {
  const { openOffice } = await load("cli/open-office.js");
  const { readSettings } = await load("cli/settings.js");
  const { createOrganFrom } = await load("actions/organs/create.js");
  const { OrganExample, readExample } = await load("jobs/demonstration/example.js");
  const { sealApplication } = await load("actions/requests/application.js");
  const { digestsOf } = await load("actions/requests/applicant-index.js");
  const { issueLoginLink } = await load("actions/sessions/log-in.js");
  const { inOrgans } = await load("db/database.js");
  const { accountByName } = await load("db/stores/accounts.js");
  const { organByCode } = await load("db/stores/organs.js");
  const { sql } = await import("kysely");

  const settings = readSettings({ ...process.env, GONGKAI_DATA: folder });
  const { office, close } = await openOffice(settings);
  try {
    await createOrganFrom(office, readExample(join(ROOT, "examples/township/organ.yaml"), OrganExample));
    const organ = await organByCode(office.database, ORGAN, "2026-11-24");
    const clerk = await accountByName(office.database, "林知夏");
    const outcome = office.law.outcomes[0].id;
    const started = performance.now();
    const numbers = [];
    for (let at = 0; at < CASES; at += BATCH) {
      const cases = Array.from({ length: Math.min(BATCH, CASES - at) }, (_, i) => made(at + i));
      numbers.push(...cases.map(({ number }) => number));
      await inOrgans(office.database, [organ.id], async (scope) => {
        const stored = await scope
          .insertInto("request")
          .values(
            cases.map(({ number, day, application }) => ({
              organ_id: organ.id,
              number,
              query_code_hash: Buffer.alloc(32, number),
              channel: "in-person",
              arrived_on: day,
              received_on: day,
              received_ground: "当面提交",
              applicant_kind: "natural-person",
              ...sealApplication(office, organ.id, number, application),
              registered_by: clerk.id,
              registered_at: new Date(),
            })),
          )
          .returning("id")
          .execute();
        await scope
          .insertInto("applicant_index")
          .values(
            stored.map(({ id }, i) => ({
              organ_id: organ.id,
              request_id: id,
              ...digestsOf(office, organ.id, cases[i].application),
            })),
          )
          .execute();
      });
    }
    await inOrgans(office.database, [organ.id], async (scope) => {
      await sql`insert into request_outcome (organ_id, request_id, outcome, document_number, reply, decided_on, decided_by, decided_at, service_method, served_on)
        select organ_id, id, ${outcome}, '第' || id || '号', '现予公开。', received_on + 12, ${clerk.id}, now(), 'direct', received_on + 13
        from request order by id limit ${CASES - OPEN}`.execute(scope);
      await sql`insert into request_step (organ_id, request_id, sequence, kind, occurred_on, detail, recorded_by, recorded_at)
        select organ_id, id, 1, 'accept', received_on, '{}'::json, ${clerk.id}::integer, now() from request
        union all select organ_id, id, 2, 'transfer', received_on, '{"office":"党政办公室"}'::json, ${clerk.id}::integer, now() from request`.execute(
        scope,
      );
      const first = sql`(select coalesce(max(sequence), 0) from event)`;
      // Not a sound chain, which takes one event after the other: as many rows as a sound one has.
      await sql`insert into event (organ_id, sequence, subject, subject_id, kind, detail, actor, at, previous_hash, hash)
        select ${organ.id}, ${first} + row_number() over (), 'request', request.id, 'request-step', '{"kind":"accept"}',
          ${`account:${clerk.id}`}, now(), sha256('a'), sha256('b')
        from generate_series(1, ${EVENTS_A_CASE}), request`.execute(scope);
      await sql`update event_head set sequence = (select max(sequence) from event where organ_id = ${organ.id}) where organ_id = ${organ.id}`.execute(
        scope,
      );
      for (const year of YEARS)
        await sql`insert into counter (organ_id, series, year, last) values (${organ.id}, 'request', ${year}, ${CASES})
          on conflict (organ_id, series, year) do update set last = ${CASES}`.execute(scope);
    });
    await analyze(load, settings);
    const seconds = (performance.now() - started) / 1000;
    console.error(`${CASES} 件，${CASES * EVENTS_A_CASE} 个事件，装入 ${seconds.toFixed(0)} 秒`);
    return { numbers, token: await issueLoginLink(office, clerk.id), registration: JSON.stringify(REGISTRATION) };
  } finally {
    await close();
  }
}

/** What a database that has run for a while knows of itself, one just filled does not: without it every plan is a guess. */
async function analyze(load, { dataFolder, databaseUrl }) {
  const { openDatabase } = await load("db/connect.js");
  const { pool, close } = await openDatabase({ dataFolder, ...(databaseUrl ? { url: databaseUrl } : {}) });
  await pool.query("analyze");
  await close();
}

const YEARS = [2023, 2024, 2025, 2026];
const APPLICATION = {
  applicantKind: "natural-person",
  identityKind: "identity-card",
  telephone: "0000-55501234",
  address: "澄州市云栖区禾泽镇示例路9号",
  email: "",
  agentName: "",
  agentIdentityNumber: "",
  agentTelephone: "",
  format: "paper",
  delivery: "post",
};
const REGISTRATION = {
  ...APPLICATION,
  name: "江晚吟",
  identityNumber: "000000198001010000",
  description: "禾泽镇2026年道路养护资金的拨付文件",
  channel: "in-person",
  arrivedOn: "2026-11-20",
  receivedOn: "2026-11-20",
};

/** A form as a citizen sends it, each from an address of its own: one address may send only so many a minute. */
function submission(n) {
  const { name, identityNumber, description, ...rest } = REGISTRATION;
  const form = {
    ...rest,
    name,
    identityNumber,
    description: `${description}（${n}）`,
    step: "check",
    go: "next",
    confirmed: "yes",
  };
  return {
    path: "/requests/new",
    method: "POST",
    type: "application/x-www-form-urlencoded",
    headers: { "x-forwarded-for": `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` },
    body: new URLSearchParams(form).toString(),
  };
}

/** The n-th case: the older the number, the earlier received; the last ones are still open. */
function made(n) {
  const days = Math.floor((n / CASES) * 1415);
  const day = new Date(Date.UTC(2023, 0, 3) + days * 86_400_000).toISOString().slice(0, 10);
  const number = `${day.slice(0, 4)}-${String(n + 1).padStart(4, "0")}`;
  const person = String(n % 40_000).padStart(6, "0");
  const application = {
    ...APPLICATION,
    name: `申请人${person}`,
    identityNumber: `000000198001${person}`,
    description: `第${n}号：禾泽镇道路养护资金的拨付文件、合同与验收记录`,
  };
  return { number, day, application };
}

async function serve(built, folder) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(built, "cli/main.js"), "serve", "--port", String(port), "--data", folder], {
    stdio: ["ignore", "pipe", "ignore"],
    env: process.env,
  });
  const ended = once(child, "exit");
  // The stream is read to its end: a server whose lines nobody takes stands still.
  await new Promise((ready) => child.stdout.on("data", (chunk) => String(chunk).includes("Ctrl-C") && ready()));
  return { port, ended, stop: () => child.kill("SIGTERM") };
}

async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  return port;
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

function ask(port, { path, method = "GET", headers, body, type: contentType = "application/json" }) {
  return new Promise((resolve, reject) => {
    const type = body ? { "content-type": contentType, "content-length": Buffer.byteLength(body) } : {};
    const sent = request({ port, path, method, agent, headers: { ...headers, ...type } }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

async function logIn(port, token) {
  const { headers } = await ask(port, { path: "/login", method: "POST", body: JSON.stringify({ token }) });
  return String(headers["set-cookie"]).split(";")[0];
}

/** Sends at a fixed rate; a time counts from when the request was due, so that a server that lags is not spared. */
async function atRate(port, rate, next, seconds = SECONDS) {
  const started = performance.now();
  const times = [];
  let failed = 0;
  const under = [];
  for (let i = 0; i < rate * seconds; i += 1) {
    const due = started + (i * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    under.push(
      ask(port, next()).then(
        ({ status }) => {
          times.push(performance.now() - due);
          // A form that was taken leads on to its receipt.
          if (status !== 200 && status !== 303) failed += 1;
        },
        () => {
          failed += 1;
        },
      ),
    );
  }
  await Promise.all(under);
  return { times, failed };
}

function percentile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
