import { patternCheck } from "../check.ts";
import { LAYOUT } from "./basis.ts";

/** A document number 发文字号 with an invented zero, 第, blanks or a short year: 〔2023〕05号, 〔2023〕第5号, 〔23〕5号. */
export const documentNumber = patternCheck({
  id: "D-document-number",
  title: "发文字号写法不规范",
  severity: "warning",
  basis: LAYOUT("7.2.5"),
  begins: [{ words: ["〔"] }],
  pattern: /(?<=[\u4e00-\u9fff])〔\s*(\d{2}|\d{4})\s*〕(\s*)(第?)(\s*)(0*)(\d{1,5})(\s*)号/g,
  judge: ([quote, year, before, word, , zeros, number, after]) => {
    const faults = [
      year!.length === 2 && "年份应写全",
      word && "不加“第”字",
      zeros && "不编虚位",
      // Blanks come from typesetting as often as from people; alone they are a hint.
      (before || after) && "中间不空格",
    ].filter((fault) => typeof fault === "string" && fault !== "");
    if (faults.length === 0) return undefined;
    const full = year!.length === 4 ? year : Number(year) > 50 ? `19${year}` : `20${year}`;
    const onlyBlanks = faults.length === 1 && faults[0] === "中间不空格";
    return {
      message: `发文字号“${quote}”${faults.join("、")}`,
      expected: `〔${full}〕${number}号`,
      severity: onlyBlanks ? "hint" : "warning",
    };
  },
});
