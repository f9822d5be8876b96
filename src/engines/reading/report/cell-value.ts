import type { Cell } from "../../../domain/annual-report/model.ts";
import { foldWords } from "./fold.ts";

/** A cell as it was read 单元格读数. `printed` is kept when the cell held something other than a plain number. */
export interface CellReading {
  is: "number" | "blank" | "mark" | "words";
  value: Cell;
  printed?: string;
}

export const BLANK_CELL: CellReading = { is: "blank", value: null };

/** A number with its unit and note is shorter; what is longer is words. */
const LONGEST_VALUE = 60;
/** What most cells hold. */
const PLAIN = /^(?:0|[1-9]\d{0,8})$/;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const MARK = /^(?:无|没有|空|不涉及|不适用|暂无|未发生|\/+|-+|\*+|\\|×|x|n\/?a|nil|\.)$/i;
const NOTE = /(?:\*+|[①-⑳]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\((?:注\d*|\d{1,2}|[一-十])\)|\(?注[\d:：]*\)?)$/;
const UNIT = /(?:万元|元|件|条|个|项|份|次|宗|起)$/;

/** Reads one cell: a number (thousands, full-width, footnote mark and unit allowed), a blank, a mark such as 无 or —, or words. */
export function readCell(source: string): CellReading {
  const printed = source.trim();
  if (PLAIN.test(printed)) return { is: "number", value: Number(printed) };
  if (printed.length > LONGEST_VALUE) return { is: "words", value: null, printed };
  const text = foldWords(printed.replace(/&nbsp;?/gi, " "));
  if (text === "") return BLANK_CELL;
  if (MARK.test(text)) return { is: "mark", value: null, printed };
  if (text === "零" || text === "〇") return { is: "number", value: 0, printed };
  if (isPlain(text, printed)) return { is: "number", value: numberOf(text) };
  return withoutNote(text, printed) ?? { is: "words", value: null, printed };
}

function isPlain(text: string, printed: string): boolean {
  if (!NUMBER.test(text) || /^[+-]?0\d/.test(text)) return false;
  // A blank inside a number parts thousands, or else two numbers stand in one cell.
  return !/\d\s+\d/.test(printed) || /^[+-]?\d{1,3}(?:\s\d{3})+(?:\.\d+)?$/.test(printed);
}

/** 12①, 12*, 7（注1）, 3件, 增5: the number, with what was printed. */
function withoutNote(text: string, printed: string): CellReading | undefined {
  const signed = text.replace(/^(?:增加?|新增|↑)/, "+").replace(/^(?:减少?|↓)/, "-");
  const noted = signed.replace(NOTE, "");
  const bare = noted.replace(UNIT, "");
  if (bare === text || !isPlain(bare, bare)) return undefined;
  return { is: "number", value: numberOf(bare), printed };
}

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));
