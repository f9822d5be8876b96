import type { FormId } from "../../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { fold, foldWords } from "./fold.ts";
import type { StreamItem, StreamLine } from "./stream.ts";

type BlockDefinition = AnnualReportForm["proactive"][number];
type RowDefinition = BlockDefinition["rows"][number];

/** A block of table two 第二十条各项: what stands under one item of article 20, and the form whose columns it has. */
export interface ProactiveBlock {
  form: FormId;
  definition: BlockDefinition;
  items: StreamItem[];
}

/** A row's label found in words. */
export interface LabelHit {
  row: RowDefinition;
  at: number;
}

const MARKER = /第?二十条\(?第?\(?([一五六八九])\)?项?/g;
const ITEMS: Record<string, number> = { 一: 1, 五: 5, 六: 6, 八: 8, 九: 9 };

/** Cuts the stretch of table two at the items of article 20; each block gets the form whose column words it prints. */
export function blocksOf(items: readonly StreamItem[], forms: readonly AnnualReportForm[]): ProactiveBlock[] {
  const parts = partsOf(items);
  if (parts.length === 0) return blocksWithoutMarkers(items, forms);
  return parts.flatMap(({ article20, items: own }) => {
    const words = wordsOf(own);
    const fits = forms.flatMap((form) =>
      form.proactive
        .filter((block) => block.article20 === article20)
        .map((definition) => ({ form: form.id, definition, items: own, closeness: closeness(words, definition) })),
    );
    const best = fits.sort((a, b) => b.closeness - a.closeness)[0];
    return best && best.closeness > 0 ? [best] : [];
  });
}

/** Where the items of article 20 are not named, all rows stand in one stretch, and the columns of all blocks tell the form. */
function blocksWithoutMarkers(items: readonly StreamItem[], forms: readonly AnnualReportForm[]): ProactiveBlock[] {
  const words = wordsOf(items);
  const total = (form: AnnualReportForm) =>
    form.proactive.reduce((sum, block) => sum + closeness(words, block), 0) / form.proactive.length;
  const best = [...forms].sort((a, b) => total(b) - total(a))[0];
  return best && total(best) >= 1 ? best.proactive.map((definition) => ({ form: best.id, definition, items: [...items] })) : [];
}

const wordsOf = (items: readonly StreamItem[]): string => items.map((item) => fold(textOf(item)).text).join("");
const textOf = (item: StreamItem): string => (item.kind === "line" ? item.text : item.cells.map(({ text }) => text).join(" "));

interface Part {
  article20: number;
  items: StreamItem[];
}

/** The items between one marker and the next; a marker may be broken over lines. */
function partsOf(items: readonly StreamItem[]): Part[] {
  const folded = items.map((item) => fold(textOf(item)));
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
      .matchAll(MARKER),
  ];
  return markers.map(({ 1: numeral, index }, i) => {
    const end = markers[i + 1]?.index ?? length;
    const own = items.flatMap((item, k): StreamItem[] => {
      const from = Math.max(0, index - starts[k]!);
      const to = Math.min(folded[k]!.text.length, end - starts[k]!);
      if (item.kind === "row") return from < to && starts[k]! + folded[k]!.text.length <= end ? [item] : [];
      return from < to ? [sliceOf(item, folded[k]!.at[from]!, folded[k]!.at[to]!)] : [];
    });
    return { article20: ITEMS[numeral!]!, items: own };
  });
}

const sliceOf = (line: StreamLine, from: number, to: number): StreamLine => ({
  ...line,
  text: line.text.slice(from, to),
  offset: line.offset + from,
  column: line.column + from,
});

/** How well words fit a block: its columns by their neighbouring characters, its rows by name. */
function closeness(words: string, { columns, rows }: BlockDefinition): number {
  const shares = columns.map(({ label }) => {
    const text = foldWords(label);
    const pairs = Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
    return pairs.filter((pair) => words.includes(pair)).length / pairs.length;
  });
  const named = rows.filter(({ label, also }) => [label, ...also].some((spelling) => words.includes(foldWords(spelling)))).length;
  return shares.reduce((sum, share) => sum + share, 0) / columns.length + named / rows.length / 2;
}

/** The labels of a block's rows in folded words, in order; in a cell, the label must be all there is. */
export function labelsIn(words: string, { rows }: BlockDefinition, whole: boolean): LabelHit[] {
  const taken: LabelHit[] = [];
  const spellings = rows
    .flatMap((row) => [row.label, ...row.also].map((spelling) => ({ row, text: foldWords(spelling) })))
    .sort((a, b) => b.text.length - a.text.length);
  for (const { row, text } of spellings) {
    if (taken.some((hit) => hit.row === row)) continue;
    const at = words.lastIndexOf(text);
    if (at === -1 || (whole && words.length > text.length + 6) || covered(taken, spellings, at)) continue;
    taken.push({ row, at });
  }
  return taken.sort((a, b) => a.at - b.at);
}

/** 规范性文件 inside 行政规范性文件 is no label of its own. */
function covered(taken: readonly LabelHit[], spellings: readonly { row: RowDefinition; text: string }[], at: number): boolean {
  return taken.some((hit) => spellings.some(({ row, text }) => row === hit.row && at >= hit.at && at < hit.at + text.length));
}
