import type { Check } from "../check.ts";
import { watchLines } from "../lines.ts";
import { PUNCTUATION } from "./basis.ts";

const numbered = watchLines("0123456789");

/** 1、 at the head of a point: Arabic numbers take a low dot 下脚点. */
export const arabicMark: Check = {
  id: "O-arabic-mark",
  title: "阿拉伯数字序号后用了顿号",
  severity: "hint",
  basis: PUNCTUATION("4.5.3.3；GB/T 9704-2012 7.3.3"),
  gathered: 1,
  *run({ lines }) {
    for (const { offset, text } of lines.of(numbered)) {
      const [mark, number] = /^[ \t\u3000]*(\d{1,2})、(?=[\u4e00-\u9fff“《])/.exec(text) ?? [];
      if (mark === undefined) continue;
      const length = number!.length + 1;
      yield { offset: offset + mark.length - length, length, message: "阿拉伯数字作序号时后面用下脚点", expected: `${number}.` };
    }
  },
};
