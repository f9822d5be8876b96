import type { Gazetteer } from "../gazetteer.ts";
import { PLACE_ENDINGS, type PlaceMention, placeMentions } from "../place-mentions.ts";
import { type LawCitation, lawCitations } from "./law-citations.ts";
import { Lines } from "./lines.ts";
import { longNumbers, type Numbers, numbersOf } from "./numbers.ts";
import { type Heading, headings } from "./outline.ts";
import { type Repeats, type Watch, WatchedPlaces, watch } from "./watched-places.ts";
import type { WordSearch, WordsFound } from "./word-search.ts";

/** What sort of text it is: an official document 公文, a page of a site 稿件, an annual report, or anything else. */
export type ManuscriptKind = "official-document" | "web-page" | "report" | "plain";

/** A stretch of the text. */
export interface Span {
  offset: number;
  length: number;
}

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef“”‘’]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
const LONG_LINE = 2000;
const lineBreaks = watch(["\n"]);
const figures = watch([..."0123456789０１２３４５６７８９"]);
const endingsOfPlaces = watch(PLACE_ENDINGS);
const partsOfAddresses = watch(["@", "//", "ww"]);
const HAN = /[\u3007\u3400-\u9fff\uf900-\ufaff]/;

/** What a reader found beside the text 残留: a comment, a tracked change, hidden text. */
export interface Remnant {
  kind: "comment" | "insertion" | "deletion" | "hidden";
  text: string;
  /** Where in the text it stands or is tied to. */
  offset: number;
}

/** What is known of a text beside its words. */
export interface ManuscriptDetails {
  kind?: ManuscriptKind | undefined;
  remnants?: readonly Remnant[] | undefined;
  /** The parts of the text that are tables; their rows are no outline. */
  tables?: readonly Span[] | undefined;
}

/** A text that is being read 待校稿件, with what several checks need to know of it, worked out once. */
export class Manuscript {
  readonly text: string;
  readonly kind: ManuscriptKind;
  readonly remnants: readonly Remnant[];
  readonly tables: readonly Span[];
  #lines: Lines | undefined;
  #addresses: Span[] | undefined;
  #places: WatchedPlaces | undefined;
  #numbers: Numbers | undefined;
  #longNumbers: readonly number[] | undefined;
  #headings: readonly Heading[] | undefined;
  #citations: readonly LawCitation[] | undefined;
  #words: { search: WordSearch; found: WordsFound } | undefined;
  #placeNames: { gazetteer: Gazetteer; mentions: readonly PlaceMention[] } | undefined;

  constructor(text: string, { kind = "plain", remnants = [], tables = [] }: ManuscriptDetails = {}) {
    this.text = text;
    this.kind = kind;
    this.remnants = remnants;
    this.tables = tables;
  }

  /** Where the words of a watch stand. */
  placesOf(watched: Watch): readonly number[] {
    return this.#watched.of(watched);
  }

  /** Where two neighbours stand that stood shortly before as well. */
  get repeats(): Repeats {
    return this.#watched.repeats;
  }

  get #watched(): WatchedPlaces {
    this.#places ??= new WatchedPlaces(this.text);
    return this.#places;
  }

  /** Where lines end. */
  get lineBreaks(): readonly number[] {
    return this.placesOf(lineBreaks);
  }

  /** Its lines. */
  get lines(): Lines {
    this.#lines ??= new Lines(this.text, this.lineBreaks);
    return this.#lines;
  }

  /** Matches of a pattern (flag `y`) that begin at one of these places, outside web and mail addresses; none overlaps another. */
  matches(pattern: RegExp, beginnings: readonly number[]): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    let end = 0;
    for (const offset of beginnings) {
      if (offset < end) continue;
      pattern.lastIndex = offset;
      const match = pattern.exec(this.text);
      if (!match || match[0] === "") continue;
      end = pattern.lastIndex;
      if (!this.inAddress(match.index)) found.push(match);
    }
    return found;
  }

  /** The beginnings of the numbers that one of these units stands directly after. */
  numbersBefore(units: ReadonlySet<number>): readonly number[] {
    const { starts, ends } = this.numbers;
    if (starts.length === 0) return starts;
    return starts.filter((_, index) => units.has(this.text.charCodeAt(ends[index]!)));
  }

  /** The beginnings of numbers of at least 11 figures; single blanks and hyphens may part them. */
  get longNumbers(): readonly number[] {
    this.#longNumbers ??= longNumbers(this.text, this.numbers);
    return this.#longNumbers;
  }

  /** Where runs of figures begin and end. */
  get numbers(): Numbers {
    this.#numbers ??= numbersOf(this.placesOf(figures));
    return this.#numbers;
  }

  /** The place names in it. */
  placeNames(gazetteer: Gazetteer): readonly PlaceMention[] {
    if (this.#placeNames?.gazetteer !== gazetteer) {
      this.#placeNames = { gazetteer, mentions: placeMentions(this.text, gazetteer, this.placesOf(endingsOfPlaces)) };
    }
    return this.#placeNames.mentions;
  }

  /** The words of the lists in it. */
  wordsOf(search: WordSearch): WordsFound {
    if (this.#words?.search !== search) this.#words = { search, found: search.read(this) };
    return this.#words.found;
  }

  /** Its headings and numbered points. */
  get headings(): readonly Heading[] {
    this.#headings ??= headings(this);
    return this.#headings;
  }

  /** The laws it cites. */
  get citations(): readonly LawCitation[] {
    this.#citations ??= lawCitations(this);
    return this.#citations;
  }

  /** Whether the place lies in a web or mail address. */
  inAddress(offset: number): boolean {
    if (!this.#addresses) {
      this.#addresses =
        this.placesOf(partsOfAddresses).length > 0
          ? [...this.text.matchAll(ADDRESS)].map((match) => ({ offset: match.index, length: match[0].length }))
          : [];
    }
    return this.#addresses.length > 0 && isWithinOne(this.#addresses, offset);
  }

  /** The words around a place, within its line. */
  around({ offset, length }: Span, width: number): string {
    const before = this.text.slice(Math.max(0, offset - width), offset);
    const after = this.text.slice(offset + length, offset + length + width);
    const end = after.indexOf("\n");
    return (
      before.slice(before.lastIndexOf("\n") + 1) +
      this.text.slice(offset, offset + length) +
      (end < 0 ? after : after.slice(0, end))
    );
  }

  /** Where the line of a place begins; a line that goes on for very long is looked at no farther back. */
  lineStart(offset: number): number {
    const from = Math.max(0, offset - LONG_LINE);
    return from + this.text.slice(from, offset).lastIndexOf("\n") + 1;
  }
}

/** Whether the place lies in one of these stretches, which stand in order. */
export function isWithinOne(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.offset <= offset) low = middle + 1;
    else high = middle;
  }
  const last = spans[low - 1];
  return last !== undefined && offset < last.offset + last.length;
}

/** Whether the character is a Chinese one 汉字. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}
