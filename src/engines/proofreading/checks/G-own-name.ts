import { shortPlaceName } from "../../gazetteer.ts";
import { tried } from "../beginnings.ts";
import type { Check } from "../check.ts";

/** A level, unless it is the beginning of another word: 区域, 市场, 乡村. */
const LEVEL = tried(/(?:省|市|县|区|旗|镇|乡|街道)(?![\u4e00-\u9fff]?(?:域|分|别|间|划|场|民|价|值|容|音|村|下|土))/);

/** The organ's own place, or one above it, with the wrong word for its level: 通州县, 怀集区. */
export const ownName: Check = {
  id: "G-own-name",
  title: "本地地名的层级写错",
  severity: "warning",
  basis: "行政区划",
  *run(manuscript, { home, gazetteer }) {
    if (!home || !gazetteer) return;
    for (const place of [home, ...gazetteer.parents(home)]) {
      const stem = shortPlaceName(place.name);
      if (stem === place.name) continue;
      for (const offset of placesOf(stem, manuscript.text)) {
        LEVEL.lastIndex = offset + stem.length;
        const level = LEVEL.exec(manuscript.text)?.[0];
        if (level === undefined || manuscript.inAddress(offset)) continue;
        const quote = stem + level;
        // 通州市 was a city and 永顺镇 lies in 永顺县: a name that some place has, or had, is no slip.
        if (quote === place.name || gazetteer.named(quote).length > 0 || gazetteer.formerly(quote).length > 0) continue;
        const nationality = place.name.startsWith(stem) && place.name.endsWith(quote.slice(stem.length));
        yield {
          offset,
          length: quote.length,
          message: nationality ? `“${quote}”的规范名称是“${place.name}”` : `没有“${quote}”，应为“${place.name}”`,
          severity: nationality ? "hint" : "warning",
          expected: place.name,
        };
      }
    }
  },
};

function* placesOf(words: string, text: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) yield at;
}
