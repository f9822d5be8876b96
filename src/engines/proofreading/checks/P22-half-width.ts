import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

const FULL: Record<string, string> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）" };
const HAN = "[\\u3007\\u3400-\\u9fff]";

/** Half-width stops and brackets in Chinese text 半角标点. */
export const halfWidth = patternCheck({
  id: "P22-half-width",
  title: "中文里用了半角标点",
  severity: "warning",
  basis: PUNCTUATION("5.1 标点符号的位置和书写形式"),
  gathered: 1,
  begins: [{ words: [...",;:?!.()"] }],
  pattern: new RegExp(
    [
      `(?<=${HAN}|[》”）])[,;!?](?=${HAN}|[《“（\\s\\u3000]|$)`,
      `(?<=${HAN}|[》”）]):(?=${HAN}|[《“（\\s\\u3000]|$)`,
      // A stop ends a sentence, so it stands at the end of a line or before a new sentence; 一. at the head of a line is a number.
      `(?<=${HAN}{2}|\\d${HAN}|[》”）])\\.(?=\\s*$|\\s*\\n|”)`,
      `(?<=${HAN}{4})\\.(?=${HAN}{4})`,
      `(?<=${HAN})\\((?=[^()\\n]{0,40}\\))|(?<=\\([^()\\n]{0,40})\\)(?=${HAN}|[，。；：、]|\\s*\\n|$)`,
    ].join("|"),
    "g",
  ),
  judge: ({ 0: mark, index }, { text }) => {
    // A remark in Latin letters or figures may keep half-width brackets; both halves are judged by what they hold.
    if (mark === "(" || mark === ")") {
      const open = mark === "(" ? index : text.lastIndexOf("(", index);
      const inner = text.slice(open + 1, text.indexOf(")", open));
      if (!/[\u3400-\u9fff]/.test(inner)) return undefined;
    }
    return { message: `中文里用了半角的“${mark}”`, expected: FULL[mark]! };
  },
});
