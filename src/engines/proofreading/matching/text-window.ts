import { GAP } from "./character-classes.ts";
import { joinsWord, LONGEST_GAP } from "./gaps.ts";

/** The characters around a place of a text, blanks left out 上下文: their classes, and where each stands in the text. */
export class TextWindow {
  readonly classes: Uint16Array;
  /** Where each character of the window stands in the text. */
  readonly origins: Int32Array;
  /** The index of the character at the place itself. */
  readonly anchor: number;
  from = 0;
  to = 0;

  private readonly classOf: Uint16Array;
  private readonly acrossBlanks: boolean;

  /** A window of at most `reach` characters to either side. */
  constructor(classOf: Uint16Array, reach: number, acrossBlanks: boolean) {
    this.classOf = classOf;
    this.acrossBlanks = acrossBlanks;
    this.anchor = reach;
    this.classes = new Uint16Array(reach * 2);
    this.origins = new Int32Array(reach * 2);
  }

  /** Moves to `place`: `before` characters ahead of it and `after` from it on, fewer where the text or a word must end. */
  move(text: string, place: number, before: number, after: number): void {
    this.to = this.fill(text, place, 1, this.anchor, this.anchor + after);
    this.from = this.fill(text, place - 1, -1, this.anchor - 1, this.anchor - 1 - before) + 1;
  }

  private fill(text: string, place: number, step: 1 | -1, first: number, end: number): number {
    const { classes, origins, classOf } = this;
    let index = first;
    for (let at = place; index !== end && at >= 0 && at < text.length; at += step) {
      const unitClass = classOf[text.charCodeAt(at)]!;
      if (unitClass === GAP && this.acrossBlanks) {
        const gap = at;
        while (classOf[text.charCodeAt(at + step)] === GAP && Math.abs(at - gap) <= LONGEST_GAP) at += step;
        if (!joinsWord(text, Math.min(gap, at), Math.max(gap, at) + 1)) break;
        continue;
      }
      classes[index] = unitClass;
      origins[index] = at;
      index += step;
    }
    return index;
  }
}
