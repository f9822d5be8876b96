import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApplication } from "../../src/server/application.ts";
import { logInAs, openTestOffice, type TestOffice } from "../office.ts";

const ORGAN = "/api/v1/organs/heze-town";
let town: TestOffice;
let app: FastifyInstance;
let cookie = "";
const logged: string[] = [];
const numbers = { disclosed: "", refused: "", correction: "" };
/** The organ works beside its own pages: a folder of files under the digest of their bytes. */
let folder = "";

/** What belongs to persons in these cases; each text stands nowhere else. */
const SECRETS = {
  name: "慕容知秋",
  identityNumber: "00000019770707777X",
  telephone: "0000-77777777",
  address: "澄州市云栖区禾泽镇七里巷77号",
  email: "murong77@example.cn",
  agentName: "司空见惯",
  agentIdentityNumber: "00000019660606666X",
  agentTelephone: "0000-66666666",
  description: "七里巷77号拆迁补偿协议及其附图",
  supplement: "七七年之后的全部附图",
  party: "欧阳锦绣",
  contact: "七里巷78号",
  objection: "涉及本人家庭住址，不同意公开",
  reply: "您要的七里巷协议现予提供",
  reasons: "七里巷协议所附的户口资料不提供",
  paper: "慕容知秋身份证明",
  searched: "慕容知秋要的协议在征收科",
  record: "七里巷77号2022年低保公示",
} as const;
const TEXTS = Object.values(SECRETS);

const call = async (method: "GET" | "POST" | "PUT", url: string, payload?: object) => {
  const answer = await app.inject({ method, url: `${ORGAN}${url}`, headers: { cookie }, ...(payload ? { payload } : {}) });
  expect([url, answer.statusCode, answer.statusCode === 200 ? "" : answer.body]).toEqual([url, 200, ""]);
  return answer.json();
};
const found = (text: string) => TEXTS.filter((secret) => text.includes(secret));

beforeAll(async () => {
  town = await openTestOffice("2023-09-25");
  app = await createApplication({ office: town.office, logging: { write: (line) => void logged.push(line) } });
  cookie = await logInAs(app, town.office, town.clerk);
  folder = town.filesFolder;
  const { name, identityNumber, telephone, address, email, agentName, agentIdentityNumber, agentTelephone, description } =
    SECRETS;
  const application = {
    ...{ name, identityNumber, telephone, address, email, agentName, agentIdentityNumber, agentTelephone, description },
    applicantKind: "natural-person",
    identityKind: "identity-card",
    format: "paper",
    delivery: "post",
    channel: "registered-mail",
    arrivedOn: "2023-09-22",
    receivedOn: "2023-09-22",
  };
  const on = "2023-09-25";
  const step = (number: string, kind: string, more: object) =>
    call("POST", `/requests/${number}/steps`, { kind, occurredOn: on, ...more });
  for (const which of ["disclosed", "refused"] as const) {
    const { number } = await call("POST", "/requests", application);
    numbers[which] = number;
    await step(number, "accept", { note: SECRETS.searched });
    await step(number, "askForSupplement", { items: SECRETS.supplement, days: 15 });
    await step(number, "supplement", { note: SECRETS.supplement });
    await step(number, "seekOpinion", { opinion: "third-party", party: SECRETS.party, contact: SECRETS.contact });
    await step(number, "recordOpinion", { about: 4, verdict: "objects", note: SECRETS.objection });
    await step(number, "reviewConfidentiality", { finding: "open", note: SECRETS.searched });
  }
  const served = { decidedOn: on, serviceMethod: "direct", servedOn: on };
  await call("POST", `/requests/${numbers.disclosed}/reply`, {
    outcome: "disclosed",
    variant: "provided",
    reply: SECRETS.reply,
    ...served,
  });
  const { reply, reasons } = SECRETS;
  await call("POST", `/requests/${numbers.refused}/reply`, { outcome: "unable.needs-creation", reply, reasons, ...served });
  await call("POST", "/requests/search", { applicant: name });
  await call("POST", `/requests/${numbers.disclosed}/applicant`);
  await call("POST", "/deadlines/call-list");
  const correction = {
    name,
    identityNumber,
    telephone,
    address,
    record: SECRETS.record,
    wrong: SECRETS.description,
    evidence: SECRETS.reply,
    receivedOn: on,
  };
  numbers.correction = (await call("POST", "/corrections", correction)).number;
  const draft = await call("POST", `/requests/${numbers.disclosed}/letters`, { kind: "transfer-notice", fields: {} }).catch(
    () => undefined,
  );
  expect(draft).not.toBeNull();
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test("no column of the database holds a person's words in the clear, as text or as bytes", async () => {
  const columns = await town.asOwner<{ table_name: string; column_name: string; data_type: string }>(
    "select table_name, column_name, data_type from information_schema.columns where table_schema = current_schema()",
  );
  expect(columns.length).toBeGreaterThan(300);
  const held: string[] = [];
  let rows = 0;
  for (const { table_name, column_name, data_type } of columns) {
    const values = await town.asOwner<{ value: string | Buffer | null }>(
      data_type === "bytea"
        ? `select "${column_name}" as value from "${table_name}"`
        : `select "${column_name}"::text as value from "${table_name}"`,
    );
    rows += values.length;
    for (const { value } of values)
      for (const text of found(value === null ? "" : value.toString())) held.push(`${table_name}.${column_name}: ${text}`);
  }
  expect(rows).toBeGreaterThan(500);
  expect(held).toEqual([]);
});

test("no stored file holds them", async () => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) =>
    entry.isFile(),
  );
  for (const file of files) expect(found((await readFile(join(file.parentPath, file.name))).toString())).toEqual([]);
});

test("no public page tells of them, not even to somebody who knows the serial", async () => {
  const pages = [
    "/",
    "/guide",
    "/systems",
    "/statutory",
    "/annual-reports",
    "/requests",
    "/requests/new",
    "/requests/track",
    "/search?q=七里巷",
    "/log",
    "/feed.atom",
    "/feed.json",
    "/sitemap.xml",
    "/corrections/track",
    `/requests/track?number=${numbers.disclosed}`,
  ];
  for (const url of pages) {
    const { body } = await app.inject({ url: encodeURI(url) });
    expect([url, found(body.replaceAll("七里巷", ""))]).toEqual([url, []]);
  }
  const guesses = [
    { number: numbers.disclosed, queryCode: "0000-0000-0000-0000" },
    { number: numbers.correction, queryCode: "x" },
  ];
  for (const [i, payload] of guesses.entries()) {
    const { statusCode, body } = await app.inject({
      method: "POST",
      url: ["/requests/track", "/corrections/track"][i]!,
      payload,
    });
    expect([statusCode, found(body)]).toEqual([422, []]);
  }
});

test("no list, error answer or log line tells of them", async () => {
  for (const url of [
    "/requests?state=all",
    "/today",
    "/deadlines",
    "/corrections",
    "/request-statistics?from=2023-01-01&to=2023-09-25",
  ]) {
    const body = JSON.stringify(await call("GET", url));
    const allowed =
      url === "/requests?state=all" || url === "/today" || url === "/deadlines" ? [SECRETS.description] : [SECRETS.record];
    expect([url, found(body).filter((text) => !allowed.includes(text as never))]).toEqual([url, []]);
  }
  const wrong = [
    app.inject({ method: "POST", url: `${ORGAN}/requests`, headers: { cookie }, payload: { ...SECRETS, channel: "pigeon" } }),
    app.inject({
      method: "POST",
      url: `${ORGAN}/requests`,
      headers: { cookie, "content-type": "application/json" },
      payload: `{"name":"${SECRETS.name}",`,
    }),
    app.inject({
      method: "POST",
      url: `${ORGAN}/requests/${numbers.disclosed}/steps`,
      headers: { cookie },
      payload: { kind: "withdraw", occurredOn: "x", note: SECRETS.description },
    }),
    app.inject({ method: "POST", url: `${ORGAN}/requests/search`, payload: { applicant: SECRETS.name } }),
    app.inject({ url: encodeURI(`${ORGAN}/requests/${SECRETS.name}`), headers: { cookie } }),
  ];
  for (const { statusCode, body } of await Promise.all(wrong)) {
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(found(body)).toEqual([]);
  }
  // A fault of ours is logged; what was sent is not.
  await town.asOwner("alter table request_step rename to request_step_gone");
  try {
    const broken = await app.inject({
      method: "POST",
      url: `${ORGAN}/requests/${numbers.disclosed}/steps`,
      headers: { cookie },
      payload: { kind: "archive", occurredOn: "2023-09-25", number: "甲1", note: SECRETS.description },
    });
    expect([broken.statusCode, found(broken.body)]).toEqual([500, []]);
  } finally {
    await town.asOwner("alter table request_step_gone rename to request_step");
  }
  expect(logged.length).toBeGreaterThan(0);
  expect(found(logged.join("\n"))).toEqual([]);
});
