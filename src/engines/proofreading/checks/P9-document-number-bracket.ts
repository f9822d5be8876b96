import { pairsOf } from "../beginnings.ts";
import { patternCheck } from "../check.ts";
import { LAYOUT } from "./basis.ts";

/** The year of a document number 发文字号 in other brackets than 〔〕. A case number of a court, （2023）京01民终1号, is no document number. */
export const documentNumberBracket = patternCheck({
  id: "P9-document-number-bracket",
  title: "发文字号的年份没有用六角括号",
  severity: "warning",
  basis: LAYOUT("7.2.5"),
  begins: [{ words: [...pairsOf("[(（【［〈﹝〖〔", "12 ")] }],
  pattern: /(?<=[\u4e00-\u9fff])[[(（【［〈﹝〖〔]\s*((?:19|20)\d{2})\s*[\])）】］〉﹞〗〕](?=\s*第?\s*\d{1,5}\s*号)/g,
  judge: ([quote, year]) =>
    quote === `〔${year}〕` ? undefined : { message: `发文字号中的年份“${year}”应用六角括号括入`, expected: `〔${year}〕` },
});
