import { patternCheck } from "../check.ts";
import { NUMERALS } from "./basis.ts";

/** A year spelled with 零 or with a look-alike of 〇. */
export const zero = patternCheck({
  id: "Q9-zero",
  title: "年份中的“〇”写错",
  severity: "warning",
  basis: NUMERALS("5.2.1、4.2"),
  begins: [{ words: ["年"], back: 4, behind: "零一二三四五六七八九〇○O0０Ｏ" }],
  pattern:
    /(?<![零一二三四五六七八九〇○O０Ｏ百千万第])(?:一[八九]|二[零〇○0O０Ｏ〇])[零一二三四五六七八九〇○0O０Ｏ]{2}(?=年(?:[^级代]|$))/g,
  judge: ([quote]) => {
    const expected = quote.replace(/[零○0O０Ｏ]/g, "〇");
    if (expected === quote) return undefined;
    // ○ is what many machines offered before 〇 could be typed; it looks right and is asked about softly.
    return { message: `年份“${quote}”中的零应写作“〇”`, expected, severity: /[零0O０Ｏ]/.test(quote) ? "warning" : "hint" };
  },
});
