import { wordCheck } from "./word-check.ts";

/** 蒙族 is the tail of another word in 启蒙族谱; the names are only wrong where a word begins. */
const INSIDE: Record<string, RegExp> = {
  蒙族: /[启承]$/,
  维族: /[思恭]$/,
  朝族: /[清明唐宋元]$/,
  塔族: /[宝]$/,
  蛮子: /[野刁]$/,
  番子: /[一几三]$/,
};

/** Wording on nationalities and religions that is wrong or hurts. */
export const ethnicReligious = wordCheck({
  id: "W-ethnic-religious",
  title: "民族、宗教用语",
  category: "ethnic-religious",
  basis: "民族宗教宣传用语规范；《宪法》第四条",
  excuse: ({ start, end }, { text }) => INSIDE[text.slice(start, end)]?.test(text.slice(Math.max(0, start - 1), start)) ?? false,
});
