import type { Leader } from "./leaders.ts";
import type { LexiconEntry, ListedItems, StandardWording } from "./lexicon.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Automaton } from "./matching/automaton.ts";
import { buildAutomaton } from "./matching/build-automaton.ts";
import { findNearMisses } from "./matching/find-near-misses.ts";
import { createFolding } from "./matching/folding.ts";
import type { NearMiss } from "./matching/near-miss.ts";
import { type NearMisses, prepareNearMisses } from "./matching/near-misses.ts";

/** A word of the lists, where it stands in the text. */
export interface WordHit {
  /** Every entry of this wording, the organ's own first. */
  entries: readonly LexiconEntry[];
  start: number;
  end: number;
}

export interface WordsFound {
  hits: readonly WordHit[];
  misses: readonly NearMiss[];
  /** Which items of the fixed lists occur at all. */
  items: ReadonlySet<string>;
  /** Which leaders are named at all. */
  people: ReadonlySet<string>;
  /** Names of places that were given up. */
  formerPlaces: readonly { text: string; start: number; end: number }[];
  /** Undefined when all of the text was looked at, else up to where. */
  stoppedAt: number | undefined;
}

export interface WordSource {
  entries: readonly LexiconEntry[];
  allowed: readonly string[];
  wordings: readonly StandardWording[];
  leaders: readonly Leader[];
  lists?: readonly ListedItems[];
  formerPlaces?: readonly string[];
  /** Characters taken for each other, besides those that the wrong words show. */
  confusables?: readonly (readonly [string, string])[];
  /** 繁简: each traditional character with its simplified one; either is found by the other. */
  traditional?: readonly (readonly [string, string])[];
}

/** Blanks and a line break inside a word are passed over from this length on; shorter words are too often two that meet at a break. */
const LONG_ENOUGH = 4;

/** More hits in one text say that a list is wrong, not the text. */
const MOST_HITS = 100_000;

const TITLES = [
  "书记",
  "主席",
  "总理",
  "省长",
  "市长",
  "区长",
  "县长",
  "镇长",
  "乡长",
  "主任",
  "局长",
  "部长",
  "常委",
  "委员",
  "同志",
  "代表",
  "政协",
  "人大",
];

/** All word lists in one automaton, so that a text is read once for all of them. */
export class WordSearch {
  readonly wordings: readonly StandardWording[];
  readonly leaders: readonly Leader[];
  readonly #words: readonly { text: string; entries: readonly LexiconEntry[] }[];
  readonly #longWords: readonly { text: string; entries: readonly LexiconEntry[] }[];
  readonly #items: readonly { text: string }[];
  readonly #people: readonly { text: string }[];
  readonly #formerPlaces: readonly { text: string }[];
  readonly #automaton: Automaton;
  readonly #nearMisses: NearMisses;

  constructor({
    entries,
    allowed,
    wordings,
    leaders,
    lists: listed = [],
    formerPlaces = [],
    confusables = [],
    traditional = [],
  }: WordSource) {
    const words = byText(entries);
    this.#words = words.filter(({ text }) => text.length < LONG_ENOUGH);
    this.#longWords = words.filter(({ text }) => text.length >= LONG_ENOUGH);
    this.#formerPlaces = [...new Set(formerPlaces)].map((text) => ({ text }));
    this.#people = [...new Set(leaders.map(({ name }) => name))].map((text) => ({ text }));
    this.#items = [...new Set(listed.flatMap(({ items }) => items))].map((text) => ({ text }));
    this.wordings = wordings;
    // One name may stand several times in the list, once for each position.
    this.leaders = [...new Map(leaders.filter(({ name }) => name.length <= 4).map((leader) => [leader.name, leader])).values()];
    const folding = createFolding({ traditional });
    this.#nearMisses = prepareNearMisses({
      wordings,
      names: this.leaders.map(({ name }) => ({ text: name })),
      contexts: TITLES,
      confusables: [...confusables, ...confusablePairs(entries)],
      allowed: [...wordings.flatMap((wording) => wording.allowed), ...allowed],
      folding,
    });
    const lists = [
      { name: "words", entries: this.#words },
      { name: "long-words", entries: this.#longWords, acrossBlanks: true },
      { name: "items", entries: this.#items },
      { name: "allowed", entries: allowed.map((text) => ({ text })), acrossBlanks: true },
      { name: "former-places", entries: this.#formerPlaces },
      { name: "people", entries: this.#people, acrossBlanks: true },
    ];
    this.#automaton = buildAutomaton([...lists, ...this.#nearMisses.lists], { folding }).automaton;
  }

  /** What stands in the text; the text is read the first time only. */
  found(manuscript: Manuscript): WordsFound {
    return manuscript.wordsOf(this);
  }

  /** Reads the text; `found` does so once for each. */
  read(manuscript: Manuscript): WordsFound {
    const found: (WordHit | Span)[] = [];
    const misses: NearMiss[] = [];
    const items = new Set<string>();
    const people = new Set<string>();
    const formerPlaces: { text: string; start: number; end: number }[] = [];
    const onHit = [
      (start: number, end: number, index: number) => found.push({ entries: this.#words[index]!.entries, start, end }),
      (start: number, end: number, index: number) => found.push({ entries: this.#longWords[index]!.entries, start, end }),
      (_start: number, _end: number, index: number) => items.add(this.#items[index]!.text),
      (start: number, end: number) => found.push({ start, end }),
      (start: number, end: number, index: number) => formerPlaces.push({ text: this.#formerPlaces[index]!.text, start, end }),
      (_start: number, _end: number, index: number) => people.add(this.#people[index]!.text),
    ];
    const { complete, reached } = findNearMisses(
      this.#automaton,
      this.#nearMisses,
      manuscript.text,
      (miss) => misses.push(miss),
      {
        // The lists stand in this order in the automaton.
        onHit: (start, end, list, index) => onHit[list]!(start, end, index),
        limit: MOST_HITS,
      },
    );
    return {
      hits: outermost(found).filter(({ start }) => !manuscript.inAddress(start)),
      misses,
      items,
      people,
      formerPlaces,
      stoppedAt: complete ? undefined : reached,
    };
  }
}

interface Span {
  start: number;
  end: number;
}

/** The hits that lie neither in an allowed word nor in a longer hit. */
function outermost(found: (WordHit | Span)[]): WordHit[] {
  const rank = (hit: WordHit | Span) => ("entries" in hit ? 1 : 0);
  found.sort((one, other) => one.start - other.start || other.end - one.end || rank(one) - rank(other));
  let reached = -1;
  return found.filter((hit): hit is WordHit => {
    const outer = hit.end > reached;
    reached = Math.max(reached, hit.end);
    return outer && "entries" in hit;
  });
}

function byText(entries: readonly LexiconEntry[]): { text: string; entries: LexiconEntry[] }[] {
  const words = new Map<string, LexiconEntry[]>();
  for (const entry of [...entries].sort((one, other) => Number(other.category === "own") - Number(one.category === "own"))) {
    words.set(entry.text, [...(words.get(entry.text) ?? []), entry]);
  }
  return [...words].map(([text, same]) => ({ text, entries: same }));
}

/** Characters that are taken for each other, as the wrong words show: 部暑 and 部署 differ in 暑 and 署. */
function confusablePairs(entries: readonly LexiconEntry[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (const { text, category, suggestions } of entries) {
    const right = suggestions[0];
    if (category !== "wrong-word" || right === undefined || right.length !== text.length) continue;
    const different = [...text].flatMap((character, at) =>
      character === right[at] ? [] : [[character, right[at]!] as [string, string]],
    );
    if (different.length === 1) pairs.push(different[0]!);
  }
  return pairs;
}
