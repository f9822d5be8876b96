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
  /** Different documents among the places. */
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

/**
 * Finds paragraphs copied from one document to others 雷同查找, over a whole archive in a fixed room for each million documents.
 *
 * The archive is read twice: `notice` each document, then `add` each. Only paragraphs whose wording came twice are kept.
 */
export class CopiedParagraphs {
  readonly #seen: SeenTwice;
  readonly #places: number[] = [];
  readonly #sketches: Uint32Array[] = [];
  readonly #leads: { hash: number; paragraph: number }[] = [];

  /** About how many documents there are. */
  constructor({ documents }: { documents: number }) {
    this.#seen = new SeenTwice(documents * PARAGRAPHS_PER_DOCUMENT * LEADS);
  }

  /** First reading. */
  notice(text: string): void {
    for (const { sketch } of sketchParagraphs(text)) for (const hash of sketch.subarray(0, LEADS)) this.#seen.add(hash);
  }

  /** Second reading. @returns how many paragraphs of it are kept for comparison. */
  add(document: number, text: string): number {
    let kept = 0;
    for (const { offset, length, sketch } of sketchParagraphs(text)) {
      const known = sketch.subarray(0, LEADS).filter((hash) => this.#seen.has(hash));
      if (known.length === 0) continue;
      const paragraph = this.#sketches.length;
      this.#places.push(document, offset, length);
      this.#sketches.push(sketch);
      for (const hash of known) this.#leads.push({ hash, paragraph });
      kept += 1;
    }
    return kept;
  }

  /** The paragraphs that stand in at least two documents, the most copied first. */
  found(): CopiedParagraph[] {
    const leader = Int32Array.from({ length: this.#sketches.length }, (_, paragraph) => paragraph);
    const first = (paragraph: number): number => {
      let at = paragraph;
      while (leader[at] !== at) at = leader[at]!;
      leader[paragraph] = at;
      return at;
    };
    this.#leads.sort((one, other) => one.hash - other.hash || one.paragraph - other.paragraph);
    let kinds: number[] = [];
    for (const [index, { hash, paragraph }] of this.#leads.entries()) {
      if (this.#leads[index - 1]?.hash !== hash) kinds = [];
      const same = kinds.find((kind) => alike(this.#sketches[kind]!, this.#sketches[paragraph]!) >= LEAST_ALIKE);
      if (same !== undefined) {
        const [one, other] = [first(same), first(paragraph)];
        leader[Math.max(one, other)] = Math.min(one, other);
      } else if (kinds.length < MOST_DIFFERENT) kinds.push(paragraph);
    }
    const groups = new Map<number, number[]>();
    for (let paragraph = 0; paragraph < leader.length; paragraph += 1) {
      const of = first(paragraph);
      const group = groups.get(of);
      if (group) group.push(paragraph);
      else groups.set(of, [paragraph]);
    }
    return [...groups.values()]
      .map((paragraphs) => this.#describe(paragraphs))
      .filter(({ documents }) => documents > 1)
      .sort((one, other) => other.documents - one.documents || one.places[0]!.document - other.places[0]!.document);
  }

  #describe(paragraphs: readonly number[]): CopiedParagraph {
    const places = paragraphs.map((paragraph) => ({
      document: this.#places[paragraph * 3]!,
      offset: this.#places[paragraph * 3 + 1]!,
      length: this.#places[paragraph * 3 + 2]!,
    }));
    const shares = paragraphs.map((paragraph) => alike(this.#sketches[paragraphs[0]!]!, this.#sketches[paragraph]!));
    return {
      places,
      documents: new Set(places.map(({ document }) => document)).size,
      alike: shares.reduce((least, share) => Math.min(least, share), 1),
    };
  }

  /** The room taken up, in bytes, for whoever watches memory. */
  get bytes(): number {
    return this.#seen.bytes + this.#sketches.length * (SKETCH * 4 + 3 * 8 + 80) + this.#leads.length * 40;
  }
}
