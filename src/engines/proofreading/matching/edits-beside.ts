/** One side of an intact piece: `length` characters of a wording from `inWording` on, and those of the window from `inWindow` on. */
export interface Side {
  inWording: number;
  length: number;
  inWindow: number;
  available: number;
  /** 1 to the right of the piece, -1 to its left. */
  step: 1 | -1;
}

const MOST = 2;
/** How much of the wording is matched at best for each shift of the window against it, from one before the least shift on. */
const reached = new Int32Array(MOST * 2 + 3);
const before = new Int32Array(MOST * 2 + 3);
const NONE = -1_000_000;

/**
 * The edits that a wording needs on one side of an intact piece, `most` + 1 when it is more than `most` (0 to 2). Follows only
 * the furthest match of each shift, so it gives up after a few characters where the text is another: a sieve before the comparison.
 */
export function editsBeside(wording: Uint16Array, window: Uint16Array, side: Side, most: number): number {
  reached.fill(NONE);
  reached[MOST + 1] = extend(wording, window, side, 0, 0);
  if (reached[MOST + 1]! >= side.length) return 0;

  for (let edits = 1; edits <= most; edits += 1) {
    before.set(reached);
    for (let shift = -edits; shift <= edits; shift += 1) {
      const at = shift + MOST + 1;
      const wrong = before[at]! + 1;
      const added = before[at - 1]!;
      const missing = before[at + 1]! + 1;
      const furthest = Math.min(Math.max(wrong, added, missing), side.length);
      reached[at] = extend(wording, window, side, furthest, shift);
      if (reached[at]! >= side.length) return edits;
    }
  }
  return most + 1;
}

function extend(wording: Uint16Array, window: Uint16Array, side: Side, from: number, shift: number): number {
  const { inWording, length, inWindow, available, step } = side;
  let at = from;
  while (at < length && at + shift < available && wording[inWording + at * step] === window[inWindow + (at + shift) * step])
    at += 1;
  return at;
}
