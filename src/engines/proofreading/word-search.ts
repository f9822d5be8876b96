import type { Leader } from "./leaders.ts";
import type { LexiconEntry, ListedItems, StandardWording } from "./lexicon.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Automaton } from "./matching/automaton.ts";
import { buildAutomaton } from "./matching/build-automaton.ts";
import { findNearMisses } from "./matching/find-near-misses.ts";
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
}

export interface WordSource {
  entries: readonly LexiconEntry[];
  allowed: readonly string[];
  wordings: readonly StandardWording[];
  leaders: readonly Leader[];
  lists?: readonly ListedItems[];
  /** Characters taken for each other, besides those that the wrong words show. */
  confusables?: readonly (readonly [string, string])[];
}

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
  readonly #items: readonly { text: string }[];
  readonly #automaton: Automaton;
  readonly #nearMisses: NearMisses;
  readonly #found = new WeakMap<Manuscript, WordsFound>();

  constructor({ entries, allowed, wordings, leaders, lists: listed = [], confusables = [] }: WordSource) {
    this.#words = byText(entries);
    this.#items = [...new Set(listed.flatMap(({ items }) => items))].map((text) => ({ text }));
    this.wordings = wordings;
    // One name may stand several times in the list, once for each position.
    this.leaders = [...new Map(leaders.filter(({ name }) => name.length <= 4).map((leader) => [leader.name, leader])).values()];
    this.#nearMisses = prepareNearMisses({
      wordings,
      names: this.leaders.map(({ name }) => ({ text: name })),
      contexts: TITLES,
      confusables: [...confusables, ...confusablePairs(entries)],
      allowed: wordings.flatMap((wording) => wording.allowed),
    });
    const lists = [
      { name: "words", entries: this.#words },
      { name: "items", entries: this.#items },
      { name: "allowed", entries: allowed.map((text) => ({ text })) },
    ];
    this.#automaton = buildAutomaton([...lists, ...this.#nearMisses.lists]).automaton;
  }

  /** What stands in the text; the text is read the first time only. */
  found(manuscript: Manuscript): WordsFound {
    const known = this.#found.get(manuscript);
    if (known) return known;
    const found = this.#read(manuscript);
    this.#found.set(manuscript, found);
    return found;
  }

  #read(manuscript: Manuscript): WordsFound {
    const found: (WordHit | Span)[] = [];
    const misses: NearMiss[] = [];
    const items = new Set<string>();
    const [words, allowed, listed] = ["words", "allowed", "items"].map((name) => this.#automaton.listIndex(name));
    findNearMisses(this.#automaton, this.#nearMisses, manuscript.text, (miss) => misses.push(miss), {
      onHit: (start, end, list, index) => {
        if (list === words) found.push({ entries: this.#words[index]!.entries, start, end });
        else if (list === listed) items.add(this.#items[index]!.text);
        else if (list === allowed) found.push({ start, end });
      },
    });
    return { hits: outermost(found).filter(({ start }) => !manuscript.inAddress(start)), misses, items };
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
