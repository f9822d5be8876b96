import type { FormId } from "../../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { type Folded, fold, foldWords } from "./fold.ts";
import { pairsOf } from "./row-spellings.ts";
import type { StreamItem, StreamLine } from "./stream.ts";

type BlockDefinition = AnnualReportForm["proactive"][number];

/** A block of table two 第二十条各项: what stands under one item of article 20, and the form whose columns it has. */
export interface ProactiveBlock {
  form: FormId;
  definition: BlockDefinition;
  items: StreamItem[];
  /** Whether other blocks stand in the same items, so that only labels tell whose a line is. */
  shared?: boolean;
}

const MARKER = /(?:第?二?十?条?第)?\(([一五六八九])\)项|第?二十条\(?第?([一五六八九])项/g;
const HEAD = /信息内容/g;
const ITEMS: Record<string, number> = { 一: 1, 五: 5, 六: 6, 八: 8, 九: 9 };

/**
 * The ways to cut the stretch of table two into blocks: at the items of article 20, at the heads 信息内容 where a PDF file has
 * torn the items away, or not at all. Each block gets the form, and where its item is lost the place in it, whose words it prints.
 */
export function blockings(items: readonly StreamItem[], forms: readonly AnnualReportForm[]): ProactiveBlock[][] {
  const definitions = forms.flatMap((form) => form.proactive.map((definition) => ({ form: form.id, definition })));
  const marked = partsOf(items, MARKER).flatMap(({ mark: [, bracketed, bare], items: own }) =>
    closest(
      own,
      definitions.filter(({ definition }) => definition.article20 === ITEMS[bracketed ?? bare!]),
    ),
  );
  const headed = partsOf(items, HEAD).flatMap(({ items: own }) => closest(own, definitions));
  return [marked, headed, wholeForm(items, forms)];
}

function closest(items: StreamItem[], definitions: readonly Omit<ProactiveBlock, "items">[]): ProactiveBlock[] {
  const words = wordsOf(items);
  const best = definitions
    .map((each) => ({ ...each, items, closeness: closeness(words, each.definition) }))
    .sort((a, b) => b.closeness - a.closeness)[0];
  return best && best.closeness > 0 ? [best] : [];
}

/** All rows in one stretch: the columns of all blocks tell the form. */
function wholeForm(items: readonly StreamItem[], forms: readonly AnnualReportForm[]): ProactiveBlock[] {
  const words = wordsOf(items);
  const total = (form: AnnualReportForm) =>
    form.proactive.reduce((sum, block) => sum + closeness(words, block), 0) / form.proactive.length;
  const best = [...forms].sort((a, b) => total(b) - total(a))[0];
  return best && total(best) >= 1
    ? best.proactive.map((definition) => ({ form: best.id, definition, items: [...items], shared: true }))
    : [];
}

const wordsOf = (items: readonly StreamItem[]): string => items.map((item) => foldedOf(item).text).join("");
const textOf = (item: StreamItem): string => (item.kind === "line" ? item.text : item.cells.map(({ text }) => text).join(" "));

const folds = new WeakMap<StreamItem, Folded>();

/** Folded once, though every way to cut the stretch asks for it. */
function foldedOf(item: StreamItem): Folded {
  const folded = folds.get(item) ?? fold(textOf(item));
  folds.set(item, folded);
  return folded;
}

interface Part {
  mark: RegExpExecArray;
  items: StreamItem[];
}

/** The items between one marker and the next; a marker may be broken over lines. */
function partsOf(items: readonly StreamItem[], marker: RegExp): Part[] {
  const folded = items.map(foldedOf);
  const starts: number[] = [];
  let length = 0;
  for (const { text } of folded) {
    starts.push(length);
    length += text.length;
  }
  const markers = [
    ...folded
      .map(({ text }) => text)
      .join("")
      .matchAll(marker),
  ];
  return markers.map((mark, i) => {
    const { index } = mark;
    const end = markers[i + 1]?.index ?? length;
    const own = items.flatMap((item, k): StreamItem[] => {
      const from = Math.max(0, index - starts[k]!);
      const to = Math.min(folded[k]!.text.length, end - starts[k]!);
      if (item.kind === "row") return from < to && starts[k]! + folded[k]!.text.length <= end ? [item] : [];
      return from < to ? [sliceOf(item, folded[k]!.at[from]!, folded[k]!.at[to]!)] : [];
    });
    return { mark, items: own };
  });
}

const sliceOf = (line: StreamLine, from: number, to: number): StreamLine => ({
  ...line,
  text: line.text.slice(from, to),
  offset: line.offset + from,
  column: line.column + from,
});

/** How well words fit a block: its columns by their neighbouring characters, its rows by name. */
function closeness(words: string, definition: BlockDefinition): number {
  const { columns, rows } = labelsOf(definition);
  const shares = columns.map((pairs) => pairs.filter((pair) => words.includes(pair)).length / pairs.length);
  const named = rows.filter((spellings) => spellings.some((spelling) => words.includes(spelling))).length;
  return shares.reduce((sum, share) => sum + share, 0) / columns.length + named / rows.length / 2;
}

interface BlockLabels {
  columns: string[][];
  rows: string[][];
}

const labels = new WeakMap<BlockDefinition, BlockLabels>();

/** The labels of a block, folded: those of its columns as pairs of neighbouring characters. */
function labelsOf(definition: BlockDefinition): BlockLabels {
  const before = labels.get(definition);
  if (before) return before;
  const folded = {
    columns: definition.columns.map(({ label }) => pairsOf(foldWords(label))),
    rows: definition.rows.map(({ label, also }) => [label, ...also].map(foldWords)),
  };
  labels.set(definition, folded);
  return folded;
}
