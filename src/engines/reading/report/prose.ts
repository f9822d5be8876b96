import type { Document } from "../document/document.ts";
import { fold } from "./fold.ts";
import type { ProseRange } from "./report-of-document.ts";
import type { Heading } from "./section-headings.ts";

/** The first words of each table where it is not a table of the document, but lines of text. */
const TABLE_BEGINS = {
  proactive: /第?二十条\(?第?\(?一\)?项/,
  requests: /\(?本列数据的?[勾钩]稽|申请人情况|一[、.]本年新收/,
  disputes: /行政复议行政诉讼|结果维持/,
} as const;
/** Its last words, with the numbers after them. */
const TABLE_ENDS = {
  proactive: /.*(?:行政事业性收费|政府集中采购)(?:[-+\d.,元万]|\s)*/s,
  requests: /.*(?:结转下年度?继续办理|结转下年度?)(?:\d|\s)*/s,
  disputes: /.*(?:尚未审结|总计)(?:\d|\s)*/s,
} as const;

/** The prose of each section: what is neither heading nor table. */
export function proseOf(document: Document, headings: readonly Heading[]): ProseRange[] {
  return headings.flatMap((heading, i) => {
    const end = headings[i + 1]?.start ?? document.text.length;
    const tables = tablesBetween(document, heading.end, end);
    const inLines =
      heading.id in TABLE_BEGINS
        ? tableInLines(document.text, heading.end, end, heading.id as keyof typeof TABLE_BEGINS)
        : undefined;
    return without(heading.end, end, [...tables, ...(inLines ? [inLines] : [])])
      .filter(({ start, end: stop }) => document.text.slice(start, stop).trim() !== "")
      .map((range) => ({ section: heading.id, ...range }));
  });
}

interface Range {
  start: number;
  end: number;
}

function tablesBetween({ blocks }: Document, start: number, end: number): Range[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "table" || block.offset < start || block.offset >= end) return [];
    const last = block.rows.at(-1)?.at(-1);
    return [{ start: block.offset, end: last ? last.offset + last.text.length : block.offset }];
  });
}

function tableInLines(text: string, start: number, end: number, table: keyof typeof TABLE_BEGINS): Range | undefined {
  const folded = fold(text.slice(start, end));
  const begins = TABLE_BEGINS[table].exec(folded.text);
  if (!begins) return undefined;
  const ends = TABLE_ENDS[table].exec(folded.text.slice(begins.index));
  const length = ends ? ends[0].length : folded.text.length - begins.index;
  return { start: start + folded.at[begins.index]!, end: start + folded.at[begins.index + length]! };
}

function without(start: number, end: number, holes: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  let from = start;
  for (const hole of [...holes].sort((a, b) => a.start - b.start)) {
    if (hole.start > from) ranges.push({ start: from, end: hole.start });
    from = Math.max(from, hole.end);
  }
  if (from < end) ranges.push({ start: from, end });
  return ranges;
}
