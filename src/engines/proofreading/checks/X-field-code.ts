import { patternCheck } from "../check.ts";
import { LAYOUT } from "./basis.ts";

/** What a word processor leaves behind 编辑残留: bookmarks, field codes, broken references. */
export const fieldCode = patternCheck({
  id: "X-field-code",
  title: "残留书签、域代码或错误引用",
  severity: "error",
  basis: LAYOUT("（公文正文不应有编辑残留）"),
  begins: [{ words: ["[b", "_G", "_T", "_R", "错误", "Er", "{", "单击", "\\*", "HY", "PA", "ME", "EM", "ms"] }],
  pattern:
    /\[bookmark:[^\]\n]{0,80}\]|_GoBack|_Toc\d{5,}|_Ref\d{5,}|错误[!！]\s*未(?:找到引用源|定义书签|指定书签|找到目录项)[。.]?|Error! (?:Reference source not found|Bookmark not defined)\.?|\{\s*(?:PAGE|NUMPAGES|TOC|REF|PAGEREF|HYPERLINK|MERGEFIELD|SEQ|FORMTEXT|DATE|STYLEREF)\b[^}\n]{0,200}\}|单击(?:或点击)?此处(?:输入|添加|编辑)[\u4e00-\u9fff]{0,6}|\\\*\s*MERGEFORMAT|(?:HYPERLINK|PAGEREF|MERGEFIELD) (?:\\l )?["“_][^\n]{0,80}|EMBED (?:Equation|Word|Excel|Visio)[.\w]*|mso-[a-z-]+:[^;\n]{1,40};/g,
  judge: ([quote]) => ({ message: `残留的编辑标记“${quote.slice(0, 30)}”`, expected: "", fix: "更新域或删去这一标记" }),
});
