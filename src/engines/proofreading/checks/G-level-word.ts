import { contradictingLevelWords } from "../../level-words.ts";
import type { Check } from "../check.ts";

/** 县, 区, 镇 or 乡 that contradicts the organ's place in the tree: 全县 in a district of Beijing. */
export const levelWord: Check = {
  id: "G-level-word",
  title: "层级称谓与本机关不符",
  severity: "warning",
  basis: "行政区划",
  *run({ text }, { home, gazetteer }) {
    if (!home || !gazetteer) return;
    for (const { offset, length, quote, word, expected } of contradictingLevelWords(text, home, gazetteer)) {
      yield {
        offset,
        length,
        message: `本机关在${gazetteer.fullName(home)}，没有“${word}”这一级，“${quote}”是否误抄`,
        expected: quote.replaceAll(word, expected),
      };
    }
  },
};
