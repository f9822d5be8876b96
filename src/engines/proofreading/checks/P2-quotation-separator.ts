import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** 顿号 between quotations that stand side by side. House styles differ, so it is asked once for the whole text. */
export const quotationSeparator = patternCheck({
  id: "P2-quotation-separator",
  title: "引号之间用了顿号",
  severity: "hint",
  basis: PUNCTUATION("4.5.3.5"),
  gathered: 1,
  begins: [{ words: ["、“"], behind: "”" }],
  pattern: /(?<=”)、(?=“)/g,
  judge: () => ({ message: "并列的引号之间通常不用顿号", expected: "" }),
});
