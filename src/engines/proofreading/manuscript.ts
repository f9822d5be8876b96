import type { Gazetteer } from "../gazetteer.ts";
import { type PlaceMention, placeMentions } from "../place-mentions.ts";

/** What sort of text it is: an official document 公文, a page of a site 稿件, an annual report, or anything else. */
export type ManuscriptKind = "official-document" | "web-page" | "report" | "plain";

export interface Line {
  offset: number;
  text: string;
}

/** A stretch of the text. */
export interface Span {
  offset: number;
  length: number;
}

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef“”‘’]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
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
  #lines: Line[] | undefined;
  #addresses: Span[] | undefined;
  #others: Map<number, number[]> | undefined;
  readonly #classes = new Map<string, readonly number[]>();
  #places: { gazetteer: Gazetteer; mentions: readonly PlaceMention[] } | undefined;

  constructor(text: string, { kind = "plain", remnants = [], tables = [] }: ManuscriptDetails = {}) {
    this.text = text;
    this.kind = kind;
    this.remnants = remnants;
    this.tables = tables;
  }

  /** The lines without their breaks, blank ones included. */
  get lines(): readonly Line[] {
    if (!this.#lines) {
      this.#lines = [];
      let offset = 0;
      for (const part of this.text.split("\n")) {
        this.#lines.push({ offset, text: part.endsWith("\r") ? part.slice(0, -1) : part });
        offset += part.length + 1;
      }
    }
    return this.#lines;
  }

  /** Matches of a pattern (flag `g`) outside web and mail addresses. With `starts` only where one of these characters stands. */
  *matches(pattern: RegExp, starts?: string): Generator<RegExpExecArray> {
    for (const match of starts === undefined ? this.#everywhere(pattern) : this.#startingWith(pattern, starts)) {
      if (!this.inAddress(match.index)) yield match;
    }
  }

  *#everywhere({ source, flags }: RegExp): Generator<RegExpExecArray> {
    const own = new RegExp(source, flags);
    for (let match = own.exec(this.text); match; match = own.exec(this.text)) {
      if (match[0] === "") own.lastIndex += 1;
      else yield match;
    }
  }

  *#startingWith({ source, flags }: RegExp, starts: string): Generator<RegExpExecArray> {
    const own = new RegExp(source, flags.replace("g", "y"));
    let end = 0;
    for (const offset of this.#positions(starts)) {
      if (offset < end) continue;
      own.lastIndex = offset;
      const match = own.exec(this.text);
      if (!match || match[0] === "") continue;
      end = own.lastIndex;
      yield match;
    }
  }

  /** Where these characters stand. What is not Chinese is one place in seven, so it is listed once, and each class once. */
  #positions(starts: string): readonly number[] {
    const known = this.#classes.get(starts);
    if (known) return known;
    this.#others ??= othersThanHan(this.text);
    const lists = [...new Set(starts)].flatMap((character) => this.#others!.get(character.charCodeAt(0)) ?? []);
    const positions = starts.length === 1 ? lists : lists.sort((one, other) => one - other);
    this.#classes.set(starts, positions);
    return positions;
  }

  /** The place names in it. */
  places(gazetteer: Gazetteer): readonly PlaceMention[] {
    if (this.#places?.gazetteer !== gazetteer) this.#places = { gazetteer, mentions: placeMentions(this.text, gazetteer) };
    return this.#places.mentions;
  }

  /** Whether the place lies in a web or mail address. */
  inAddress(offset: number): boolean {
    if (!this.#addresses) {
      this.#addresses = /[@]|:\/\/|www\./.test(this.text)
        ? [...this.text.matchAll(ADDRESS)].map((match) => ({ offset: match.index, length: match[0].length }))
        : [];
    }
    return this.#addresses.some((span) => offset >= span.offset && offset < span.offset + span.length);
  }

  /** The words around a place, within its line. */
  around({ offset, length }: Span, width: number): string {
    const from = Math.max(this.lineStart(offset), offset - width);
    const end = this.text.indexOf("\n", offset + length);
    return this.text.slice(from, Math.min(end < 0 ? this.text.length : end, offset + length + width));
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf("\n", offset - 1) + 1;
  }
}

/** Whether the character is a Chinese one 汉字. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}

/** The offsets of everything that is no Chinese character, by its unit: marks, figures, letters, breaks. */
function othersThanHan(text: string): Map<number, number[]> {
  const offsets = new Map<number, number[]>();
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit >= 0x3400 && unit <= 0x9fff) continue;
    const known = offsets.get(unit);
    if (known) known.push(offset);
    else offsets.set(unit, [offset]);
  }
  return offsets;
}
