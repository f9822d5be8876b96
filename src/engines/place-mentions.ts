import { type Gazetteer, isWithin, type Place } from "./gazetteer.ts";

/** A place name 地名 as it stands in a text. */
export interface PlaceMention {
  offset: number;
  length: number;
  quote: string;
  /** What the name can mean here; narrowed where the name of a place above stands directly before it. */
  places: readonly Place[];
  /** The name of a place above stands directly before it: 开化县池淮镇. */
  chained: boolean;
  /** It begins where a word begins, so that it is hardly cut out of a longer word (区域城镇 is no 域城镇). */
  bounded: boolean;
}

/** Last characters of names of places; 道 only in 街道, 木 only in 苏木. */
export const PLACE_ENDINGS: readonly string[] = [..."省市区县旗镇乡道木州盟"];
/** After these the ending belongs to the next word: 市场, 区域, 乡村. */
const CONTINUATIONS = new Map(
  Object.entries({
    区: "域分别间块划位",
    市: "场民价值面容政",
    镇: "静痛定压",
    乡: "村下亲愁土镇音",
    旗: "帜下舰袍杆号",
    县: "城",
  }).map(([ending, next]) => [ending.charCodeAt(0), new Set([...next].map((character) => character.charCodeAt(0)))]),
);
/** A name may follow these without a break. */
const OPENERS = new Set("在到赴向由与和及对为从至将给让请于经往抵是或原全的了");

/**
 * The names of places in a text, longest first at each end, in order. Generic names are left out unless chained.
 * Who knows already where the characters stand that a name ends in passes their places.
 */
export function placeMentions(text: string, gazetteer: Gazetteer, endings: Iterable<number> = endingsIn(text)): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (const last of endings) {
    if (last === 0 || CONTINUATIONS.get(text.charCodeAt(last))?.has(text.charCodeAt(last + 1))) continue;
    const mention = mentionEndingAt(text, last, gazetteer, mentions.at(-1));
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function* endingsIn(text: string): Generator<number> {
  const endings = new Set(PLACE_ENDINGS);
  for (let at = 0; at < text.length; at += 1) if (endings.has(text[at]!)) yield at;
}

function mentionEndingAt(
  text: string,
  last: number,
  gazetteer: Gazetteer,
  previous: PlaceMention | undefined,
): PlaceMention | undefined {
  const previousEnd = previous ? previous.offset + previous.length : 0;
  for (const { length, firsts } of gazetteer.shapesEnding(text.charCodeAt(last - 1), text.charCodeAt(last))) {
    const offset = last + 1 - length;
    if (offset < 0 || !firsts.has(text.charCodeAt(offset))) continue;
    const quote = text.slice(offset, last + 1);
    const named = gazetteer.named(quote);
    if (named.length === 0) continue;
    const adjacent = previous !== undefined && previousEnd === offset;
    const below = adjacent
      ? named.filter((place) => previous.places.some((above) => isWithin(place, above) && place !== above))
      : [];
    const chained = below.length > 0;
    if (gazetteer.generic.has(quote) && !chained) return undefined;
    const before = text[offset - 1];
    const bounded = chained ? previous!.bounded : before === undefined || !/[\u4e00-\u9fff]/.test(before) || OPENERS.has(before);
    return { offset, length: quote.length, quote, places: chained ? below : named, chained, bounded };
  }
  return undefined;
}
