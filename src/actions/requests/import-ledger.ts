import { createHash } from "node:crypto";
import { type LedgerResult, MOST_LEDGER_ROWS } from "../../contract/ledger.ts";
import { Registration, STAFF_CHANNELS } from "../../contract/requests.ts";
import { WORDS } from "../../contract/words.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { LEDGER_COLUMNS, type Ledger, type LedgerColumn, ledgerDay, readLedger } from "../../domain/requests/ledger.ts";
import { writePlainXlsx } from "../../engines/writing/plain-xlsx.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { enter, registrationProblems } from "./register.ts";

/**
 * Imports a ledger of requests 台账导入: looked at first, then all of it or nothing.
 *
 * @param sheet the rows of the sheet as texts.
 * @throws Refusal `faulty-rows` when it should be imported and a row is wrong.
 */
export function importLedger(
  office: Office,
  person: Account,
  organ: string,
  sheet: readonly (readonly string[])[],
  commit: boolean,
): Promise<LedgerResult> {
  return perform(office, person, organ, "request.register", async (desk) => {
    const ledger = readLedger(sheet);
    const read = ledger.rows.slice(0, MOST_LEDGER_ROWS).map((row) => ({ ...row, ...checkRow(row.values, desk.today) }));
    const faulty = read.filter(({ problems }) => problems.length > 0);
    const tooMany = ledger.rows.length > MOST_LEDGER_ROWS;
    const numbers: string[] = [];
    if (commit) {
      if (ledger.missing.length > 0 || tooMany || faulty.length > 0 || read.length === 0)
        throw new Refusal("faulty-rows", { count: faulty.length || read.length });
      for (const { registration, row, cells } of read) {
        if (!registration) continue;
        // The same file sent twice makes the same requests once.
        const submissionKey = createHash("sha256")
          .update(JSON.stringify([organ, row, cells]))
          .digest("hex")
          .slice(0, 32);
        numbers.push((await enter(office, desk, { ...registration, submissionKey }, person.id)).number);
      }
      await desk.record("request", 0, "ledger-imported", { count: numbers.length });
    }
    return {
      headings: ledger.headings.map(({ heading, column }) => ({ heading, means: column && LEDGER_COLUMNS[column].heading })),
      missing: ledger.missing,
      tooMany,
      total: ledger.rows.length,
      faulty: faulty.slice(0, 100).map(({ row, problems }) => ({ row, problems })),
      faultyCount: faulty.length,
      sample: read.slice(0, 5).map(({ row, values }) => ({
        row,
        channel: values.channel ?? "",
        receivedOn: ledgerDay(values.receivedOn ?? ""),
        name: values.name ?? "",
        description: (values.description ?? "").slice(0, 60),
      })),
      marked: faulty.length > 0 ? Buffer.from(await markedLedger(ledger, read)).toString("base64") : null,
      numbers,
    };
  });
}

/** The empty ledger 台账模板, with a line that shows how it is filled in. */
export function ledgerTemplate(): Promise<Uint8Array> {
  return writePlainXlsx([
    {
      name: "依申请公开台账",
      columns: Object.values(LEDGER_COLUMNS),
      rows: [],
    },
    {
      name: "填写说明",
      columns: [
        { heading: "列", width: 18 },
        { heading: "可以填", width: 80 },
      ],
      rows: (Object.keys(LEDGER_COLUMNS) as LedgerColumn[]).map((name) => [LEDGER_COLUMNS[name].heading, hintFor(name)]),
    },
  ]);
}

type Row = { row: number; cells: readonly string[]; problems: string[] };

/** The rows as they came, with what is wrong in a column before them. */
function markedLedger({ headings }: Ledger, rows: readonly Row[]): Promise<Uint8Array> {
  return writePlainXlsx([
    {
      name: "需要修改的行",
      columns: [
        { heading: "需要修改（改好后删去这一列再导入）", width: 50 },
        ...headings.map(({ heading }) => ({ heading, width: 16 })),
      ],
      rows: rows.map(({ cells, problems }) => [problems.join("；"), ...headings.map((_, c) => cells[c] ?? "")]),
    },
  ]);
}

const CODES: Partial<Record<LedgerColumn, Readonly<Record<string, string>>>> = {
  channel: WORDS.channel,
  applicantKind: WORDS.applicantKind,
  identityKind: WORDS.identityKind,
  format: WORDS.format,
  delivery: WORDS.delivery,
};
/** What offices write for a code, beside the words of the forms. */
const OTHER_WORDS: Partial<Record<LedgerColumn, Readonly<Record<string, string>>>> = {
  channel: {
    当面: "in-person",
    现场: "in-person",
    挂号信: "registered-mail",
    邮寄: "registered-mail",
    EMS: "registered-mail",
    信函: "ordinary-mail",
    平信: "ordinary-mail",
    网络: "email",
    邮箱: "email",
    邮件: "email",
  },
  applicantKind: {
    公民: "natural-person",
    个人: "natural-person",
    企业: "business",
    商业企业: "business",
    律师事务所: "legal-services",
    其他: "other",
  },
  identityKind: { 身份证: "identity-card", 统一社会信用代码证: "credit-code", 其他: "other" },
  format: { 电子: "electronic", 电子邮件: "electronic", 纸面: "paper" },
  delivery: { 邮件: "email", 网上: "email", 快递: "post", 自取: "pick-up", 领取: "pick-up", 查阅: "inspect" },
};
/** What a row means that leaves a column empty. */
const DEFAULTS: Partial<Record<LedgerColumn, string>> = { identityKind: "identity-card", format: "paper", delivery: "post" };

function checkRow(values: Partial<Record<LedgerColumn, string>>, today: string) {
  const received = ledgerDay(values.receivedOn ?? "");
  const registration = {
    ...Object.fromEntries(
      (Object.keys(LEDGER_COLUMNS) as LedgerColumn[]).map((name) => [name, codeFor(name, values[name] ?? "")]),
    ),
    receivedOn: received,
    arrivedOn: ledgerDay(values.arrivedOn || received),
  };
  const parsed = Registration.safeParse(registration);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const column = LEDGER_COLUMNS[path[0] as LedgerColumn]?.heading ?? "";
      const written = values[path[0] as LedgerColumn];
      return written && CODES[path[0] as LedgerColumn]
        ? `${column}“${written}”不认识，可以填：${hintFor(path[0] as LedgerColumn)}`
        : message;
    });
    return { problems, registration: undefined };
  }
  const problems = Object.values(registrationProblems(parsed.data, today) ?? {});
  return { problems, registration: problems.length === 0 ? parsed.data : undefined };
}

function codeFor(name: LedgerColumn, text: string): string {
  const words = CODES[name];
  if (!words) return text;
  if (text === "") return DEFAULTS[name] ?? "";
  return Object.keys(words).find((code) => words[code] === text) ?? OTHER_WORDS[name]?.[text] ?? text;
}

function hintFor(name: LedgerColumn): string {
  if (name.endsWith("On")) return "日期，例如 2023-09-22";
  const words = CODES[name];
  if (!words) return "文字";
  const codes = name === "channel" ? [...STAFF_CHANNELS] : Object.keys(words);
  return codes.map((code) => words[code]).join("、");
}
