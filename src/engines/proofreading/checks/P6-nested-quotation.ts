import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** Double quotation marks inside double ones: the inner pair is single ‘ ’. */
export const nestedQuotation = patternCheck({
  id: "P6-nested-quotation",
  title: "引号内的引号没有用单引号",
  severity: "warning",
  basis: PUNCTUATION("4.8 引号"),
  begins: [{ words: ["“"] }],
  pattern: /(?<=“[^“”\n]*)“([^“”\n]*)”(?=[^“”\n]*”)/g,
  judge: (match, manuscript) => {
    // Only where the outer pair is really open: equal numbers before it mean that it stands between two quotations.
    let open = 0;
    for (let at = manuscript.lineStart(match.index); at < match.index; at += 1) {
      const mark = manuscript.text[at];
      open += mark === "“" ? 1 : mark === "”" ? -1 : 0;
    }
    return open === 1 ? { message: "引号内再用引号时，里面用单引号", expected: `‘${match[1]}’` } : undefined;
  },
});
