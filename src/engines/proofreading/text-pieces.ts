import type { ProofreadDocument } from "./proofread.ts";

/** Longer texts are read piece by piece, so that what is noted of a text never outgrows the memory. */
export const LONGEST_PIECE = 1_000_000;

/** A part of a long text 分段, and where it begins. */
export interface TextPiece {
  document: ProofreadDocument;
  offset: number;
}

/** Cuts a long text after a line, else after a sentence, else where it must be; a shorter one is its only piece. */
export function* textPieces(document: ProofreadDocument, longest = LONGEST_PIECE): Generator<TextPiece> {
  const { text, tables = [], remnants = [] } = document;
  if (text.length <= longest) {
    yield { document, offset: 0 };
    return;
  }
  for (let offset = 0; offset < text.length; ) {
    const end = offset + longest >= text.length ? text.length : cutWithin(text, offset, offset + longest);
    const within = (place: { offset: number }) => place.offset >= offset && place.offset < end;
    const moved = <Place extends { offset: number }>(places: readonly Place[]) =>
      places.filter(within).map((place) => ({ ...place, offset: place.offset - offset }));
    yield { document: { ...document, text: text.slice(offset, end), tables: moved(tables), remnants: moved(remnants) }, offset };
    offset = end;
  }
}

/** The last good place to cut in the second half of what would be the piece. */
function cutWithin(text: string, from: number, to: number): number {
  const part = text.slice(from + ((to - from) >> 1), to);
  const at = Math.max(part.lastIndexOf("\n"), -1);
  const sentence = at >= 0 ? at : part.lastIndexOf("。");
  if (sentence >= 0) return to - part.length + sentence + 1;
  // Two halves of one character are not parted.
  const last = text.charCodeAt(to - 1);
  return last >= 0xd800 && last <= 0xdbff ? to - 1 : to;
}
