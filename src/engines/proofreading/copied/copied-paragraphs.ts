import { NumberPool } from "./number-pool.ts";
import { alike, SKETCH, sketchParagraphs } from "./paragraph-sketch.ts";
import { SeenTwice } from "./seen-twice.ts";

/** Where a copied paragraph stands; `document` is the number that the caller gave it. */
export interface CopiedPlace {
  document: number;
  offset: number;
  length: number;
}

/** One paragraph that stands in several documents 雷同段落: one question, however many they are. */
export interface CopiedParagraph {
  places: CopiedPlace[];
  /** Different documents among the places, and each place beyond those that are kept. */
  documents: number;
  /** The least share of wording that a place has in common with the first, 0 to 1. */
  alike: number;
}

/** So many of a sketch's hashes lead to a paragraph: of two that are eight tenths alike hardly any pair shares none. */
const LEADS = 4;
const LEAST_ALIKE = 0.65;
const PARAGRAPHS_PER_DOCUMENT = 16;
/** Paragraphs that begin alike and are not, compared before a hash is given up: boilerplate must not cost its square. */
const MOST_DIFFERENT = 8;
/** Of a wording that stands nearly everywhere no more places are kept; the others are counted. */
const MOST_PLACES = 1000;
/** A hash of 32 bits and the number of a wording fit together into the 53 bits of a number. */
const MOST_WORDINGS = 2 ** 21;

/**
 * Finds paragraphs copied from one document to others 雷同查找, over a whole archive in a fixed room for each million documents.
 *
 * The archive is read twice: `notice` each document, then `add` each. Only paragraphs whose wording came twice are kept, each
 * wording once however often it stands there.
 */
export class CopiedParagraphs {
  readonly #seen: SeenTwice;
  /** The sketches of the wordings, one after the other. */
  readonly #sketches = new NumberPool(Uint32Array);
  /** How often each wording stands somewhere. */
  readonly #times = new NumberPool(Uint32Array);
  /** Four numbers a place: wording, document, offset, length. */
  readonly #places = new NumberPool(Uint32Array);
  /** A hash and the wording that it leads to, in one number that sorts by the hash. */
  readonly #leads = new NumberPool(Float64Array);
  /** The last wording with a smallest hash. */
  readonly #wordings = new Map<number, number>();
  /** Whether there was more wording than is kept; what came then was not compared. */
  full = false;

  /** About how many documents there are. */
  constructor({ documents }: { documents: number }) {
    this.#seen = new SeenTwice(documents * PARAGRAPHS_PER_DOCUMENT * LEADS);
  }

  /** First reading. */
  notice(text: string): void {
    for (const { sketch } of sketchParagraphs(text)) for (const hash of sketch.subarray(0, LEADS)) this.#seen.add(hash);
  }

  /** Second reading, by the number of the document, a whole one of at most 32 bits. @returns how many of its paragraphs are kept. */
  add(document: number, text: string): number {
    let kept = 0;
    for (const { offset, length, sketch } of sketchParagraphs(text)) {
      const known = sketch.subarray(0, LEADS).filter((hash) => this.#seen.has(hash));
      if (known.length === 0) continue;
      const wording = this.#wordingOf(sketch, known);
      if (wording === undefined) continue;
      const times = this.#times.values;
      if (times[wording]! < MOST_PLACES) this.#places.push(wording, document, offset, length);
      times[wording]! += 1;
      kept += 1;
    }
    return kept;
  }

  #wordingOf(sketch: Uint32Array, leads: Uint32Array): number | undefined {
    const same = this.#wordings.get(sketch[0]!);
    if (same !== undefined && this.#sketch(same).every((hash, at) => hash === sketch[at])) return same;
    const wording = this.#sketches.length / SKETCH;
    if (wording === MOST_WORDINGS) {
      this.full = true;
      return undefined;
    }
    this.#wordings.set(sketch[0]!, wording);
    this.#sketches.push(...sketch);
    this.#times.push(0);
    for (const hash of leads) this.#leads.push(hash * MOST_WORDINGS + wording);
    return wording;
  }

  #sketch(wording: number): Uint32Array {
    return this.#sketches.values.subarray(wording * SKETCH, (wording + 1) * SKETCH);
  }

  /** The paragraphs that stand in at least two documents, the most copied first. */
  found(): CopiedParagraph[] {
    const leader = this.#joinAlike();
    const groups = new Map<number, number[]>();
    const places = this.#places.values;
    for (let at = 0; at < places.length; at += 4) {
      const group = groups.get(leader[places[at]!]!);
      if (group) group.push(at);
      else groups.set(leader[places[at]!]!, [at]);
    }
    const beyond = new Map<number, number>();
    for (const [wording, times] of this.#times.values.entries())
      if (times > MOST_PLACES) beyond.set(leader[wording]!, (beyond.get(leader[wording]!) ?? 0) + times - MOST_PLACES);
    const found: CopiedParagraph[] = [];
    for (const [first, group] of groups) {
      const documents = new Set(group.map((at) => places[at + 1]!)).size + (beyond.get(first) ?? 0);
      if (documents > 1) found.push(this.#describe(group, documents));
    }
    return found.sort((one, other) => other.documents - one.documents || one.places[0]!.document - other.places[0]!.document);
  }

  /** The first of the wordings that each wording is alike to. */
  #joinAlike(): Int32Array {
    const leader = Int32Array.from({ length: this.#sketches.length / SKETCH }, (_, wording) => wording);
    const first = (wording: number): number => {
      let at = wording;
      while (leader[at] !== at) at = leader[at]!;
      leader[wording] = at;
      return at;
    };
    let hash = -1;
    let kinds: number[] = [];
    for (const lead of this.#leads.values.sort()) {
      const wording = lead % MOST_WORDINGS;
      const own = (lead - wording) / MOST_WORDINGS;
      if (own !== hash) kinds = [];
      hash = own;
      const same = kinds.find((kind) => alike(this.#sketch(kind), this.#sketch(wording)) >= LEAST_ALIKE);
      if (same !== undefined) {
        const [one, other] = [first(same), first(wording)];
        leader[Math.max(one, other)] = Math.min(one, other);
      } else if (kinds.length < MOST_DIFFERENT) kinds.push(wording);
    }
    return leader.map((_, wording) => first(wording));
  }

  #describe(group: readonly number[], documents: number): CopiedParagraph {
    const values = this.#places.values;
    const sketch = this.#sketch(values[group[0]!]!);
    return {
      places: group.map((at) => ({ document: values[at + 1]!, offset: values[at + 2]!, length: values[at + 3]! })),
      documents,
      alike: group.reduce((least, at) => Math.min(least, alike(sketch, this.#sketch(values[at]!))), 1),
    };
  }
}
