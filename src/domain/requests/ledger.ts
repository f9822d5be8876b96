/** The columns of a ledger of requests 台账, each with the headings under which offices keep it. */
export const LEDGER_COLUMNS = {
  channel: { heading: "收到渠道", width: 14, also: ["渠道", "申请方式", "提交方式", "受理渠道", "申请渠道", "接收方式"] },
  arrivedOn: { heading: "到达日期", width: 13, also: ["来件日期", "申请日期", "申请时间", "提交日期", "提交时间"] },
  receivedOn: {
    heading: "收到申请之日",
    width: 13,
    also: ["收到日", "收到日期", "收到时间", "登记日期", "受理日期", "签收日期"],
  },
  applicantKind: { heading: "申请人类别", width: 14, also: ["申请人类型", "类别", "申请主体类型"] },
  name: { heading: "姓名或者名称", width: 16, also: ["申请人", "姓名", "名称", "申请人姓名", "申请人名称", "申请人姓名或名称"] },
  identityKind: { heading: "证件类型", width: 14, also: ["证件名称", "证件种类"] },
  identityNumber: { heading: "证件号码", width: 22, also: ["身份证号", "身份证号码", "证件号", "统一社会信用代码"] },
  telephone: { heading: "联系电话", width: 15, also: ["电话", "手机", "手机号", "联系方式", "联系人电话"] },
  address: { heading: "通信地址", width: 28, also: ["地址", "联系地址", "邮寄地址", "通讯地址"] },
  email: { heading: "电子邮箱", width: 20, also: ["邮箱", "电子邮件", "email", "e-mail"] },
  agentName: { heading: "代理人姓名", width: 12, also: ["代理人", "委托代理人"] },
  agentIdentityNumber: { heading: "代理人证件号码", width: 22, also: ["代理人身份证号"] },
  agentTelephone: { heading: "代理人电话", width: 15, also: ["代理人联系电话"] },
  description: {
    heading: "所需政府信息",
    width: 40,
    also: ["申请内容", "所需信息", "内容描述", "申请公开内容", "信息内容", "摘要", "申请事项"],
  },
  format: { heading: "提供形式", width: 12, also: ["载体形式", "信息形式", "形式"] },
  delivery: { heading: "获取途径", width: 12, also: ["获取方式", "获取信息的方式", "途径", "送达要求"] },
} as const;
export type LedgerColumn = keyof typeof LEDGER_COLUMNS;

const NAMES = Object.entries(LEDGER_COLUMNS) as [LedgerColumn, (typeof LEDGER_COLUMNS)[LedgerColumn]][];

/** A heading without blanks, brackets and stars, as headings are compared. */
const plain = (heading: string) =>
  heading
    .normalize("NFKC")
    .replace(/[(（].*?[)）]|[\s*：:]/g, "")
    .toLowerCase();

/** Which column a heading means; nothing for a column that is not ours. */
export function columnOf(heading: string): LedgerColumn | undefined {
  const wanted = plain(heading);
  return NAMES.find(([, { heading, also }]) => plain(heading) === wanted || also.some((other) => plain(other) === wanted))?.[0];
}

/** A ledger as it was found: where its head stands, what the columns mean, and its rows as texts. */
export interface Ledger {
  /** The headings in order, with the column each means. */
  headings: { heading: string; column: LedgerColumn | null }[];
  /** Columns without which no row can be entered. */
  missing: string[];
  rows: { row: number; values: Partial<Record<LedgerColumn, string>>; cells: readonly string[] }[];
}

/** These may be left out of a ledger; every other column has to be there. */
const OPTIONAL: readonly LedgerColumn[] = [
  "arrivedOn",
  "email",
  "agentName",
  "agentIdentityNumber",
  "agentTelephone",
  "identityKind",
  "format",
  "delivery",
];
const LOOKED_FOR_HEAD = 10;

/** Reads the rows of a sheet as a ledger: its head is the row that names most of our columns; blank rows are passed over. */
export function readLedger(rows: readonly (readonly string[])[]): Ledger {
  const known = (row: readonly string[] = []) => row.filter((cell) => columnOf(cell)).length;
  const head = rows.slice(0, LOOKED_FOR_HEAD).reduce((best, row, i) => (known(row) > known(rows[best]) ? i : best), 0);
  const seen = new Set<LedgerColumn>();
  const headings = (rows[head] ?? []).map((heading) => {
    const column = columnOf(heading);
    const first = column && !seen.has(column) ? column : null;
    if (first) seen.add(first);
    return { heading, column: first };
  });
  return {
    headings,
    missing: NAMES.filter(([name]) => !seen.has(name) && !OPTIONAL.includes(name)).map(([, { heading }]) => heading),
    rows: rows.slice(head + 1).flatMap((cells, i) => {
      if (cells.every((cell) => cell.trim() === "")) return [];
      const values = headings.flatMap(({ column }, c) => (column ? [[column, (cells[c] ?? "").trim()]] : []));
      return [{ row: head + 2 + i, values: Object.fromEntries(values), cells }];
    }),
  };
}

/** `2023年9月2日`, `2023/9/2`, `2023.9.2`, `20230902` → `2023-09-02`; what is no day stays as it was. */
export function ledgerDay(text: string): string {
  const plainText = text.normalize("NFKC").trim();
  const [, year, month, day] =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:\s.*)?$/.exec(plainText) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plainText) ??
    [];
  return year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.trim();
}
