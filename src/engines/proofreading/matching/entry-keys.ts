import { characterClasses } from "./character-classes.ts";
import { type Folding, mapUnits } from "./folding.ts";
import { hasSeparatingGap, trimGaps, withoutGaps } from "./gaps.ts";
import { type ListProblem, LONGEST_ENTRY, MOST_UNITS, type WordList } from "./word-list.ts";

/** An entry as it will be found: `key` is its character classes, one a unit, without blanks if lists look across them. */
export interface KeyedEntry {
  list: number;
  entry: number;
  key: string;
}

export interface EntryKeys {
  entries: KeyedEntry[];
  /** The trimmed text of every entry of every list, those left out included. */
  texts: string[][];
  classes: Uint16Array;
  problems: ListProblem[];
}

/** Reads the lists 词表 into keys of character classes; what cannot be looked for is named and left out. */
export function entryKeys(lists: readonly WordList[], folding: Folding): EntryKeys {
  const acrossBlanks = lists.some((list) => list.acrossBlanks);
  const problems: ListProblem[] = [];
  const texts = lists.map((list) => list.entries.map(({ text }) => (text.length > LONGEST_ENTRY * 2 ? "" : trimGaps(text))));
  const kept: KeyedEntry[] = [];
  let units = 0;

  for (const [list, { name, entries, verbatim, acrossBlanks: across }] of lists.entries()) {
    const seen = new Set<string>();
    for (const [entry, text] of texts[list]!.entries()) {
      const leaveOut = (problem: ListProblem["problem"]) => problems.push({ list: name, entry, problem });
      const folded = folding.fold(text);
      const key = acrossBlanks ? withoutGaps(folded) : folded;
      const identity = verbatim ? text : across ? key : folded;
      if (entries[entry]!.text.length > LONGEST_ENTRY) leaveOut("too-long");
      else if (text === "") leaveOut("empty");
      else if (seen.has(identity)) leaveOut("duplicate");
      else if (acrossBlanks && hasSeparatingGap(text)) leaveOut("split");
      else if (units + key.length > MOST_UNITS) leaveOut("too-many");
      else {
        seen.add(identity);
        units += key.length;
        kept.push({ list, entry, key });
      }
    }
  }

  const classes = characterClasses(
    kept.map(({ key }) => key),
    folding,
    acrossBlanks,
  );
  const entries: KeyedEntry[] = [];
  for (const { list, entry, key } of kept) {
    const inClasses = mapUnits(key, classes);
    if (inClasses.includes("\0")) problems.push({ list: lists[list]!.name, entry, problem: "too-many" });
    else entries.push({ list, entry, key: inClasses });
  }
  return { entries, texts, classes, problems };
}
