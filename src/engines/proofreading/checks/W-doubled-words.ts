import type { Check, Fault } from "../check.ts";
import { isHan, type Manuscript } from "../manuscript.ts";
import { watch } from "../watched-places.ts";

/** Said twice on purpose, or two words that happen to meet: 本规定规定的, 请讨论讨论. */
const RIGHT =
  /^(?:规定规定|研究研究|讨论讨论|商量商量|学习学习|考虑考虑|了解了解|一个一个|一次一次|一步一步|很多很多|彻底彻底|非常非常|永远永远)$/;

const particles = watch(["的的"]);
/** 目的的确, 有的的士 and the like are two words. */
const TWICE = /(?<![目标有中])的的(?![确士])/y;

/** Words typed or pasted twice 重复的词语: 弘扬精神精神, 统一的的. */
export const doubledWords: Check = {
  id: "W-doubled-words",
  title: "词语重复",
  severity: "hint",
  basis: "校对要求：删去重复的词语",
  run(manuscript) {
    return [...repetitions(manuscript), ...doubledParticles(manuscript)];
  },
};

function doubledParticles(manuscript: Manuscript): Fault[] {
  return manuscript
    .matches(TWICE, manuscript.placesOf(particles))
    .map(({ index }) => ({ offset: index, length: 2, message: "“的”重复", expected: "的" }));
}

function repetitions({ text, repeats: { places, earlier } }: Manuscript): Fault[] {
  const faults: Fault[] = [];
  let end = 0;
  for (const [index, at] of places.entries()) {
    const offset = earlier[index]!;
    if (offset < end) continue;
    const words = text.slice(offset, at);
    if (!text.startsWith(words, at) || !isWord(words)) continue;
    const { length } = words;
    const quote = words + words;
    // 信用信用信息 is cut from two words: the rhythm goes on at one end.
    if (text[offset - 1] === words.at(-1) || text[offset + 2 * length] === words[0] || RIGHT.test(quote)) continue;
    end = offset + 2 * length;
    faults.push({
      offset,
      length: 2 * length,
      message: `“${words}”重复`,
      expected: words,
      severity: length > 3 ? "warning" : "hint",
    });
  }
  return faults;
}

/** Chinese throughout, no one character over and over, and no 的 or number in it, which make a pattern rather than a word. */
function isWord(words: string): boolean {
  return [...words].every(isHan) && new Set(words).size > 1 && !/[的一二三四五六七八九十〇零百千]/.test(words);
}
