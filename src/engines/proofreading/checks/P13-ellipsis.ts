import { pairsOf } from "../beginnings.ts";
import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** An ellipsis 省略号 written as stops or as half of itself. Leaders of a table of contents end in a page number and are left alone. */
export const ellipsis = patternCheck({
  id: "P13-ellipsis",
  title: "省略号形式不对",
  severity: "warning",
  basis: PUNCTUATION("4.11.2"),
  begins: [{ words: ["。。", ...pairsOf(".．·", ".．·"), "…"] }],
  pattern: /。{3,}|(?<=[\u4e00-\u9fff])[.．·]{3,}(?![.．·\s\d]*\d)|(?<!…)…(?!…)(?=[\u4e00-\u9fff。，；）”])/g,
  judge: () => ({ message: "省略号应写作“……”（六个圆点）", expected: "……" }),
});
