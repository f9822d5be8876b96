import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** 顿号 between book titles that stand side by side: the marks part them already. */
export const titleSeparator = patternCheck({
  id: "P1-title-separator",
  title: "书名号之间用了顿号",
  severity: "hint",
  basis: PUNCTUATION("4.5.3.5"),
  gathered: 1,
  begins: [{ words: ["、《"], behind: "》" }],
  pattern: /(?<=》)、(?=《)/g,
  judge: () => ({ message: "并列的书名号之间通常不用顿号", expected: "" }),
});
