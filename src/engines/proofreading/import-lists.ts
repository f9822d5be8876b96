import { addDays } from "../../calendar/plain-date.ts";
import type { Document, Table } from "../reading/document/document.ts";
import type { TsvProblem } from "../tsv.ts";
import type { LexiconFile } from "./lexicon.ts";

/** What an office's list is: words to be told of, longer words in which they are right, or its leaders. */
export type OfficeListKind = "words" | "allowed" | "leaders";

/** How people head a column, and what it is called in a list. */
const HEADINGS: Record<OfficeListKind, Record<string, readonly string[]>> = {
  words: {
    wording: ["写法", "词语", "词条", "错误写法", "错误表述", "错词", "敏感词", "关键词", "不规范表述"],
    suggestion: ["应写作", "建议", "正确写法", "正确表述", "规范表述", "替换为", "改为", "修改建议"],
    severity: ["级别", "等级", "严重程度"],
    "valid-from": ["起始日", "起始日期", "生效日期", "适用起", "开始日期"],
    "valid-until": ["截止日", "截止日期", "失效日期", "适用止", "结束日期"],
    source: ["来源", "依据", "出处"],
    note: ["备注", "说明"],
  },
  allowed: { wording: ["允许的写法", "写法", "词语", "词条", "允许词", "白名单", "放行词"], note: ["备注", "说明"] },
  leaders: {
    name: ["姓名"],
    position: ["职务", "现任职务"],
    from: ["任职日期", "起始日期", "任职起"],
    until: ["免职日期", "截止日期", "任职止"],
    note: ["备注", "说明"],
  },
};
/** How people write a level, and what it is called in a list. */
export const SEVERITY_WORDS: Readonly<Record<string, string>> = {
  错误: "error",
  严重: "error",
  高: "error",
  疑似: "warning",
  警告: "warning",
  一般: "warning",
  中: "warning",
  提示: "hint",
  低: "hint",
};
const DATES = ["valid-from", "valid-until", "from", "until"];
/** The number that a spreadsheet keeps a day as: days since the last of 1899. */
const SERIAL_DAY = /^[34]\d{4}$/;

/**
 * Rows of a spreadsheet as an office's list 导入词表: headings in Chinese or as in `lexicon/`, levels and dates as people write them.
 * Row `n` becomes line `n` of the list, so that its problems name the row; `readLexicon`, `readAllowed` or `readLeaders` reads it.
 */
export function listOfRows(
  file: string,
  rows: readonly (readonly string[])[],
  kind: OfficeListKind,
): { list: LexiconFile; problems: TsvProblem[] } {
  const head = rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const first = Object.keys(HEADINGS[kind])[0]!;
  if (head < 0) return { list: { file, text: first }, problems: [{ file, line: 1, column: "", message: "没有内容" }] };
  const columns = rows[head]!.map((cell) => columnCalled(cell, kind));
  if (!columns.includes(first)) {
    const message = `表头缺少“${HEADINGS[kind][first]![0]}”一列`;
    return { list: { file, text: first }, problems: [{ file, line: head + 1, column: "", message }] };
  }
  // An unknown column is no reason to refuse a list that people keep for other ends too; its cells are left out.
  const kept = columns.flatMap((column, at) => (column !== undefined && columns.indexOf(column) === at ? [{ column, at }] : []));
  const lines = rows.map((row, index) => {
    if (index < head) return "";
    return kept.map(({ column, at }) => (index === head ? column : cellOf(row[at] ?? "", column))).join("\t");
  });
  return { list: { file, text: lines.join("\n") }, problems: [] };
}

/** The rows of the first table of a spreadsheet that was read, or the lines of a text parted by tabs or commas. */
export function rowsOfDocument({ blocks, text }: Document): string[][] {
  const table = blocks.find((block): block is Table => block.kind === "table");
  if (table) {
    return table.rows.map((cells) => {
      const row: string[] = [];
      for (const cell of cells) row[cell.column] = cell.text;
      return Array.from(row, (cell) => cell ?? "");
    });
  }
  return text.split(/\r?\n/).map((line) => line.split(line.includes("\t") ? "\t" : /[,，]/));
}

/** Whether the row heads the columns: it names the one that a list cannot do without. */
export function isHeading(row: readonly string[], kind: OfficeListKind): boolean {
  const [first] = Object.keys(HEADINGS[kind]);
  return row.some((cell) => columnCalled(cell, kind) === first);
}

function columnCalled(cell: string, kind: OfficeListKind): string | undefined {
  const name = cell.replace(/[\s\u3000*（(].*$|\s/g, "");
  return Object.entries(HEADINGS[kind]).find(([column, names]) => column === name || names.includes(name))?.[0];
}

function cellOf(cell: string, column: string): string {
  const plain = cell.replace(/[\t\r\n]+/g, " ").trim();
  if (column === "severity") return SEVERITY_WORDS[plain] ?? plain;
  if (column === "suggestion") return plain.replace(/[；;/]/g, "|");
  return DATES.includes(column) ? dateOf(plain) : plain;
}

/** 2024/1/2, 2024.1.2, 2024年1月2日 and the number of a spreadsheet as 2024-01-02; anything else as it stands, to be refused. */
function dateOf(cell: string): string {
  if (SERIAL_DAY.test(cell)) return addDays("1899-12-30", Number(cell));
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? [];
  return year === undefined ? cell : `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
}
