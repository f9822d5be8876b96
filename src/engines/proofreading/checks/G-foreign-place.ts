import type { Severity } from "../../finding.ts";
import { type Distance, foreignPlaces } from "../../foreign-places.ts";
import type { Check } from "../check.ts";

const SEVERITY: Record<Distance, Severity> = {
  elsewhere: "warning",
  "same-province": "warning",
  "same-prefecture": "hint",
  "same-county": "hint",
};

/** A county or township outside the organ's own line 张冠李戴: the text was copied from another organ's. */
export const foreignPlace: Check = {
  id: "G-foreign-place",
  title: "出现外地地名",
  severity: "warning",
  basis: "行政区划；国办政府网站检查通报中的“照抄照搬”问题",
  *run(manuscript, { home, gazetteer, partners }) {
    if (!home || !gazetteer) return;
    for (const { offset, length, quote, places, distance } of foreignPlaces(
      manuscript.text,
      home,
      gazetteer,
      partners,
      manuscript.placeNames(gazetteer),
    )) {
      const where =
        places.length === 1 ? `属${gazetteer.fullName(places[0]!)}` : `全国有 ${places.length} 处同名，都不在本机关隶属范围内`;
      yield {
        offset,
        length,
        severity: SEVERITY[distance],
        message: `“${quote}”${where}，是否误抄`,
        fix: "改为本地名称；确需提及的，写明所属省市或事由",
      };
    }
  },
};
