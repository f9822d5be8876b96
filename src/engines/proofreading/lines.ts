/** A line 行 that begins with a character some check looks for. */
export interface Line {
  offset: number;
  /** Without its break. */
  text: string;
  /** Its first character that is no blank. */
  head: string;
  /** Its number among all lines. */
  index: number;
  /** Its number among the lines that are not blank. */
  rank: number;
}

/** Characters whose lines a check wants to know of every text 行首字符. */
export interface LineWatch {
  readonly number: number;
}

/** As many watches as a number of the table has bits. */
const MOST_WATCHES = 16;
const watchesOf = new Uint16Array(0x10000);
let watches = 0;

/** Watches for lines that begin with one of these characters, blanks before it not counted. */
export function watchLines(heads: string): LineWatch {
  if (watches === MOST_WATCHES) throw new Error("more watches for lines than a number has bits");
  const number = watches++;
  for (const head of heads) watchesOf[head.charCodeAt(0)]! |= 1 << number;
  return { number };
}

const NONE: readonly Line[] = [];

/** The lines of a text 各行, sorted by what they begin with in one reading. */
export class Lines {
  readonly #text: string;
  readonly #breaks: readonly number[];
  /** Where each line has its first character that is no blank; -1 for a blank line. */
  readonly #firsts: number[] = [];
  readonly #found: (Line[] | undefined)[] = new Array(watches);

  /** The lines of a text whose breaks stand at these places. */
  constructor(text: string, breaks: readonly number[]) {
    this.#text = text;
    this.#breaks = breaks;
    let offset = 0;
    let rank = 0;
    for (let index = 0; index <= breaks.length; index += 1) {
      const end = index < breaks.length ? breaks[index]! : text.length;
      let first = offset;
      while (first < end && isBlank(text.charCodeAt(first))) first += 1;
      if (first < end) {
        const found = watchesOf[text.charCodeAt(first)]!;
        if (found !== 0) this.#note(found, { offset, text: this.textOf(index), head: text[first]!, index, rank });
        rank += 1;
      }
      this.#firsts.push(first < end ? first : -1);
      offset = end + 1;
    }
  }

  #note(watching: number, line: Line): void {
    for (let left = watching, number = 0; left !== 0; left >>= 1, number += 1) {
      if ((left & 1) === 0) continue;
      const lines = this.#found[number];
      if (lines === undefined) this.#found[number] = [line];
      else lines.push(line);
    }
  }

  /** The lines that a watch looks for, in order. */
  of({ number }: LineWatch): readonly Line[] {
    return this.#found[number] ?? NONE;
  }

  /** The line of a number, without its break. */
  textOf(index: number): string {
    const from = this.offsetOf(index);
    const end = this.#breaks[index] ?? this.#text.length;
    return this.#text.slice(from, end > from && this.#text.charCodeAt(end - 1) === 0x0d ? end - 1 : end);
  }

  offsetOf(index: number): number {
    return index === 0 ? 0 : this.#breaks[index - 1]! + 1;
  }

  /** The first character of the line of a number that is no blank; undefined for a blank line, and behind the last. */
  headOf(index: number): string | undefined {
    const first = this.#firsts[index] ?? -1;
    return first < 0 ? undefined : this.#text[first];
  }

  /** The number of the first line that is not blank, -1 when all are. */
  get first(): number {
    return this.#firsts.findIndex((first) => first >= 0);
  }
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0x09 || unit === 0xa0 || unit === 0x0d || unit === 0x7c;
}
