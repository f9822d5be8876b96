import { ReadingStopped } from "../unreadable.ts";

/** The text of a Word 97–2003 file 文本片段, with where in the stream each character stands. */
export interface PiecedText {
  text: string;
  /** The offset in the stream of character `i`. */
  position: (i: number) => number;
}

interface Piece {
  from: number;
  to: number;
  offset: number;
  /** Bytes for each character. */
  width: 1 | 2;
}

/** Puts the main text together from the pieces that the table stream lists. */
export function piecedText(stream: Uint8Array, table: Uint8Array, fib: DataView): PiecedText {
  const length = fib.getUint32(0x4c, true);
  const pieces = piecesOf(table, fib.getUint32(0x1a2, true), fib.getUint32(0x1a6, true)).filter(({ from }) => from < length);
  const parts = pieces.map(({ from, to, offset, width }) => {
    const count = Math.min(to, length) - from;
    const bytes = stream.subarray(offset, offset + count * width);
    return new TextDecoder(width === 1 ? "windows-1252" : "utf-16le").decode(bytes);
  });
  return { text: parts.join(""), position: (i) => positionOf(pieces, i) };
}

function positionOf(pieces: readonly Piece[], i: number): number {
  const piece = pieces.find(({ from, to }) => i >= from && i < to);
  return piece ? piece.offset + (i - piece.from) * piece.width : -1;
}

function piecesOf(table: Uint8Array, offset: number, length: number): Piece[] {
  if (length === 0 || offset + length > table.length) throw new ReadingStopped("damaged");
  const view = new DataView(table.buffer, table.byteOffset + offset, length);
  let at = 0;
  while (at + 3 <= length && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > length || view.getUint8(at) !== 2) throw new ReadingStopped("damaged");

  const size = view.getUint32(at + 1, true);
  const count = Math.floor((size - 4) / 12);
  const start = at + 5;
  if (count < 1 || start + size > length) throw new ReadingStopped("damaged");
  return Array.from({ length: count }, (_, i) => {
    const place = view.getUint32(start + 4 * (count + 1) + 8 * i + 2, true);
    const narrow = (place & 0x40000000) !== 0;
    return {
      from: view.getUint32(start + 4 * i, true),
      to: view.getUint32(start + 4 * (i + 1), true),
      offset: narrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff,
      width: narrow ? 1 : 2,
    } as const;
  });
}
