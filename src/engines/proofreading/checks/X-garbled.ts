import { patternCheck } from "../check.ts";

/** Characters that come of a wrong encoding 乱码, and marks of HTML in plain text. */
export const garbled = patternCheck({
  id: "X-garbled",
  title: "乱码或网页代码",
  severity: "error",
  gathered: 5,
  basis: "校对要求：发布的文字应可读",
  // U+FFFD, question marks that stand for lost characters, its two usual readings in GBK, uninitialised memory, unassigned private characters, entities and tags.
  begins: [{ words: ["\uFFFD", "??", "锟斤", "烫烫", "屯屯", "锘縚", "\uE000", "&", "<", "Ã", "â"] }],
  pattern:
    /\uFFFD+|\?{6,}|(?:锟斤拷|烫烫烫|屯屯屯|锘縚)+|[\uE000-\uF8FF]+|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|middot|ensp|emsp|mdash|hellip|#\d{2,6}|#x[\da-fA-F]{2,5});|<\/?(?:p|br|span|div|strong|font|table|td|tr|img|a|style|o:p)(?:\s[^>\n]{0,200})?\/?>|(?:Ã[\u0080-\u00bf]|â€[\u0080-\u00ff™œ]){2,}/g,
  judge: ([quote]) => ({ message: `乱码或代码“${quote.slice(0, 30)}”`, fix: "核对原文后更正" }),
});
