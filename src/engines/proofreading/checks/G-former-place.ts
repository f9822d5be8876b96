import type { Check } from "../check.ts";

const HISTORY = /原|曾|前身|历史|当时|时任|撤销|撤市|撤县|更名|改称|合并|并入|民国|解放|建国|年代/;

/** A name that was given up 撤并更名, used as if it were still right. */
export const formerPlace: Check = {
  id: "G-former-place",
  title: "使用已撤并更名的地名",
  severity: "hint",
  basis: "国务院关于行政区划调整的批复",
  *run(manuscript, { gazetteer, words, on }) {
    if (!gazetteer || !words || !on) return;
    for (const { text: quote, start: index } of words.found(manuscript).formerPlaces) {
      const given = gazetteer.formerly(quote).some(({ until }) => until !== "" && until.padEnd(10, "-12-31") <= on);
      if (!given || manuscript.inAddress(index)) continue;
      if (HISTORY.test(manuscript.around({ offset: index, length: quote.length }, 20))) continue;
      const [entry] = gazetteer.formerly(quote);
      const successor = gazetteer.withCode(entry!.successor);
      yield {
        offset: index,
        length: quote.length,
        message: `“${quote}”${entry!.note}（${entry!.until}）`,
        fix: successor ? `现为${gazetteer.fullName(successor)}；讲历史的可写“原${quote}”` : undefined,
      };
    }
  },
};
