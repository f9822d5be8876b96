import type { Folding } from "./folding.ts";
import { GAP_UNITS } from "./gaps.ts";

/** A unit that no word holds: it ends every match. */
export const BREAK = 0;
/** A blank that a word may hold between its characters; used only where some list looks across blanks. */
export const GAP = 1;
export const FIRST_CLASS = 2;
const CLASSES = 0xffff;

/**
 * Numbers the characters of the words 字符类, the commonest first: low numbers pack the tables densely.
 * Folding costs nothing at scan time, because all spellings of a character share its number.
 */
export function characterClasses(words: Iterable<string>, folding: Folding, acrossBlanks: boolean): Uint16Array {
  const counts = new Uint32Array(0x10000);
  for (const word of words) for (let at = 0; at < word.length; at += 1) counts[word.charCodeAt(at)]! += 1;

  const used: number[] = [];
  for (let unit = 0; unit < 0x10000; unit += 1) if (counts[unit]! > 0) used.push(unit);
  used.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const numbers = new Uint16Array(0x10000);
  for (const [rank, unit] of used.slice(0, CLASSES - FIRST_CLASS).entries()) numbers[unit] = FIRST_CLASS + rank;

  const classes = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) classes[unit] = numbers[folding.units[unit]!]!;
  if (acrossBlanks) for (const unit of GAP_UNITS) classes[unit] = GAP;
  return classes;
}
