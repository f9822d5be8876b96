import { Paragraph, TextRun } from "docx";
import type { PlainDate } from "../../calendar/plain-date.ts";
import { dateInWords } from "./date-in-words.ts";
import { blankLine } from "./docx-paragraphs.ts";
import { STYLES } from "./docx-styles.ts";
import { SIZES } from "./official-page.ts";

const CHARACTER = SIZES.three * 20;
/** 成文日期右空四字. */
const DATE_INDENT = 4;
/** 署名 is set over the middle of the date, but never nearer the edge than this. */
const LEAST_INDENT = 2;

/** Who signs and when 署名、成文日期, the one centred over the other so that the seal covers both. Basis: GB/T 9704—2012. */
export function closing(signer: string, date: PlainDate): Paragraph[] {
  const words = dateInWords(date);
  const indent = Math.max(LEAST_INDENT, DATE_INDENT + (lengthOf(words) - lengthOf(signer)) / 2);
  const line = (text: string, characters: number, keepNext: boolean) =>
    new Paragraph({
      style: STYLES.closing,
      indent: { right: Math.round(characters * CHARACTER) },
      keepNext,
      children: [new TextRun(text)],
    });
  return [blankLine(true), blankLine(true), line(signer, indent, true), line(words, DATE_INDENT, false)];
}

/** In full characters: digits and Latin letters take half of one. */
function lengthOf(text: string): number {
  return [...text].reduce((length, letter) => length + (letter < "\u0100" ? 0.5 : 1), 0);
}
