import { type AlignedEdit, type Alignment, touchesEnd } from "./alignment.ts";
import type { Edit, NearMiss } from "./near-miss.ts";
import type { NearMisses } from "./near-misses.ts";
import type { TextWindow } from "./text-window.ts";

const PUNCTUATION = /^[\p{P}\p{S}]*$/u;

/** The near miss that an alignment of a wording with the text amounts to. */
export function describeMiss(
  { wordings, source, confusables, folding }: NearMisses,
  entry: number,
  { from, to, edits, touchesEnd: atEnd }: Alignment,
  text: string,
  { origins }: TextWindow,
): NearMiss {
  const wording = wordings[entry]!;
  const start = origins[from]!;
  const end = origins[to - 1]! + 1;
  const described = edits.map(({ kind, inWording, inWindow }): Edit => {
    const at = inWindow < to ? origins[inWindow]! : end;
    const size = kind === "swapped" ? 2 : 1;
    const expected = kind === "added" ? "" : wording.slice(inWording, inWording + size);
    const written = kind === "missing" ? "" : text.slice(at, origins[inWindow + size - 1]! + 1);
    return { kind, at, expected, written, confusable: kind === "wrong" && confusables.has(expected, folding.fold(written)) };
  });
  const punctuation = described.every(({ expected, written }) => PUNCTUATION.test(expected + written));
  return {
    kind: "wording",
    entry,
    expected: source.wordings[entry]!.text,
    start,
    end,
    written: text.slice(start, end),
    edits: described,
    place: punctuation ? "punctuation" : atEnd ? "end" : "interior",
    confusable: described.every(({ confusable }) => confusable),
  };
}

/** The same alignment, with punctuation in the place of a first or last character taken for what follows a missing one. */
export function withoutOuterPunctuation(alignment: Alignment, wording: string, text: string, { origins }: TextWindow): Alignment {
  const { from, to, edits } = alignment;
  const stands = ({ kind, inWording, inWindow }: AlignedEdit) =>
    kind === "wrong" && PUNCTUATION.test(text[origins[inWindow]!]!) && !PUNCTUATION.test(wording[inWording]!);
  const first = edits.some((edit) => edit.inWording === 0 && edit.inWindow === from && stands(edit)) ? from + 1 : from;
  const last = edits.some((edit) => edit.inWording === wording.length - 1 && edit.inWindow === to - 1 && stands(edit))
    ? to - 1
    : to;
  const trimmed = edits.map((edit): AlignedEdit => {
    if (edit.inWindow < first) return { ...edit, kind: "missing", inWindow: first };
    return edit.inWindow === last && edit.kind === "wrong" ? { ...edit, kind: "missing" } : edit;
  });
  return { ...alignment, from: first, to: last, edits: trimmed };
}

/** What the edits at the ends leave untouched of the text; if it is right wording itself, the miss is another term. */
export function untouchedCore(
  { from, to, edits }: Alignment,
  length: number,
  { origins }: TextWindow,
): { start: number; end: number } | undefined {
  const after = ({ kind, inWindow }: AlignedEdit) => inWindow + (kind === "missing" ? 0 : kind === "swapped" ? 2 : 1);
  const atEnds = edits.filter((edit) => touchesEnd(edit, length));
  const first = atEnds
    .filter(({ inWording }) => inWording < length / 2)
    .reduce((most, edit) => Math.max(most, after(edit)), from);
  const last = atEnds
    .filter(({ inWording }) => inWording >= length / 2)
    .reduce((least, { inWindow }) => Math.min(least, inWindow), to);
  return last - first < 2 ? undefined : { start: origins[first]!, end: origins[last - 1]! + 1 };
}
