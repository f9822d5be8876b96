/** One column of a table kept as text 数据表: whether a cell may be blank and what it must look like. */
export interface TsvColumn {
  /** A blank cell is a mistake. */
  required?: boolean;
  /** What is wrong with the cell, as a Chinese clause; nothing when it is right. Never asked about blank cells. */
  refuse?: (cell: string) => string | undefined;
}

/** What is wrong with a table, and where, so that a person finds the cell. */
export interface TsvProblem {
  file: string;
  /** Counted from 1. */
  line: number;
  /** Heading of the column, or "" when the whole line is meant. */
  column: string;
  message: string;
}

/** A line of the table, by heading. Blank cells are "". */
export type TsvRow<Name extends string> = Record<Name, string> & { line: number };

export interface TsvTable<Name extends string> {
  rows: TsvRow<Name>[];
  problems: TsvProblem[];
}

/**
 * Reads a table 制表符分隔表: lines that start with # are notes, the first other line is the heading, columns may stand in any order.
 * A line with a wrong cell is left out and named in `problems`; the others are still read.
 */
export function readTsv<Name extends string>(text: string, file: string, columns: Record<Name, TsvColumn>): TsvTable<Name> {
  const table: TsvTable<Name> = { rows: [], problems: [] };
  const report = (line: number, column: string, message: string) => table.problems.push({ file, line, column, message });
  const names = Object.keys(columns) as Name[];
  let heading: Map<Name, number> | undefined;

  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() === "" || raw.startsWith("#")) continue;
    const line = index + 1;
    const cells = raw.split("\t");
    if (!heading) {
      heading = readHeading(cells, names, columns, (column, message) => report(line, column, message));
      if (!heading) return table;
      continue;
    }
    if (cells.length > heading.size && cells.slice(heading.size).some((cell) => cell.trim() !== "")) {
      report(line, "", `有 ${cells.length} 格，表头只有 ${heading.size} 列`);
      continue;
    }
    const row = { line } as TsvRow<Name>;
    let right = true;
    for (const name of names) {
      const position = heading.get(name);
      const cell = position === undefined ? "" : (cells[position] ?? "").trim();
      const fault = cell === "" ? (columns[name].required ? "不能为空" : undefined) : columns[name].refuse?.(cell);
      if (fault) {
        report(line, name, cell === "" ? fault : `“${cell}”${fault}`);
        right = false;
      }
      row[name] = cell as TsvRow<Name>[Name];
    }
    if (right) table.rows.push(row);
  }
  if (!heading) report(1, "", "没有表头行");
  return table;
}

/** The problem as one line for people: `wording.tsv 第 12 行“severity”列：“错”不是 error（错误）、warning（疑似）或 hint（提示）`. */
export function describeTsvProblem({ file, line, column, message }: TsvProblem): string {
  return `${file} 第 ${line} 行${column ? `“${column}”列` : ""}：${message}`;
}

function readHeading<Name extends string>(
  cells: string[],
  names: Name[],
  columns: Record<Name, TsvColumn>,
  report: (column: string, message: string) => void,
): Map<Name, number> | undefined {
  const heading = new Map<Name, number>();
  for (const [position, cell] of cells.entries()) heading.set(cell.trim() as Name, position);
  const missing = names.filter((name) => columns[name].required && !heading.has(name));
  const unknown = [...heading.keys()].filter((name) => !names.includes(name));
  for (const name of missing) report(name, "表头缺少这一列");
  for (const name of unknown) report(name, `不认识的列，可用的列是 ${names.join("、")}`);
  return missing.length + unknown.length > 0 ? undefined : heading;
}
