import { diffArrays, diffChars } from "diff";

/** A stretch of two texts: in both, only in the earlier, or only in the later one. */
export interface Stretch {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Sentences that share less than this are two sentences, not one that was changed. */
const ALIKE = 0.5;
/** So few characters in common between two changes are chance, and would only chop them up. */
const CHANCE = 2;

const sentencesOf = (text: string): string[] => text.split(/(?<=[。；！？\n])/).filter((sentence) => sentence !== "");

/** What changed between two texts 文字对照: sentence by sentence, and within a changed sentence character by character. */
export function compareProse(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = [];
  let removed: string[] = [];
  const settle = (added: string[]) => {
    stretches.push(...compareBlocks(removed, added));
    removed = [];
  };
  for (const { value, removed: gone, added } of diffArrays(sentencesOf(before), sentencesOf(after))) {
    if (gone) removed.push(...value);
    else if (added) settle(value);
    else {
      settle([]);
      stretches.push({ kind: "same", text: value.join("") });
    }
  }
  settle([]);
  return joined(stretches);
}

/** Pairs the sentences that went with those that came, in order; what has no like is whole. */
function compareBlocks(removed: readonly string[], added: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const sentence of removed) {
    const at = added.findIndex((one, index) => index >= from && likeness(sentence, one) >= ALIKE);
    if (at < 0) {
      stretches.push({ kind: "removed", text: sentence });
      continue;
    }
    for (const extra of added.slice(from, at)) stretches.push({ kind: "added", text: extra });
    stretches.push(...compareCharacters(sentence, added[at]!));
    from = at + 1;
  }
  for (const extra of added.slice(from)) stretches.push({ kind: "added", text: extra });
  return stretches;
}

function likeness(one: string, other: string): number {
  const same = diffChars(one, other).reduce((sum, part) => sum + (part.added || part.removed ? 0 : part.value.length), 0);
  return (2 * same) / (one.length + other.length);
}

function compareCharacters(one: string, other: string): Stretch[] {
  const parts = diffChars(one, other);
  return parts.flatMap(({ value, added, removed }, index): Stretch[] => {
    if (added || removed) return [{ kind: added ? "added" : "removed", text: value }];
    const between = index > 0 && index < parts.length - 1;
    if (between && value.length <= CHANCE && !/[，。；、\n]/.test(value))
      return [
        { kind: "removed", text: value },
        { kind: "added", text: value },
      ];
    return [{ kind: "same", text: value }];
  });
}

/** Neighbours of one kind put together; what went stands before what came in its place. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let run: Stretch[] = [];
  const close = () => {
    for (const kind of ["removed", "added"] as const) {
      const text = run
        .filter((one) => one.kind === kind)
        .map((one) => one.text)
        .join("");
      if (text) result.push({ kind, text });
    }
    run = [];
  };
  for (const stretch of stretches) {
    if (stretch.kind !== "same") run.push(stretch);
    else {
      close();
      result.push(stretch);
    }
  }
  close();
  return result;
}
