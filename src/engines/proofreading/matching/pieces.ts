/** A part of a wording, and where in it. */
export interface Piece {
  text: string;
  offset: number;
}

/** How many edits still make a near miss: one up to nine characters, two from ten on. */
export function editsAllowed(length: number): 1 | 2 {
  return length < 10 ? 1 : 2;
}

/**
 * Cuts each wording into one piece more than the edits allowed: whatever the edits, one piece stays intact, and finding it
 * finds the place. Of the possible cuts the one is taken whose pieces are long and few wordings share.
 */
export function cutIntoPieces(wordings: readonly string[]): Piece[][] {
  const choices = wordings.map((wording) => cuts(wording.length).map((at) => piecesAt(wording, at)));
  const shared = new Map<string, number>();
  for (const choice of choices) {
    for (const text of new Set(choice.flat().map((piece) => piece.text))) shared.set(text, (shared.get(text) ?? 0) + 1);
  }
  // A piece that more wordings share is also commoner in texts, and each place then costs as many looks.
  const cost = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, { text }) => sum + shared.get(text)! ** 2 * 6 ** -text.length, 0);
  return choices.map((choice) => choice.reduce((best, pieces) => (cost(pieces) < cost(best) ? pieces : best)));
}

/** The cuts near the even one; the even one comes first. */
function cuts(length: number): number[][] {
  const near = (even: number) => [0, -1, 1, -2, 2].map((shift) => even + shift);
  if (editsAllowed(length) === 1) return near(length >> 1).flatMap((at) => (at >= 2 && length - at >= 2 ? [[at]] : []));
  return near(Math.floor(length / 3)).flatMap((first) =>
    near(Math.floor((length * 2) / 3)).flatMap((second) =>
      first >= 2 && second - first >= 2 && length - second >= 2 ? [[first, second]] : [],
    ),
  );
}

function piecesAt(wording: string, at: readonly number[]): Piece[] {
  const bounds = [0, ...at, wording.length];
  return bounds.slice(1).map((to, index) => ({ text: wording.slice(bounds[index], to), offset: bounds[index]! }));
}
