import type { Check, Fault } from "../check.ts";
import { isHan } from "../manuscript.ts";

const LONGEST = 8;
/** Said twice on purpose, or two words that happen to meet: 本规定规定的, 请讨论讨论. */
const RIGHT =
  /^(?:规定规定|研究研究|讨论讨论|商量商量|学习学习|考虑考虑|了解了解|一个一个|一次一次|一步一步|很多很多|彻底彻底|非常非常|永远永远)$/;

/** Words typed or pasted twice 重复的词语: 弘扬精神精神, 统一的的. */
export const doubledWords: Check = {
  id: "W-doubled-words",
  title: "词语重复",
  severity: "hint",
  basis: "校对要求：删去重复的词语",
  run: ({ text }) => repetitions(text),
};

/** Where each pair of characters stood last tells at once how far back a repetition could begin. */
const OF = "的".charCodeAt(0);
/** 目的的确, 有的的士 and the like are two words. */
const TWICE = /(?<![目标有中])的的(?![确士])/y;

/** Where each pair of neighbours was seen last, counted through all texts read; two pairs that share a number are rarely so near. */
const PAIRS = 0xfff;
const lastSeen = new Int32Array(PAIRS + 1).fill(-LONGEST - 1);
const MOST_READ = 0x3fffffff;
let read = 0;

/** A plain loop: nothing else looks at every character of a text twice. */
function repetitions(text: string): Fault[] {
  const faults: Fault[] = [];
  // Places of earlier texts lie too far behind to be taken for repetitions.
  if (read + text.length > MOST_READ) {
    lastSeen.fill(-LONGEST - 1);
    read = 0;
  }
  const base = read;
  read += text.length + LONGEST + 1;
  let end = 0;
  let here = text.charCodeAt(0);
  for (let at = 0; at + 1 < text.length; at++) {
    const next = text.charCodeAt(at + 1);
    const pair = (here * 31 + next) & PAIRS;
    const same = here === next;
    here = next;
    if (same && next === OF) {
      TWICE.lastIndex = at;
      if (TWICE.test(text)) faults.push({ offset: at, length: 2, message: "“的”重复", expected: "的" });
    }
    const length = base + at - lastSeen[pair]!;
    lastSeen[pair] = base + at;
    if (length > LONGEST || length < 2 || at - length < end) continue;
    const offset = at - length;
    const words = text.slice(offset, at);
    if (!text.startsWith(words, at) || !isWord(words)) continue;
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
