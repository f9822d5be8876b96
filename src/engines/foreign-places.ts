import { wordCanStart } from "./audit/word-start.ts";
import { type Gazetteer, inOneLine, isWithin, type Place } from "./gazetteer.ts";
import { type PlaceMention, placeMentions } from "./place-mentions.ts";

/** How far a place that a text names lies from the organ's own line. */
export type Distance = "same-county" | "same-prefecture" | "same-province" | "elsewhere";

/** A place outside the organ's own line 外地地名. */
export interface ForeignPlace extends PlaceMention {
  distance: Distance;
}

/** Words near a name that say why another place is spoken of. */
const REASONS =
  /对口|帮扶|协作|支援|结对|共建|合作|考察|交流|调研|学习|借鉴|招商|推介|签约|来自|籍贯|户籍|籍人|祖籍|出生|赴|前往|援|转移|输出|输入|返乡|返回|务工|旅居|风险|疫情|交界|毗邻|接壤|相邻|沿线|高速|铁路|国道|省道|航线|流域|分水|跨省|跨市|异地|外省|外地|案例|经验|典型|协同|联动|协助|共享|互认|互通|一体化|联席|联合|共同/;
/** What follows when the name is a part of another's name or address. */
const OWNERS =
  /^[\u4e00-\u9fff（）()]{0,16}?(?:公司|集团|银行|大学|学院|学校|中学|小学|医院|研究院|研究所|协会|商会|律师事务所|出版社|法院|检察院|厂|店|合作社)/;
const NEAR = 30;

/**
 * The counties and townships a text names that are neither above nor below the organ's place, without a word of why.
 * A name that itself gives its city or province (浙江省开化县池淮镇) was meant and is left alone.
 */
export function foreignPlaces(
  text: string,
  home: Place,
  gazetteer: Gazetteer,
  partners: readonly string[] = [],
  mentions: readonly PlaceMention[] = placeMentions(text, gazetteer),
): ForeignPlace[] {
  const far = ({ offset, bounded, chained, places }: PlaceMention) =>
    (bounded || wordCanStart(text, offset)) &&
    !chained &&
    places.every((place) => (place.level === "county" || place.level === "township") && !inOneLine(place, home));
  return mentions
    .filter((mention, position) => far(mention) && !isExplained(text, mentions, position, home))
    .filter(({ quote }) => !partners.some((partner) => partner.includes(quote)))
    .map((mention) => ({ ...mention, distance: nearest(mention.places, home, gazetteer) }));
}

function isExplained(text: string, mentions: readonly PlaceMention[], position: number, home: Place): boolean {
  const { offset, length, places } = mentions[position]!;
  const before = text
    .slice(Math.max(0, offset - NEAR), offset)
    .split(/[。\n]/)
    .at(-1)!;
  const after = text.slice(offset + length, offset + length + NEAR).split(/[。\n]/)[0]!;
  if (REASONS.test(before) || REASONS.test(after) || OWNERS.test(after)) return true;
  if (before.lastIndexOf("《") > before.lastIndexOf("》")) return true;
  // Another province or city, or the county it lies in, named close by: the text knows that it speaks of elsewhere.
  for (let at = position - 1; at >= 0; at--) {
    const other = mentions[at]!;
    if (offset - other.offset - other.length > before.length) return false;
    const elsewhere = other.places.filter((place) => !inOneLine(place, home));
    if (elsewhere.some((area) => area.level === "province" || area.level === "prefecture")) return true;
    if (elsewhere.some((area) => places.some((place) => place !== area && isWithin(place, area)))) return true;
  }
  return false;
}

function nearest(places: readonly Place[], home: Place, gazetteer: Gazetteer): Distance {
  const shares = (level: Place["level"]) => {
    const area = [home, ...gazetteer.parents(home)].find((above) => above.level === level);
    return area !== undefined && places.some((place) => isWithin(place, area));
  };
  if (shares("county")) return "same-county";
  if (shares("prefecture")) return "same-prefecture";
  return shares("province") ? "same-province" : "elsewhere";
}
