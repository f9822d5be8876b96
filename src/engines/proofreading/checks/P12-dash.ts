import { pairsOf } from "../beginnings.ts";
import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** A dash 破折号 written with other marks than ——. */
export const dash = patternCheck({
  id: "P12-dash",
  title: "破折号形式不对",
  severity: "warning",
  basis: PUNCTUATION("4.10.2"),
  begins: [{ words: pairsOf("-－─ー–", "-－─ー–—“《（").concat("－") }],
  pattern: /(?<=[\u4e00-\u9fff”》）])(?:-{2,3}|－{1,3}(?=[^\d])|─{2,}|ーー|--—|–{2,})(?=[\u4e00-\u9fff“《（])/g,
  judge: ([quote]) => (quote === "－" ? undefined : { message: "破折号应写作“——”（占两个字的位置）", expected: "——" }),
});
