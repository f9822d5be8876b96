import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Office } from "../src/actions/office.ts";
import { createOrganFrom } from "../src/actions/organs/create.ts";
import { issueLoginLink } from "../src/actions/sessions/log-in.ts";
import { createPool } from "../src/db/connect.ts";
import { applicationDatabase } from "../src/db/database.ts";
import { type Account, accountByName } from "../src/db/stores/accounts.ts";
import { type Organ, organByCode } from "../src/db/stores/organs.ts";
import { openAttachment } from "../src/engines/gate/open-attachment.ts";
import { redact } from "../src/engines/redaction/redact.ts";
import { OrganExample, readExample } from "../src/jobs/demonstration/example.ts";
import { OutsideMessenger } from "../src/jobs/reminders/outside-messenger.ts";
import { loadLaw } from "../src/law/load.ts";
import { Files } from "../src/storage/files.ts";
import { pdfFonts } from "../src/storage/fonts.ts";
import { loadGazetteer } from "../src/storage/lexicon.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

/** An office on a database of its own, whose clock a test sets. */
export interface TestOffice {
  office: Office;
  database: TestDatabase;
  /** Where `office.files` keeps its bytes. */
  filesFolder: string;
  organ: Organ;
  clerk: Account;
  officer: Account;
  administrator: Account;
  /** Asks the database as the owner of its tables would, seeing every organ's rows. */
  asOwner<Row extends object>(sql: string): Promise<Row[]>;
  /** Sets the clock to ten in the morning, in China, of that day. */
  setToday(day: string): void;
  /** Sets the clock to an instant. */
  setNow(instant: string): void;
  close(): Promise<void>;
}

const law = loadLaw();
const calendar = law.workCalendar();

/** Opens an office; `organ: false` leaves it empty, `mail` is the server that takes its mail. */
export async function openTestOffice(
  day: string,
  { organ: withOrgan = true, mail }: { organ?: boolean; mail?: { server: string; from: string } } = {},
): Promise<TestOffice> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "gongkai-office-"));
  const clock = { now: atTen(day) };
  const office: Office = {
    database: applicationDatabase(createPool({ ...database.connection, max: 10 })),
    law,
    calendar,
    gazetteer: loadGazetteer(),
    key: randomBytes(32),
    files: new Files(join(folder, "files")),
    // The same engines without the thread around them: that a thread is limited is a test of its own.
    opener: { open: openAttachment, redact: (bytes, name) => redact(bytes, name, pdfFonts()) },
    messenger: new OutsideMessenger(mail),
    now: () => clock.now,
  };
  if (withOrgan)
    await createOrganFrom(office, readExample(new URL("../examples/township/organ.yaml", import.meta.url), OrganExample));
  const person = async (name: string) => (await accountByName(office.database, name)) as Account;
  return {
    office,
    database,
    filesFolder: join(folder, "files"),
    organ: (await organByCode(office.database, "heze-town", day)) as Organ,
    clerk: await person("林知夏"),
    officer: await person("沈怀远"),
    administrator: await person("顾一帆"),
    async asOwner(sql) {
      const client = await database.pool.connect();
      try {
        await client.query("select set_config('gongkai.organs', (select string_agg(id::text, ',') from organ), false)");
        return (await client.query(sql)).rows ?? [];
      } finally {
        client.release(true);
      }
    },
    setToday(next) {
      clock.now = atTen(next);
    },
    setNow(instant) {
      clock.now = new Date(instant);
    },
    async close() {
      await office.database.destroy();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sets up a second organ on the same server, with a clerk of its own, in a colour of its own. */
export async function addSecondOrgan(office: Office): Promise<void> {
  const example = readExample(new URL("../examples/township/organ.yaml", import.meta.url), OrganExample);
  await createOrganFrom(office, {
    ...example,
    code: "liuhe-town",
    name: "澄州市云栖区柳河镇人民政府",
    shortName: "柳河镇",
    profile: { ...example.profile, themeColor: "#0b4f9e" },
    accounts: [{ name: "方知行", dutyTitle: "政务公开专员", roles: ["clerk"] }],
  });
}

/** Logs in over HTTP as a person would. @returns the cookie header. */
export async function logInAs(app: FastifyInstance, office: Office, account: Account): Promise<string> {
  const token = await issueLoginLink(office, account.id);
  const answer = await app.inject({ method: "POST", url: "/login", payload: { token } });
  return String(answer.headers["set-cookie"]).split(";")[0]!;
}

/** An application with nothing special about it. */
export const APPLICATION = {
  applicantKind: "natural-person",
  name: "江晚吟",
  identityKind: "identity-card",
  identityNumber: "000000198001010000",
  telephone: "0000-55501234",
  address: "澄州市云栖区禾泽镇示例路9号",
  email: "",
  description: "禾泽镇2023年道路养护资金的拨付文件",
  format: "paper",
  delivery: "post",
} as const;

/** What a document for disclosure has besides title, text and day, with nothing special about it. */
export const DOCUMENT = {
  documentNumber: "",
  issuingOrgan: "禾泽镇人民政府",
  genre: "通知" as const,
  subject: "农业、畜牧业、渔业",
  statutoryItem: "20-1",
  class: "other" as const,
  summary: "",
  keywords: [] as string[],
  effectiveOn: null,
  repealedOn: null,
};

function atTen(day: string): Date {
  return new Date(`${day}T10:00:00+08:00`);
}
