import { type Cell, DISPUTE_GROUPS, DISPUTE_RESULTS, type DisputeTable } from "../../../domain/annual-report/model.ts";
import { alignRows } from "./align-rows.ts";
import type { CellReading } from "./cell-value.ts";
import { cutDisputes } from "./dispute-cuts.ts";
import { groupRuns } from "./dispute-runs.ts";
import { foldWords } from "./fold.ts";
import { type Arrangement, numberRows } from "./number-rows.ts";
import type { StreamItem } from "./stream.ts";
import { Notes, type TableReading } from "./table-reading.ts";
import { type Token, tokensOf } from "./tokens.ts";

const GROUPS = DISPUTE_GROUPS.length;
const RESULTS = DISPUTE_RESULTS.length;
const WIDTH = GROUPS * RESULTS;
/** The three groups as rows of their own, where a report sets them one below the other. */
const GROUP_ROWS = [
  { id: "reconsideration", label: "行政复议" },
  { id: "direct", label: "未经复议直接起诉", also: ["行政诉讼未经复议直接起诉"] },
  { id: "afterReconsideration", label: "复议后起诉", also: ["行政诉讼复议后起诉"] },
];

/** Reads table four 行政复议、行政诉讼情况: fifteen numbers in one line, or five for each group. */
export function readDisputeTable(items: readonly StreamItem[]): TableReading<DisputeTable> {
  const notes = new Notes("disputes");
  const nothing = { table: null, unsure: notes.unsure, printed: notes.printed, arrangements: [] };
  if (!hasHeading(items)) return nothing;

  const line = numberRows(items, WIDTH).rows.find(({ cells }) => cells);
  if (line) return reading(line.cells!, line.arrangement, notes);
  const groups = groupsBelow(items);
  if (groups) return reading(groups, "table", notes);

  const tokens = items.flatMap((item) => (item.kind === "line" ? tokensOf(item.text) : []));
  const numbers = tokens.filter(({ kind }) => kind === "number");
  if (numbers.length === WIDTH) return reading(groupRuns(runsOf(tokens)), "stack", notes);
  return glued(tokens, notes) ?? { ...nothing, table: withoutNumbers(numbers, notes) };
}

/** Without the words of its heading there is no table, only prose that may hold numbers. */
function hasHeading(items: readonly StreamItem[]): boolean {
  const words = items
    .map((item) => foldWords(item.kind === "line" ? item.text : item.cells.map(({ text }) => text).join("")))
    .join("");
  return /结果维持|维持|尚未审结|直接起诉/.test(words);
}

function groupsBelow(items: readonly StreamItem[]): CellReading[] | undefined {
  const rows = numberRows(items, RESULTS).rows.filter(({ cells }) => cells?.some(({ is }) => is === "number"));
  if (rows.length === 0 || rows.length > GROUPS) return undefined;
  const { pairs } = alignRows(
    rows.map(({ label }) => label),
    GROUP_ROWS,
  );
  if (rows.length < GROUPS && pairs.some(({ likeness }) => likeness < 0.8)) return undefined;
  const blank: CellReading = { is: "blank", value: null };
  return GROUP_ROWS.flatMap((_, row) => {
    const pair = pairs.find((each) => each.row === row);
    return pair ? rows[pair.found]!.cells! : Array<CellReading>(RESULTS).fill(blank);
  });
}

/** Numbers that follow one another without words between. */
function runsOf(tokens: readonly Token[]): CellReading[][] {
  const runs: CellReading[][] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== "number") return;
    if (tokens[i - 1]?.kind === "number") runs.at(-1)!.push(token.reading!);
    else runs.push([token.reading!]);
  });
  return runs;
}

/** Digits glued together: the longest run of numbers after the headings. */
function glued(tokens: readonly Token[], notes: Notes): TableReading<DisputeTable> | undefined {
  const runs: string[][] = [[]];
  for (const { kind, text, alone, gap } of tokens) {
    if (kind === "number" && (!alone || text.length >= WIDTH) && gap <= 1) runs.at(-1)!.push(text);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  const digits = runs.reduce((longest, run) => (run.join("").length > longest.join("").length ? run : longest));
  const ways = cutDisputes(digits);
  if (ways.length === 0) return undefined;
  if (ways.length > 1) notes.doubt(undefined, `数字连写，有 ${ways.length} 种切分都说得通`, digits.join(" "));
  const cells = ways[0]!.map((cell, i) => (ways.every((way) => way[i] === cell) ? cell : null));
  return reading(
    cells.map((value) => ({ is: "number", value })),
    "glued",
    notes,
  );
}

function withoutNumbers(numbers: readonly Token[], notes: Notes): DisputeTable {
  notes.doubt(
    undefined,
    numbers.length === 0 ? "有表头而没有数字" : `应有 ${WIDTH} 个数，此处有 ${numbers.length} 个`,
    numbers.map(({ text }) => text).join(" "),
  );
  return tableOf(Array<Cell>(WIDTH).fill(null));
}

function reading(cells: readonly CellReading[], arrangement: Arrangement, notes: Notes): TableReading<DisputeTable> {
  const values = cells.map((cell, i) =>
    notes.cell(cell, DISPUTE_GROUPS[Math.floor(i / RESULTS)]!, DISPUTE_RESULTS[i % RESULTS]!),
  );
  return { table: tableOf(values), unsure: notes.unsure, printed: notes.printed, arrangements: [arrangement] };
}

function tableOf(cells: readonly Cell[]): DisputeTable {
  return {
    reconsideration: cells.slice(0, RESULTS),
    direct: cells.slice(RESULTS, 2 * RESULTS),
    afterReconsideration: cells.slice(2 * RESULTS),
  };
}
