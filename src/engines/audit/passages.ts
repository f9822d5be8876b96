import type { AnnualReport, SectionId } from "../../domain/annual-report/model.ts";
import type { Place } from "../finding.ts";

/** Where the prose of a section stands in the text that was read, as the reader tells it. */
export interface ProseRange {
  section: SectionId;
  start: number;
  end: number;
}

/**
 * A stretch of prose 正文片段 outside the tables: what stands before section one (`preamble`), or prose of a section.
 * Its `text` is evened out for reading: wrapped lines joined, stray blanks dropped, one line feed between paragraphs.
 */
export interface Passage {
  part: SectionId | "preamble";
  text: string;
  /** The place of `text.slice(start, start + length)` in the text that was read. */
  at(start: number, length: number): Place;
}

/** The prose of a report, in order. With the full text every place is exact; without it, offsets are within the sections as read. */
export function passagesOf(report: AnnualReport, text?: string, prose?: readonly ProseRange[]): Passage[] {
  if (text === undefined) {
    return report.sections.map(({ id, heading, text: body, offset }) =>
      passage(id, body, 0, body.length, offset + heading.length),
    );
  }
  const ranges = prose ?? report.sections.flatMap((section) => searchRanges(section, text));
  const firstHeading = Math.min(...report.sections.map(({ offset }) => offset), text.length);
  const preamble = report.sections.length > 0 ? [passage("preamble", text, 0, firstHeading, 0)] : [];
  return [...preamble, ...ranges.map(({ section, start, end }) => passage(section, text, start, end, 0))].filter(
    (part) => part.text !== "",
  );
}

/** Finds the lines of a section's prose again in the full text, when the reader did not say where they stand. */
function searchRanges({ id, heading, text: body, offset }: AnnualReport["sections"][number], text: string): ProseRange[] {
  let from = offset + heading.length;
  return body.split("\n").flatMap((line) => {
    const words = line.trim();
    const start = words === "" ? -1 : text.indexOf(words, from);
    if (start < 0) return [];
    from = start + words.length;
    return [{ section: id, start, end: from }];
  });
}

function passage(part: Passage["part"], source: string, start: number, end: number, shift: number): Passage {
  const { text, origins } = evenOut(source, start, end);
  return {
    part,
    text,
    at(from, length) {
      const offset = origins[from] ?? end;
      const last = length > 0 ? (origins[from + length - 1] ?? end - 1) + 1 : offset;
      return {
        ...(part === "preamble" ? {} : { section: part }),
        offset: offset + shift,
        length: last - offset,
        quote: source.slice(offset, last),
      };
    },
  };
}

const BLANK = /[\s\u00a0\u200b\ufeff]/;
/** Chinese characters, nearly all of the text, are no blanks. */
const isBlank = (character: string): boolean => (character < "\u3400" || character > "\u9fff") && BLANK.test(character);
const LATIN = /[A-Za-z0-9]/;
const OUTLINE = /^(?:[（(]?[一二三四五六七八九十]+[）)、]|\d+[.、．])/;

/** Drops blanks that only lay the text out, and remembers where every kept character came from. */
function evenOut(source: string, start: number, end: number): { text: string; origins: number[] } {
  const breaks = paragraphBreaks(source, start, end);
  const kept: string[] = [];
  const origins: number[] = [];
  const keep = (character: string, origin: number) => {
    kept.push(character);
    origins.push(origin);
  };
  for (let i = start; i < end; i++) {
    const character = source[i]!;
    if (!isBlank(character)) {
      keep(character, i);
      continue;
    }
    let next = i;
    let broken = false;
    for (; next < end && isBlank(source[next]!); next++) broken ||= breaks.has(next);
    const last = kept.at(-1);
    if (last !== undefined && next < end) {
      if (broken) keep("\n", i);
      else if (/[A-Za-z]/.test(last) && LATIN.test(source[next]!)) keep(" ", i);
    }
    i = next - 1;
  }
  return { text: kept.join(""), origins };
}

/** Line feeds that end a paragraph; the others are where a page ran out of room. */
function paragraphBreaks(source: string, start: number, end: number): Set<number> {
  const lines: { text: string; at: number }[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && source[i] !== "\n") continue;
    lines.push({ text: source.slice(from, i).trim(), at: i });
    from = i + 1;
  }
  const filled = lines.filter(({ text }) => text !== "");
  const longest = filled.reduce((width, { text }) => Math.max(width, widthOf(text)), 0);
  const wrapped = filled.length >= 3 && longest <= 60;
  const breaks = new Set<number>();
  for (const [index, { text, at }] of filled.entries()) {
    const next = filled[index + 1];
    const ranOut = wrapped && widthOf(text) >= longest * 0.75 && !/[。！？]$/.test(text);
    if (!ranOut || (next && OUTLINE.test(next.text))) breaks.add(at);
  }
  return breaks;
}

/** How wide a line is in Chinese characters; blanks that only spread it do not count. */
function widthOf(line: string): number {
  const bare = line.replace(/[\s\u00a0\u3000]/g, "");
  return bare.length - bare.replace(/[^\x21-\x7e]/g, "").length / 2;
}
