/** Wording up to this length is compared in the bits of one number. */
export const LONGEST_IN_BITS = 31;

/**
 * The edit distance 编辑距离 of a wording to the part of a window most like it, after Myers: one column of the table is two
 * numbers, whose bits say where the distance rises and falls. `masks` holds nothing but zeros, before and after.
 */
export function closestInBits(wording: Uint16Array, window: Uint16Array, from: number, to: number, masks: Int32Array): number {
  const length = wording.length;
  for (let at = 0; at < length; at += 1) masks[wording[at]!]! |= 1 << at;
  const last = 1 << (length - 1);
  let rises = -1;
  let falls = 0;
  let distance = length;
  let closest = length;
  for (let at = from; at < to; at += 1) {
    const equal = masks[window[at]!]!;
    const vertical = equal | falls;
    const horizontal = (((equal & rises) + rises) ^ rises) | equal;
    let up = falls | ~(horizontal | rises);
    let down = rises & horizontal;
    if ((up & last) !== 0) distance += 1;
    else if ((down & last) !== 0) distance -= 1;
    if (distance < closest) closest = distance;
    up <<= 1;
    down <<= 1;
    rises = down | ~(vertical | up);
    falls = up & vertical;
  }
  for (let at = 0; at < length; at += 1) masks[wording[at]!] = 0;
  return closest;
}

/** The same for wording of any length, in a table of two rows. */
export function closestInTable(wording: Uint16Array, window: Uint16Array, from: number, to: number): number {
  let above = new Int32Array(to - from + 1);
  for (let row = 1; row <= wording.length; row += 1) {
    const distances = new Int32Array(to - from + 1);
    distances[0] = row;
    for (let column = 1; column <= to - from; column += 1) {
      const wrong = wording[row - 1] === window[from + column - 1] ? 0 : 1;
      distances[column] = Math.min(above[column - 1]! + wrong, above[column]! + 1, distances[column - 1]! + 1);
    }
    above = distances;
  }
  return above.reduce((least, distance) => Math.min(least, distance));
}
