import { type CellReading, readCell } from "./cell-value.ts";
import { foldInPlace } from "./fold.ts";

/** A piece of a line 词元: words without blanks, or a number, or a mark in a number's place. */
export interface Token {
  kind: "words" | "number";
  /** Folded. */
  text: string;
  /** Set for numbers and marks. */
  reading?: CellReading;
  /** Where it stands in its line. */
  start: number;
  end: number;
  /** How many blanks stand before it. */
  gap: number;
  /** Whether it is all its line holds: then it is a cell, and its digits are one number. */
  alone?: boolean;
}

const PIECE = /(?<![\d.])[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![^\s])[+-]\d+(?:\.\d+)?|\d+(?:\.\d+)?|[^\s\d]+|\s+/g;
/** What follows a number that counts something in a sentence, or dates it. */
const COUNTED = /^\s*(?:年|月|日|件|条|个|项|次|名|期|篇|号|页|份|%|周年|余|多|万[件条个项次余多])/;
/** What follows the number of an item. */
const ITEM = /^\s?(?:[.、,)]\s*["(]?[\u4e00-\u9fff?]|[.、]\s*$)/;
const NOTE = /^(?:[①-⑳*]+|\(?注\d*\)?|\|+)$/;

/**
 * Cuts a line into words and numbers. The number of an item (`2.` in `2.其他…`) belongs to the words that follow it,
 * even where it is glued to the value before.
 */
export function tokensOf(line: string): Token[] {
  const whole = readCell(line);
  const indent = line.length - line.trimStart().length;
  if (whole.is === "number" || whole.is === "mark") {
    return [
      { kind: "number", text: line.trim(), reading: whole, start: indent, end: line.trimEnd().length, gap: indent, alone: true },
    ];
  }

  const folded = foldInPlace(line);
  const tokens: Token[] = [];
  let gap = 0;
  for (const { 0: piece, index } of folded.matchAll(PIECE)) {
    if (/^\s/.test(piece)) {
      gap = piece.length;
      continue;
    }
    const place = { start: index, end: index + piece.length, gap };
    const after = folded.slice(index + piece.length);
    for (const token of isNumeric(piece) ? numbersOf(piece, after, place) : [wordsOf(piece, after, place)]) join(tokens, token);
    gap = 0;
  }
  return tokens;
}

const isNumeric = (piece: string): boolean => /\d/.test(piece);

function wordsOf(text: string, after: string, place: Omit<Token, "kind" | "text">): Token {
  const alone = (place.gap > 0 || place.start === 0) && (after === "" || /^\s/.test(after));
  const reading = alone ? readCell(text) : undefined;
  return reading?.is === "mark" ? { kind: "number", text, reading, ...place } : { kind: "words", text, ...place };
}

function numbersOf(piece: string, after: string, place: Omit<Token, "kind" | "text">): Token[] {
  if (COUNTED.test(after) && !/^\s/.test(after)) return [{ kind: "words", text: piece, ...place }];
  if (!/[1-8]$/.test(piece) || !ITEM.test(after)) return [number(piece, place)];
  const item: Token = {
    ...place,
    kind: "words",
    text: piece.slice(-1),
    start: place.end - 1,
    gap: piece.length === 1 ? place.gap : 0,
  };
  return piece.length === 1 ? [item] : [number(piece.slice(0, -1), { ...place, end: place.end - 1 }), item];
}

function number(text: string, place: Omit<Token, "kind" | "text">): Token {
  return { kind: "number", text, reading: { is: "number", value: Number(text.replaceAll(",", "")) }, ...place };
}

/** Words that touch or follow words become one; the marks of footnotes fall away. */
function join(tokens: Token[], token: Token): void {
  const last = tokens.at(-1);
  if (token.kind === "words" && NOTE.test(token.text)) return;
  if (token.kind === "words" && last?.kind === "words") {
    last.text += token.text;
    last.end = token.end;
  } else tokens.push(token);
}
