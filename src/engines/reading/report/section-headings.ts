import { SECTION_IDS, type SectionId } from "../../../domain/annual-report/model.ts";
import { linesOf } from "../document/lines.ts";
import { type Folded, fold, foldWords } from "./fold.ts";
import { pairsOf } from "./row-spellings.ts";

/** A heading of the report 栏目标题, where it stands in the text. */
export interface Heading {
  id: SectionId;
  start: number;
  end: number;
}

const NUMERAL: Record<SectionId, string> = {
  overview: "一1",
  proactive: "二2",
  requests: "三3",
  disputes: "四4",
  problems: "五5",
  "other-matters": "六6",
};

/** Words that no heading holds before its own. */
const BEFORE = "[^。;:,()一二三四五六\\d]";

/** The titles of the six sections, in the spellings that reports use; folded, without blanks. */
const TITLE: Record<SectionId, string> = {
  overview: "(?:(?:总体|基本|概况|总的)(?:工作)?(?:情况|概况)|工作总体情况|工作概况|概述)",
  proactive: "(?:政府信息)?主动公开(?:政府)?(?:信息)?(?:工作)?的?(?:基本)?情况",
  requests: "(?:收到(?:和|及|与|并|、)?处理|依申请公开|收到|办理)的?(?:政府)?(?:信息)?(?:公开)?(?:申请)?的?(?:办理)?情况",
  disputes: `${BEFORE}{0,16}复议${BEFORE}{0,12}诉讼(?:案件)?的?(?:情况)?`,
  problems: `${BEFORE}{0,14}存在的?(?:主要)?(?:问题|不足)(?:(?:及|和|与|以及|、)${BEFORE}{0,8}?(?:情况|措施|打算|方向|意见|思路|计划))?`,
  "other-matters": "(?:其[他它]?需要?(?:报告|说明|公开)的?(?:其他)?(?:事项|情况|问题)|其他事项)",
};

/** With its Chinese numeral a heading is known anywhere, even where the whole report is one line. */
const NUMBERED = SECTION_IDS.map((id) => [id, new RegExp(`(?<![第(])[${NUMERAL[id][0]}][、.,:]${TITLE[id]}`, "g")] as const);
/** Without, or with an Arabic one, it must fill its line; and 行政复议 beside 行政诉讼 is the head of a table. */
const ALONE = SECTION_IDS.map(
  (id) => [id, new RegExp(`^[#>*]*(?:\\(?[${NUMERAL[id]}][)、.,:]+${TITLE[id]}|${TITLE[id]}(?<!诉讼))[:。*]*$`)] as const,
);
const LONGEST_LINE = 60;
/** Every title has one of these, in either script. */
const MAYBE = /[况況项項题題]|概述|不足|[诉訴]/;

/**
 * The headings of the report, each the last that still stands before the next section's: a table of contents, or a preamble
 * that lists the six parts, comes first and is passed over.
 */
export function findHeadings(source: string, folded: Folded = fold(source)): Heading[] {
  const exact = [...numbered(source, folded), ...alone(source)];
  const lost = SECTION_IDS.filter((id) => !exact.some((heading) => heading.id === id));
  const found = [...exact, ...(lost.length > 0 ? misprinted(source, lost) : [])].sort((a, b) => a.start - b.start);
  const headings: Heading[] = [];
  let before = source.length;
  for (const id of [...SECTION_IDS].reverse()) {
    const heading = found.findLast((each) => each.id === id && each.end <= before);
    if (!heading) continue;
    before = heading.start;
    headings.push(heading);
  }
  return headings.reverse();
}

function numbered(source: string, folded: Folded): Heading[] {
  return NUMBERED.flatMap(([id, pattern]) =>
    [...folded.text.matchAll(pattern)].map(({ index, 0: words }) => {
      const end = folded.at[index + words.length - 1]! + 1;
      return { id, start: folded.at[index]!, end: end + restOfLine(source, end) };
    }),
  ).filter(({ start, end }) => !/\n\s*\n/.test(source.slice(start, end)));
}

/** The heading goes on to the end of its line, unless prose follows at once. */
function restOfLine(source: string, end: number): number {
  return /^[^\s|。；：]{0,8}(?=[\n\r\f\t|]|$)/.exec(source.slice(end, end + 12))?.[0].length ?? 0;
}

function alone(source: string): Heading[] {
  return linesOf(source).flatMap(({ text, offset }) => {
    const words = text.trim();
    if (words.length < 3 || words.length > LONGEST_LINE || !MAYBE.test(words)) return [];
    const folded = foldWords(words).replace(/^\|+|\|+$/g, "");
    const id = ALONE.find(([, pattern]) => pattern.test(folded))?.[0];
    const start = offset + text.length - text.trimStart().length;
    return id ? [{ id, start, end: start + words.length }] : [];
  });
}

/** The headings as the form prints them, without numeral. */
const PRINTED: Record<SectionId, string> = {
  overview: "总体情况",
  proactive: "主动公开政府信息情况",
  requests: "收到和处理政府信息公开申请情况",
  disputes: "政府信息公开行政复议、行政诉讼情况",
  problems: "存在的主要问题及改进情况",
  "other-matters": "其他需要报告的事项",
};

/** A short line with the right numeral that shares most of its words with a heading nobody found otherwise: a misprint. */
function misprinted(source: string, ids: readonly SectionId[]): Heading[] {
  const spellings = ids.map((id) => ({ id, pairs: pairsOf(PRINTED[id]), numeral: new RegExp(`^[${NUMERAL[id]}][、.,]`) }));
  return linesOf(source).flatMap(({ text, offset }) => {
    const words = text.trim();
    if (words.length < 4 || words.length > LONGEST_LINE / 2) return [];
    const folded = foldWords(words);
    const heading = spellings.find(
      ({ pairs, numeral }) => numeral.test(folded) && pairs.filter((pair) => folded.includes(pair)).length * 2 > pairs.length,
    );
    const start = offset + text.length - text.trimStart().length;
    return heading ? [{ id: heading.id, start, end: start + words.length }] : [];
  });
}
