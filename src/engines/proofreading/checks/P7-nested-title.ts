import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** 《》 inside 《》: the inner pair is 〈〉. */
export const nestedTitle = patternCheck({
  id: "P7-nested-title",
  title: "书名号内的书名号没有用单书名号",
  severity: "hint",
  basis: PUNCTUATION("4.15 书名号"),
  begins: [{ words: ["《"] }],
  pattern: /(?<=《[^《》\n]*)《([^《》\n]*)》(?=[^《》\n]*》)/g,
  judge: ([, title]) => ({ message: "书名号内再用书名号时，里面用单书名号", expected: `〈${title}〉` }),
});
