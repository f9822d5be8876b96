/** A list of words to look for 词表. An entry may carry whatever else its owner needs; a hit gives its index. */
export interface WordList {
  name: string;
  /** Raised each time that the list is replaced. */
  generation?: number;
  entries: readonly { readonly text: string }[];
  /** A hit must be written exactly as the entry: no folding of width, case or 繁简. */
  verbatim?: boolean;
  /** Blanks and one line break inside a word are passed over. */
  acrossBlanks?: boolean;
}

/** An entry that was left out when the automaton was built, and why. */
export interface ListProblem {
  list: string;
  entry: number;
  /** `split`: blanks inside it that separate two words, so that no text could hold it as one. */
  problem: "empty" | "duplicate" | "too-long" | "split" | "too-many";
}

/** What an automaton knows of a list that it holds. */
export interface ListHeader {
  name: string;
  generation: number;
  /** Number of entries, those left out included, so that indices stay. */
  size: number;
  verbatim: boolean;
  acrossBlanks: boolean;
}

/** Longer entries are left out: no fixed wording is longer, and a hit looks back over its whole length. */
export const LONGEST_ENTRY = 1000;

/** All entries together; what exceeds it is left out, so that a list from a person cannot exhaust the memory. */
export const MOST_UNITS = 2_000_000;
