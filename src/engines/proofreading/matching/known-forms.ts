import { touchesEnd } from "./alignment.ts";
import { withoutGaps } from "./gaps.ts";
import type { NameVariant } from "./name-variants.ts";
import type { NearMiss } from "./near-miss.ts";
import type { NearMisses, SwappedWording } from "./near-misses.ts";
import type { TextWindow } from "./text-window.ts";

/** How far from a name the word may stand that shows that a name is meant. */
const CONTEXT_REACH = 6;

/** A short wording with two neighbours swapped 颠倒. */
export function swappedMiss(
  { source, wordings }: NearMisses,
  { wording, at }: SwappedWording,
  text: string,
  start: number,
  end: number,
  window: TextWindow,
): NearMiss {
  const right = wordings[wording]!;
  return {
    kind: "wording",
    entry: wording,
    expected: source.wordings[wording]!.text,
    start,
    end,
    written: text.slice(start, end),
    edits: [swap(right, at, text, window)],
    place: touchesEnd({ kind: "swapped", inWording: at }, right.length) ? "end" : "interior",
    confusable: false,
  };
}

/** A name 姓名 miswritten in a confusable form, if a context word stands near; without one it is as likely another person. */
export function nameMiss(
  { source, names, contexts, folding }: NearMisses,
  { name, at, swapped }: NameVariant,
  text: string,
  start: number,
  end: number,
  window: TextWindow,
): NearMiss | undefined {
  // Names in a table stand apart from their titles by blanks.
  const before = withoutGaps(text.slice(Math.max(0, start - CONTEXT_REACH * 4), start)).slice(-CONTEXT_REACH);
  const after = withoutGaps(text.slice(end, end + CONTEXT_REACH * 4)).slice(0, CONTEXT_REACH);
  const around = [folding.fold(before), folding.fold(after)];
  if (!contexts.some((context) => around.some((part) => part.includes(context)))) return undefined;

  const right = names[name]!;
  const place = window.origins[window.anchor + at]!;
  return {
    kind: "name",
    entry: name,
    expected: source.names![name]!.text,
    start,
    end,
    written: text.slice(start, end),
    edits: swapped
      ? [swap(right, at, text, window)]
      : [{ kind: "wrong", at: place, expected: right[at]!, written: text[place]!, confusable: true }],
    place: "interior",
    confusable: !swapped,
  };
}

function swap(right: string, at: number, text: string, { origins, anchor }: TextWindow): NearMiss["edits"][number] {
  const place = origins[anchor + at]!;
  const written = text.slice(place, origins[anchor + at + 1]! + 1);
  return { kind: "swapped", at: place, expected: right.slice(at, at + 2), written, confusable: false };
}
