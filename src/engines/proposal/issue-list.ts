import { isPlainDate, type PlainDate } from "../../calendar/plain-date.ts";
import { type DocumentNumber, parseDocumentNumber, writeDocumentNumber } from "../../domain/review/document-number.ts";

/** A row of a register that was read 发文登记的一行. */
export interface IssueRow extends DocumentNumber {
  number: string;
  title: string;
  writtenOn: PlainDate;
  section: string;
  ground: string | null;
}

/** What is wrong with a row: its number in the file, and what to mend. */
export interface RowFault {
  row: number;
  message: string;
}

const HEADINGS = {
  number: /文号|发文字号|文件编号/,
  title: /标题|文件名|题名|名称/,
  date: /成文日期|发文日期|印发日期|日期/,
  section: /科室|拟稿|承办|部门/,
  ground: /不公开|不予公开|依据|公开属性/,
} as const;

type Column = keyof typeof HEADINGS;

/** Reads the register 发文登记表 from lines of cells: the row of headings says which column is which. Rows that cannot be taken are named one by one. */
export function readIssueList(lines: readonly (readonly string[])[]): { rows: IssueRow[]; faults: RowFault[] } {
  const head = lines.findIndex(
    (cells) => cells.some((cell) => HEADINGS.number.test(cell)) && cells.some((cell) => HEADINGS.title.test(cell)),
  );
  if (head < 0) return { rows: [], faults: [{ row: 1, message: "没有找到表头：至少要有“发文字号”“标题”“成文日期”三列" }] };
  const places = Object.fromEntries(
    (Object.keys(HEADINGS) as Column[]).map((column) => [column, lines[head]!.findIndex((cell) => HEADINGS[column].test(cell))]),
  ) as Record<Column, number>;
  const rows: IssueRow[] = [];
  const faults: RowFault[] = [];
  const seen = new Map<string, number>();
  lines.slice(head + 1).forEach((cells, index) => {
    const row = head + 2 + index;
    const cell = (column: Column) => (places[column] < 0 ? "" : (cells[places[column]] ?? "").trim());
    if (cells.every((text) => text.trim() === "")) return;
    const number = parseDocumentNumber(cell("number"));
    const writtenOn = dayOf(cell("date"));
    const fault = !number
      ? `发文字号“${cell("number")}”认不出年份和序号`
      : cell("title") === ""
        ? "没有标题"
        : !writtenOn
          ? `成文日期“${cell("date")}”不是日期`
          : undefined;
    if (fault || !number || !writtenOn) {
      faults.push({ row, message: fault ?? "" });
      return;
    }
    const written = writeDocumentNumber(number);
    const former = seen.get(written);
    if (former !== undefined) {
      faults.push({ row, message: `文号 ${written} 与第 ${former} 行重复` });
      return;
    }
    seen.set(written, row);
    const said = cell("ground");
    const ground = said === "" || /^(?:主动公开|公开)$/.test(said) ? null : said;
    rows.push({ ...number, number: written, title: cell("title"), writtenOn, section: cell("section"), ground });
  });
  return { rows, faults };
}

/** A day as registers write it: 2024-3-5, 2024/3/5, 2024.3.5, 2024年3月5日, or the serial number of a spreadsheet. */
function dayOf(text: string): PlainDate | undefined {
  const match = /^((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text);
  const short = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(text);
  const serial = /^[34]\d{4}$/.test(text)
    ? new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10)
    : undefined;
  const parts = match ? [match[1]!, match[2]!, match[3]!] : short ? [`20${short[3]}`, short[1]!, short[2]!] : undefined;
  const day = parts ? `${parts[0]}-${parts[1]!.padStart(2, "0")}-${parts[2]!.padStart(2, "0")}` : serial;
  return day && isPlainDate(day) ? day : undefined;
}
