import type { SectionId } from "../../../domain/annual-report/model.ts";
import type { Document } from "../document/document.ts";
import { fold } from "./fold.ts";
import type { Heading } from "./section-headings.ts";
import { isPageNumber } from "./stream.ts";

/** Where the prose of a section 正文 stands in the text; a section may have some before its table and some after. */
export interface ProseRange {
  section: SectionId;
  start: number;
  end: number;
}

/** The first words of each table where it stands in lines of text, and its last, with the numbers after them. */
const TABLES: Partial<Record<SectionId, { begins: RegExp; ends: RegExp }>> = {
  proactive: { begins: /第?二十条\(?第?\(?[一五六八九]\)?项/, ends: /^.*(?:行政事业性收费|政府集中采购)(?:[-+\d.,元万]|\s)*/s },
  requests: {
    begins: /\(?本列数据的?[勾钩]稽|申请人情况|一[、.]本年新收/,
    ends: /^.*(?:结转下年度?继续办理|结转下年度?)(?:\d|\s)*/s,
  },
  disputes: {
    begins: /行政复议[|,;]?行政诉讼(?!情况)|结果维持|结果结果|未经复议直接起诉/,
    ends: /^.*(?:尚未审结|总计)(?:\d|\s)*/s,
  },
};

const LONGEST_LABEL = 400;
const MOST_LINES_OF_A_LABEL = 12;

interface Range {
  start: number;
  end: number;
}

/** The prose of each section: its paragraphs, without heading, tables and page numbers. */
export function proseOf(document: Document, headings: readonly Heading[]): ProseRange[] {
  return headings.flatMap((heading, i) => {
    const end = headings[i + 1]?.start ?? document.text.length;
    const paragraphs = paragraphsBetween(document, heading.end, end);
    const table = tableAmong(document.text, paragraphs, heading.id);
    const prose = table ? paragraphs.flatMap((range) => without(range, table)) : paragraphs;
    return joined(document.text, prose).map((range) => ({ section: heading.id, ...range }));
  });
}

function paragraphsBetween({ blocks, text }: Document, start: number, end: number): Range[] {
  return blocks.flatMap((block) => {
    if (block.kind === "table" || isPageNumber(block.text)) return [];
    const range = { start: Math.max(start, block.offset), end: Math.min(end, block.offset + block.text.length) };
    return range.start < range.end && text.slice(range.start, range.end).trim() !== "" ? [range] : [];
  });
}

/**
 * Where the table of a section stands in its lines: from its first words to the line before the next sentence; where all is
 * one line, to its last number.
 */
function tableAmong(text: string, lines: readonly Range[], section: SectionId): Range | undefined {
  const table = TABLES[section];
  const found = table && firstWords(text, lines, table.begins);
  if (!table || !found) return undefined;
  const { start, line } = found;
  if (!text.slice(line.start, line.end).includes("。") && line.end - start < LONGEST_LABEL) {
    const sentence = lines.find((each) => each.start > start && text.slice(each.start, each.end).includes("。"));
    return { start, end: sentence?.start ?? lines.at(-1)!.end };
  }
  const own = fold(text.slice(start, line.end));
  const ends = table.ends.exec(own.text);
  return { start, end: ends ? start + own.at[ends[0].length]! : line.end };
}

/** Where the first words of a table stand; they may be broken over lines. */
function firstWords(text: string, lines: readonly Range[], begins: RegExp): { start: number; line: Range } | undefined {
  const folded = lines.map(({ start, end }) => fold(text.slice(start, end)));
  for (const [i, line] of lines.entries()) {
    const following = folded.slice(i, i + MOST_LINES_OF_A_LABEL).map((each) => each.text);
    const index = begins.exec(following.join(""))?.index ?? -1;
    if (index >= 0 && index < folded[i]!.text.length) return { start: line.start + folded[i]!.at[index]!, line };
  }
  return undefined;
}

function without({ start, end }: Range, hole: Range): Range[] {
  return [
    { start, end: Math.min(end, hole.start) },
    { start: Math.max(start, hole.end), end },
  ].filter((part) => part.start < part.end);
}

/** Ranges with only blanks between them are one. */
function joined(text: string, ranges: readonly Range[]): Range[] {
  const whole: Range[] = [];
  for (const range of ranges) {
    const last = whole.at(-1);
    if (last && text.slice(last.end, range.start).trim() === "") last.end = range.end;
    else if (text.slice(range.start, range.end).trim() !== "") whole.push({ ...range });
  }
  return whole;
}
