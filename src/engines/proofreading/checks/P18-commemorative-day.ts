import { pairsOf } from "../beginnings.ts";
import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** Names of events that are dates: 间隔号 only where 一, 十一 or 十二 makes the month doubtful. */
const CHARACTER_DAYS: Record<string, string> = {
  九·一八: "九一八",
  "九.一八": "九一八",
  五·四: "五四",
  "五.四": "五四",
  七·七: "七七",
  五·一: "五一",
  六·一: "六一",
  七·一: "七一",
  八·一: "八一",
  十·一: "十一",
  五·卅: "五卅",
  一二九: "一二·九",
  一二八: "一二·八",
};

/** The mark in the name of a commemorative day 纪念日: “九一八”, “一二·九”, “3·15”. */
export const commemorativeDay = patternCheck({
  id: "P18-commemorative-day",
  title: "月日简称中的间隔号不对",
  severity: "warning",
  basis: PUNCTUATION("4.14.3.5"),
  begins: [{ words: pairsOf("“", "一二五六七八九十0123456789") }, { numberBefore: ".．" }],
  pattern:
    /“([一二五六七八九十][·.]?[一二四七八九卅]{1,2})”|“(\d{1,2})[.．。、•]?(\d{1,2})”(?=[\u4e00-\u9fff]{0,8}(?:日|节|周|活动|晚会|事件|事故|事变|专案|案))|(?<![\d.])(3)[.．](15)(?=国际消费者|消费者权益|晚会)|(?<![\d.])(12)[.．](4)(?=国家宪法|全国法[制治]宣传)|(?<![\d.])(11)[.．](9)(?=消防|全国消防)/g,
  judge: (match) => {
    const [quote, characters] = match;
    if (characters !== undefined) {
      const right = CHARACTER_DAYS[characters];
      return right ? { message: `“${characters}”的间隔号用法不对`, expected: `“${right}”` } : undefined;
    }
    const [month, day] = match.slice(2).filter((part) => part !== undefined) as [string, string];
    if (Number(month) > 12 || Number(day) > 31 || !/[.．。、•]/.test(quote)) return undefined;
    const right = quote.startsWith("“") ? `“${month}·${day}”` : `${month}·${day}`;
    return { message: "阿拉伯数字的月日简称用间隔号", expected: right };
  },
});
