import { isWithin } from "../../gazetteer.ts";
import type { Check } from "../check.ts";

/** Two place names side by side of which the second does not lie in the first 隶属错误: 湖北省张家界市. */
export const wrongParent: Check = {
  id: "G-wrong-parent",
  title: "地名隶属关系错误",
  severity: "error",
  basis: "行政区划（国家统计局 2023 年版）",
  *run(manuscript, { gazetteer }) {
    if (!gazetteer) return;
    const mentions = manuscript.placeNames(gazetteer);
    for (const [position, mention] of mentions.entries()) {
      const above = mentions[position - 1];
      if (!above?.bounded || above.offset + above.length !== mention.offset || mention.chained) continue;
      // Only names that cannot be read otherwise: one place above of province or city rank, and below it a county or city.
      const [upper] = above.places;
      if (above.places.length !== 1 || (upper!.level !== "province" && upper!.level !== "prefecture")) continue;
      const lower = mention.places.filter(({ level }) => level !== "township");
      if (
        lower.length === 0 ||
        lower.some((place) => isWithin(place, upper!) || isWithin(upper!, place)) ||
        mention.quote.length < 3
      )
        continue;
      // Former names of a place inside the upper one stay right in history.
      if (gazetteer.formerly(mention.quote).some(({ successor }) => successor.startsWith(upper!.code))) continue;
      // 漯河市西城区 is a zone of the city that no table knows; a name of a direction is too common to be sure.
      if (/^[东西南北中新老]/.test(mention.quote) && mention.quote.length <= 3) continue;
      const quote = `${above.quote}${mention.quote}`;
      const right = lower.length === 1 ? `，“${mention.quote}”属${gazetteer.fullName(lower[0]!)}` : "";
      yield { offset: above.offset, length: quote.length, message: `“${quote}”隶属关系不对${right}`, fix: "核对行政区划后改正" };
    }
  },
};
