/** A digit of a sheet's standard letters is about this wide. */
const POINTS_PER_DIGIT = 5.25;
const PITCH = 1.4;
const PADDING = 4;
/** Programs measure letters each in their own way: a line is taken to hold a little less. */
const SAFETY = 0.95;

/** How high a row must be for a text 行高, in points: not every program works it out by itself, and none for merged cells. */
export function rowHeight(text: string, widthInDigits: number, size: number): number {
  const length = [...text].reduce((sum, letter) => sum + (letter < "\u0100" ? 0.55 : 1), 0) * size;
  const lines = Math.max(1, Math.ceil(length / (widthInDigits * POINTS_PER_DIGIT * SAFETY)));
  return Math.round(lines * size * PITCH + PADDING);
}
