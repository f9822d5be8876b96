import { type Alignment, align } from "./alignment.ts";
import type { Automaton } from "./automaton.ts";
import { closestInBits, closestInTable, LONGEST_IN_BITS } from "./bit-parallel.ts";
import type { CoveredPlaces } from "./covered-places.ts";
import { describeMiss, untouchedCore, withoutOuterPunctuation } from "./describe-miss.ts";
import { editsBeside, type Side } from "./edits-beside.ts";
import { LONGEST_GAP } from "./gaps.ts";
import { nameMiss, swappedMiss } from "./known-forms.ts";
import type { NearMiss } from "./near-miss.ts";
import { LISTS, type NearMisses } from "./near-misses.ts";
import { editsAllowed } from "./pieces.ts";
import { TextWindow } from "./text-window.ts";

/** How much work an alignment and a quick look are, in comparisons. */
const ALIGNMENT = 16;
const QUICK_LOOK = 1 / 8;
const MOST_ALIGNMENTS = 4096;

/** What a list of the automaton is to the search. */
export type Role = "own" | "right" | "pieces" | "swapped" | "variants";

/** Near misses prepared for one automaton: its classes are what is compared. */
export class NearMissSearch {
  readonly roles: readonly Role[];
  readonly nearMisses: NearMisses;
  /** The most units of text that one near miss or right wording takes up. */
  readonly span: number;
  /** The work done so far, in comparisons. */
  comparisons = 0;

  private readonly wordings: readonly Uint16Array[];
  private readonly window: TextWindow;
  /** The characters that a piece may need before and after it. */
  private readonly needs: readonly { before: number; after: number }[];
  private readonly alignments = new Map<string, Alignment>();
  private readonly masks = new Int32Array(0x10000);

  constructor(automaton: Automaton, nearMisses: NearMisses) {
    this.nearMisses = nearMisses;
    const { wordings, pieces } = nearMisses;
    const roles = new Map<string, Role>([
      [LISTS.wordings, "right"],
      [LISTS.names, "right"],
      [LISTS.allowed, "right"],
      [LISTS.pieces, "pieces"],
      [LISTS.swapped, "swapped"],
      [LISTS.variants, "variants"],
    ]);
    this.roles = automaton.lists.map(({ name }) => roles.get(name) ?? "own");
    const longestRight = nearMisses.lists
      .flatMap(({ entries }) => entries)
      .reduce((most, { text }) => Math.max(most, text.length), 0);
    this.span = (longestRight + 2) * (nearMisses.acrossBlanks ? 1 + LONGEST_GAP : 1);
    this.wordings = wordings.map((text) =>
      Uint16Array.from({ length: text.length }, (_, at) => automaton.classes[text.charCodeAt(at)]!),
    );
    const longest = wordings.reduce((most, { length }) => Math.max(most, length), 0);
    this.window = new TextWindow(automaton.classes, longest + 4, nearMisses.acrossBlanks);
    this.needs = pieces.map(({ uses }) =>
      uses.reduce(
        ({ before, after }, { wording, offset }) => ({
          before: Math.max(before, offset + 2),
          after: Math.max(after, wordings[wording]!.length - offset + 2),
        }),
        { before: 0, after: 0 },
      ),
    );
  }

  /** Whether a piece at `start` may be what is left of a wording: a quick look that nearly all pieces end with. */
  mayBeMiss(text: string, start: number, piece: number): boolean {
    this.moveTo(text, start, piece);
    const { text: intact, uses } = this.nearMisses.pieces[piece]!;
    this.comparisons += uses.length * QUICK_LOOK;
    for (const { wording, offset } of uses) if (this.isNear(this.wordings[wording]!, offset, intact.length)) return true;
    return false;
  }

  /** The near misses of the wordings of which a piece stands at `start`. */
  atPiece(text: string, start: number, piece: number, right: CoveredPlaces, onMiss: (miss: NearMiss) => void): void {
    this.moveTo(text, start, piece);
    const { text: intact, uses } = this.nearMisses.pieces[piece]!;
    for (const { wording, offset } of uses) {
      const characters = this.wordings[wording]!;
      if (!this.isNear(characters, offset, intact.length) || this.isRight(offset, characters.length, right)) continue;
      const miss = this.compare(text, wording, offset, right);
      if (miss) onMiss(miss);
    }
  }

  /** The near miss of a wording of which a piece stands at the window's anchor, unless it is another right term. */
  private compare(text: string, wording: number, offset: number, right: CoveredPlaces): NearMiss | undefined {
    const { window } = this;
    const characters = this.wordings[wording]!;
    const allowed = editsAllowed(characters.length);
    const from = Math.max(window.from, window.anchor - offset - allowed);
    const to = Math.min(window.to, window.anchor - offset + characters.length + allowed);
    const edits = this.closest(characters, from, to);
    this.comparisons += 1;
    if (edits === 0 || edits > allowed) return undefined;

    this.comparisons += ALIGNMENT;
    const aligned = this.aligned(text, wording, from, to);
    const alignment = withoutOuterPunctuation(aligned, this.nearMisses.wordings[wording]!, text, window);
    const miss = describeMiss(this.nearMisses, wording, alignment, text, window);
    if (right.hold(miss.start, miss.end, this.span)) return undefined;
    const core = untouchedCore(alignment, characters.length, window);
    const isOtherTerm = miss.place === "end" && !miss.confusable && core && right.hold(core.start, core.end, this.span);
    return isOtherTerm ? undefined : miss;
  }

  /** The alignment of a wording with a part of the window. Phrases that come near a wording come again and again: the last ones are kept. */
  private aligned(text: string, wording: number, from: number, to: number): Alignment {
    const { origins, classes } = this.window;
    const start = origins[from]!;
    const end = origins[to - 1]! + 1;
    // With blanks inside, other places of the text may be meant.
    if (end - start !== to - from) return align(this.wordings[wording]!, classes, from, to);
    const key = `${wording} ${from} ${text.slice(start, end)}`;
    const known = this.alignments.get(key);
    if (known) return known;
    if (this.alignments.size >= MOST_ALIGNMENTS) this.alignments.clear();
    const found = align(this.wordings[wording]!, classes, from, to);
    this.alignments.set(key, found);
    return found;
  }

  private moveTo(text: string, start: number, piece: number): void {
    const { before, after } = this.needs[piece]!;
    this.window.move(text, start, before, after);
  }

  /** Whether the text on both sides of an intact piece needs some edits, but not too many, to be the wording. */
  private isNear(characters: Uint16Array, offset: number, pieceLength: number): boolean {
    const { classes, anchor, from, to } = this.window;
    const allowed = editsAllowed(characters.length);
    const left: Side = { inWording: offset - 1, length: offset, inWindow: anchor - 1, available: anchor - from, step: -1 };
    const edits = editsBeside(characters, classes, left, allowed);
    if (edits > allowed) return false;
    const past = offset + pieceLength;
    const inWindow = anchor + pieceLength;
    const right: Side = { inWording: past, length: characters.length - past, inWindow, available: to - inWindow, step: 1 };
    const both = edits + editsBeside(characters, classes, right, allowed - edits);
    return both > 0 && both <= allowed;
  }

  /** Whether right wording holds all the place that a wording of `length` with its piece at the anchor would take up. */
  private isRight(offset: number, length: number, right: CoveredPlaces): boolean {
    const { origins, anchor } = this.window;
    const from = anchor - offset;
    const to = from + length;
    return from >= this.window.from && to <= this.window.to && right.hold(origins[from]!, origins[to - 1]! + 1, this.span);
  }

  /** The miss that a form known beforehand is: swapped wording, or the variant of a name with a context word near. */
  atKnownForm(
    text: string,
    start: number,
    end: number,
    role: "swapped" | "variants",
    form: number,
    right: CoveredPlaces,
  ): NearMiss | undefined {
    if (right.hold(start, end, this.span)) return undefined;
    const { swapped, variants } = this.nearMisses;
    this.window.move(text, start, 0, (role === "swapped" ? swapped : variants)[form]!.text.length);
    return role === "swapped"
      ? swappedMiss(this.nearMisses, swapped[form]!, text, start, end, this.window)
      : nameMiss(this.nearMisses, variants[form]!, text, start, end, this.window);
  }

  private closest(characters: Uint16Array, from: number, to: number): number {
    const { classes } = this.window;
    if (characters.length <= LONGEST_IN_BITS) return closestInBits(characters, classes, from, to, this.masks);
    return closestInTable(characters, classes, from, to);
  }
}
