/** How spellings of one word are made equal before they are compared 归一: one UTF-16 unit to one unit, so that offsets stay. */
export interface Folding {
  /** The folded unit of every UTF-16 unit. */
  readonly units: Uint16Array;
  fold(text: string): string;
}

export interface FoldingChoice {
  /** 全角半角: Ａ and A, （ and (. Default true. */
  width?: boolean;
  /** 大小写: a and A. Default true. */
  letterCase?: boolean;
  /** 繁简: pairs of one traditional and one simplified character; a pair that is not two single units is passed over. */
  traditional?: Iterable<readonly [traditional: string, simplified: string]>;
}

/** A folding 归一 of the chosen kinds. */
export function createFolding(choice: FoldingChoice = {}): Folding {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  if (choice.width ?? true) foldWidth(units);
  if (choice.letterCase ?? true) foldLetterCase(units);
  for (const [traditional, simplified] of choice.traditional ?? []) {
    if (traditional.length !== 1 || simplified.length !== 1) continue;
    units[traditional.charCodeAt(0)] = lastOf(units, simplified.charCodeAt(0));
  }
  for (let unit = 0; unit < 0x10000; unit += 1) units[unit] = lastOf(units, unit);
  return { units, fold: (text) => mapUnits(text, units) };
}

/** Where a chain of folds ends, so that folding twice changes nothing. */
function lastOf(units: Uint16Array, unit: number): number {
  let last = unit;
  while (units[last] !== last) last = units[last]!;
  return last;
}

function foldWidth(units: Uint16Array): void {
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) units[unit] = unit - 0xfee0;
  for (const [wide, narrow] of WIDE) units[wide.charCodeAt(0)] = narrow.charCodeAt(0);
}

/** Forms outside the block of full-width ASCII. */
const WIDE = ["\u3000 ", "￠¢", "￡£", "￢¬", "￣¯", "￥¥", "｡。", "｢「", "｣」", "､、", "･・"].map(
  (pair) => [pair[0]!, pair[1]!] as const,
);

function foldLetterCase(units: Uint16Array): void {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    // No capital letter stands between these two, and they are most of the plane.
    if (unit === 0x2e80) unit = 0xa640;
    if (unit === 0xac00) unit = 0xff00;
    const folded = units[unit]!;
    const lower = String.fromCharCode(folded).toLowerCase();
    if (lower.length === 1) units[unit] = lower.charCodeAt(0);
  }
}

/** Width and letter case: what every list may fold without data. */
export const PLAIN_FOLDING: Folding = createFolding();

/** The text with each unit replaced by what `table` has for it. */
export function mapUnits(text: string, table: Uint16Array): string {
  const mapped = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) mapped[at] = table[text.charCodeAt(at)]!;
  return textOf(mapped);
}

/** The text that lies in `units`. */
export function textOf(units: Uint16Array): string {
  if (units.length <= 4096) return String.fromCharCode.apply(null, units as unknown as number[]);
  const parts: string[] = [];
  for (let from = 0; from < units.length; from += 4096) parts.push(textOf(units.subarray(from, from + 4096)));
  return parts.join("");
}
