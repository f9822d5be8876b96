import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** A colon inside the scope of a colon: 要求如下：一是：…. */
export const nestedColon = patternCheck({
  id: "P15-nested-colon",
  title: "冒号套用冒号",
  severity: "hint",
  basis: PUNCTUATION("4.7 冒号"),
  begins: [{ words: ["："], behind: "是先一" }],
  pattern: /(?<=[：][^。；：\n]{0,20}(?:一是|首先|其一|第一))：/g,
  judge: () => ({ message: "冒号提示的范围内不再套用冒号", expected: "，" }),
});
