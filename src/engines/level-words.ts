import { wordCanStart } from "./audit/word-start.ts";
import type { Gazetteer, Place } from "./gazetteer.ts";

/** A word for a level of government that the organ's line does not have 层级称谓: 全县 in a district. */
export interface LevelWord {
  offset: number;
  length: number;
  quote: string;
  /** 县, 区, 市 … as written. */
  word: string;
  /** What the organ's line has at that level. */
  expected: string;
}

const LEVELS = "县|区|旗|镇|乡|街道";
const ORGANS = new RegExp(
  `(${LEVELS})(?:委(?![托派任屈婉员])|人民政府|政府|党委|人大|党工委|办事处|组织(?=的|开展|召开|实施))`,
  "g",
);
const WHOLE = new RegExp(`[我全本](${LEVELS})(?![\\u4e00-\\u9fff]?(?:域|分|别|间|级以上|级人民))`, "g");
/** 市、县人民政府, 市和县政府 and 县（市、区） speak of levels in general. */
const IN_GENERAL = /[、（(/和与及或各]/;

const COUNTY = ["县", "区", "旗"];
const TOWNSHIP = ["镇", "乡", "街道"];

/** Words such as 全县, 区政府 or 我镇 that contradict the places above (and at) the organ's own place. */
export function contradictingLevelWords(text: string, home: Place, gazetteer: Gazetteer): LevelWord[] {
  const line = [home, ...gazetteer.parents(home)];
  const county = line.find(({ level }) => level === "county");
  const township = line.find(({ level }) => level === "township");
  // 自治区 is called 区 as well; a city of county rank is 市 and has 区 nowhere.
  const right = (place: Place | undefined, words: string[]) =>
    place ? words.find((word) => place.name.endsWith(word)) : undefined;
  const region = line.some(({ name }) => name.endsWith("自治区"));
  const found: LevelWord[] = [];
  for (const match of selfReferences(text)) {
    const word = match[1]!;
    const [place, words] = COUNTY.includes(word) ? [county, COUNTY] : [township, TOWNSHIP];
    if (!place || (word === "区" && region)) continue;
    const expected = right(place, words) ?? (place.name.endsWith("市") ? "市" : undefined);
    if (expected === undefined || expected === word) continue;
    found.push({ offset: match.index, length: match[0].length, quote: match[0], word, expected });
  }
  return found;
}

/** A name before the word (开化县委) makes it another organ's. */
function selfReferences(text: string): RegExpExecArray[] {
  const organs = [...text.matchAll(ORGANS)].filter(
    ({ index }) => !IN_GENERAL.test(text[index - 1] ?? "") && wordCanStart(text, index),
  );
  const wholes = [...text.matchAll(WHOLE)].filter(({ index }) => wordCanStart(text, index));
  return [...organs, ...wholes].sort((one, other) => one.index - other.index);
}
