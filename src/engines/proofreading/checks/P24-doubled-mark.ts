import { pairsOf } from "../beginnings.ts";
import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** Two stops in a row where one can stand: ，。 or 、、. */
export const doubledMark = patternCheck({
  id: "P24-doubled-mark",
  title: "标点重复",
  severity: "error",
  basis: PUNCTUATION("4 标点符号的形式和用法"),
  begins: [{ words: pairsOf("，、；：。", "，、；：。") }],
  pattern: /[，、；：][，、；：。]+|。[，、；：]+|(?<!。)。。(?!。)|(?<=[”》）])[，、；][，、；。]/g,
  // Of two different marks nobody can say which was meant, except that a full stop or a repeated mark stays.
  judge: ([quote]) => {
    const kinds = [...new Set(quote)];
    const expected = kinds.length === 1 ? kinds[0]! : kinds.includes("。") && quote.endsWith("。") ? "。" : undefined;
    return { message: `标点“${quote}”重复`, expected, fix: expected ? undefined : `“${quote}”只留一个` };
  },
});
