import { isPlainDate, type PlainDate } from "../../calendar/plain-date.ts";
import type { Severity } from "../finding.ts";
import { readTsv, type TsvProblem } from "../tsv.ts";
import { PLAIN_FOLDING } from "./matching/folding.ts";
import { LONGEST_ENTRY } from "./matching/word-list.ts";

/** A file of word data 词表文件: its name is what problems and findings call it. */
export interface LexiconFile {
  file: string;
  text: string;
  /** The organ's own list 自有词表 rather than one that ships with the program. */
  own?: boolean;
}

/** What kind of fault an entry names; each has its check. */
export const CATEGORIES = [
  "wrong-word",
  "forbidden",
  "hong-kong-macao-taiwan",
  "ethnic-religious",
  "party-organization",
  "superseded",
  "own",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** One wording that should not stand in a text, and what should 词条. */
export interface LexiconEntry {
  text: string;
  category: Category;
  /** What may stand instead; the first is the usual one. In full-width brackets an advice that is no wording. */
  suggestions: readonly string[];
  severity: Severity;
  /** The entry holds from this day to that, both included; blank without bound. */
  from: PlainDate | "";
  until: PlainDate | "";
  source: string;
  note: string;
  /** The file it comes from. */
  file: string;
}

const SEVERITIES: readonly string[] = ["error", "warning", "hint"] satisfies Severity[];
const day = { refuse: (cell: string) => (isPlainDate(cell) ? undefined : "不是 YYYY-MM-DD 形式的日期") };

/** Reads word lists 词表. A wrong line is left out and named; the rest is read. */
export function readLexicon(files: readonly LexiconFile[]): { entries: LexiconEntry[]; problems: TsvProblem[] } {
  const entries: LexiconEntry[] = [];
  const problems: TsvProblem[] = [];
  for (const { file, text, own } of files) {
    const table = readTsv(text, file, {
      wording: { required: true },
      category: {
        refuse: (cell) => (CATEGORIES.includes(cell as Category) ? undefined : `不是可用的类别，可用 ${CATEGORIES.join("、")}`),
      },
      suggestion: {},
      severity: {
        refuse: (cell) => (SEVERITIES.includes(cell) ? undefined : "不是 error（错误）、warning（疑似）或 hint（提示）"),
      },
      "valid-from": day,
      "valid-until": day,
      source: {},
      note: {},
    });
    problems.push(...table.problems);
    const seen = new Map<string, number>();
    for (const row of table.rows) {
      if (row["valid-from"] && row["valid-until"] && row["valid-until"] < row["valid-from"]) {
        problems.push({
          file,
          line: row.line,
          column: "valid-until",
          message: `“${row["valid-until"]}”早于“${row["valid-from"]}”`,
        });
        continue;
      }
      const problem = own ? ownWordProblem(row, seen) : undefined;
      if (problem) {
        problems.push({ file, line: row.line, column: "wording", message: problem });
        continue;
      }
      entries.push({
        text: row.wording,
        category: (own ? "own" : row.category || "own") as Category,
        suggestions: row.suggestion.split("|").filter((part) => part !== ""),
        severity: (row.severity || "warning") as Severity,
        from: row["valid-from"],
        until: row["valid-until"],
        source: row.source,
        note: row.note,
        file,
      });
    }
  }
  return { entries, problems };
}

/** Why a word of an organ's own list cannot be taken, as a Chinese clause. */
function ownWordProblem(
  row: { line: number; wording: string; "valid-from": string; "valid-until": string },
  seen: Map<string, number>,
) {
  const { wording, line } = row;
  if (wording.length > LONGEST_ENTRY) return `“${wording.slice(0, 20)}……”有 ${wording.length} 字，最长 ${LONGEST_ENTRY} 字`;
  if (!/[^\p{P}\p{Z}\p{S}\p{C}]/u.test(wording)) return `“${wording}”只有标点或符号`;
  if ([...wording].length < 2) return `“${wording}”只有一个字，会到处命中，请写完整的词`;
  const identity = PLAIN_FOLDING.fold([wording, row["valid-from"], row["valid-until"]].join("\t"));
  const first = seen.get(identity);
  if (first !== undefined) return `“${wording}”与第 ${first} 行重复`;
  seen.set(identity, line);
  return undefined;
}

/** Reads allow lists 允许词表: longer words in which a hit is right. */
export function readAllowed(files: readonly LexiconFile[]): { words: string[]; problems: TsvProblem[] } {
  const tables = files.map(({ file, text }) => readTsv(text, file, { wording: { required: true }, note: {} }));
  return {
    words: tables.flatMap(({ rows }) => rows.map(({ wording }) => wording)),
    problems: tables.flatMap(({ problems }) => problems),
  };
}

/** Reads groups of characters that are taken for each other 易混字. */
export function readConfusables({ file, text }: LexiconFile): { pairs: [string, string][]; problems: TsvProblem[] } {
  const { rows, problems } = readTsv(text, file, {
    characters: { required: true, refuse: (cell) => (/^[\u3400-\u9fff]{2,20}$/.test(cell) ? undefined : "不是两个以上的汉字") },
    note: {},
  });
  const pairs = rows.flatMap(({ characters }) =>
    [...characters].flatMap((one, at) => [...characters].slice(at + 1).map((other): [string, string] => [one, other])),
  );
  return { pairs, problems };
}

/** Reads traditional characters and what they are written as since the reform 繁简对照. */
export function readTraditional({ file, text }: LexiconFile): { pairs: [string, string][]; problems: TsvProblem[] } {
  const one = { required: true, refuse: (cell: string) => (/^[\u3400-\u9fff]$/.test(cell) ? undefined : "不是一个汉字") };
  const { rows, problems } = readTsv(text, file, { traditional: one, simplified: one });
  return { pairs: rows.map(({ traditional, simplified }) => [traditional, simplified]), problems };
}

/** Fixed wording whose near misses are looked for 规范表述. */
export interface StandardWording {
  text: string;
  /** Neighbours that are right as they stand. */
  allowed: readonly string[];
  from: PlainDate | "";
  source: string;
}

export function readStandardWordings({ file, text }: LexiconFile): { wordings: StandardWording[]; problems: TsvProblem[] } {
  const { rows, problems } = readTsv(text, file, {
    wording: { required: true, refuse: (cell) => (cell.length >= 6 ? undefined : "少于六个字，请改用词表") },
    allowed: {},
    "valid-from": day,
    source: {},
    note: {},
  });
  const wordings = rows.map((row) => ({
    text: row.wording,
    allowed: row.allowed.split("|").filter((part) => part !== ""),
    from: row["valid-from"],
    source: row.source,
  }));
  return { wordings, problems };
}

/** A list of fixed items 固定列举, as the 24 characters of the core values. */
export interface ListedItems {
  name: string;
  items: readonly string[];
  ordered: boolean;
  from: PlainDate | "";
  source: string;
}

export function readListedItems({ file, text }: LexiconFile): { lists: ListedItems[]; problems: TsvProblem[] } {
  const { rows, problems } = readTsv(text, file, {
    name: { required: true },
    items: { required: true, refuse: (cell) => (cell.split("|").length >= 3 ? undefined : "少于三项") },
    ordered: { required: true, refuse: (cell) => (cell === "yes" || cell === "no" ? undefined : "不是 yes 或 no") },
    "valid-from": day,
    source: {},
    note: {},
  });
  const lists = rows.map((row) => ({
    name: row.name,
    items: row.items.split("|"),
    ordered: row.ordered === "yes",
    from: row["valid-from"],
    source: row.source,
  }));
  return { lists, problems };
}
