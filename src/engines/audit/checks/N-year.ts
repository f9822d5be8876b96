import type { Check, Fault } from "../check.ts";
import type { Passage } from "../passages.ts";
import { sentencesOf } from "../prose/sentences.ts";

/** A year 年份 that contradicts the reporting year: mostly what was left from last year's report. */
export const reportingYear: Check = {
  id: "N-year",
  title: "年份与报告年度不符",
  basis: "条例第四十九条、第五十条：报告上一年度政府信息公开工作情况",
  run({ passages, year }) {
    if (year === null) return [];
    return passages.flatMap((passage) => [
      ...ownTitle(passage, year),
      ...statisticalPeriod(passage, year),
      ...staleOpening(passage, year),
      ...signedTooEarly(passage, year),
    ]);
  },
};

const FIX = "核对年份；从往年报告沿用的段落，连同数字一并核对。";

/** 编制完成2023年度政府信息公开工作年度报告, in the report of another year. */
function ownTitle(passage: Passage, year: number): Fault[] {
  // Further down, 发布2022年度报告 is something the organ did this year.
  const head = passage.part === "preamble" ? passage.text : passage.part === "overview" ? passage.text.slice(0, 160) : "";
  const pattern =
    /(?:编制(?:完成|了)?|现将|公布|发布|形成)[^，。；《》\n]{0,20}?(20\d\d)年度?(?:政府信息公开(?:工作)?(?:年度)?|年度)报告(?!中|提出|指出|反馈|评)/g;
  return [...head.matchAll(pattern)]
    .filter((match) => Number(match[1]) !== year && !insideTitle(passage.text, match.index + match[0].indexOf(match[1]!)))
    .map((match) => fault(passage, match.index + match[0].indexOf(match[1]!), 5, match[1]!, year, "error", "报告自称的年度"));
}

/** 统计期限自2022年1月1日起至2022年12月31日止. */
function statisticalPeriod(passage: Passage, year: number): Fault[] {
  const period = /(?:统计|数据)[^。\n]{0,24}?(20\d\d)年1月1日[^。\n]{0,8}?(?:(20\d\d)年)?12月31日/g;
  return [...passage.text.matchAll(period)].flatMap((match) => {
    const wrong = [match[1], match[2]].find((printed) => printed !== undefined && Number(printed) !== year);
    return wrong ? [fault(passage, match.index + match[0].indexOf(wrong), 5, wrong, year, "error", "统计期限的年份")] : [];
  });
}

const COMPARES =
  /同比|相比|较|比|上年|以来|起|版|印发|发布|制定|出台|修订|施行|实施|关于|历史|自20|至今|以前|之前|之后|规划|期间|第三方评估|荣获|届|和20\d\d年|、20\d\d年|[—–\-~～至]20\d\d年/;

/** A sentence in which last year's year states this year's numbers: 2023年，主动公开61条 in the report of 2024. */
function staleOpening(passage: Passage, year: number): Fault[] {
  if (passage.part === "preamble" || passage.part === "problems") return [];
  return sentencesOf(passage.text).flatMap((sentence) => {
    const match =
      /^(?:[（(][一二三四五六七八九十]+[）)][^，。：；]{0,24}|[一二三四五六七八九十]是)?[：:]?(20\d\d)年(?:度|全年|，|,|我|本|全|共|累计|主动|制作|收到|受理|依法|在)/.exec(
        sentence.text,
      );
    if (!match || Number(match[1]) === year || Number(match[1]) < year - 3 || Number(match[1]) > year) return [];
    if (COMPARES.test(sentence.text.slice(0, 60)) || !/\d+(?:余|多)?[条件篇期次份个项]/.test(sentence.text)) return [];
    return [fault(passage, sentence.start + match[0].indexOf(match[1]!), 5, match[1]!, year, "warning", "这一句的年份")];
  });
}

/** Signed before the reporting year was over. */
function signedTooEarly(passage: Passage, year: number): Fault[] {
  if (passage.part !== "other-matters" && passage.part !== "preamble") return [];
  const tail = /(?:人民政府|[局委办厅署社]|中心|办事处|委员会|办公室)\n?[（(]?(20\d\d)年(\d{1,2})月(\d{1,2})日[）)]?\s*$/.exec(
    passage.text,
  );
  if (!tail || Number(tail[1]) > year || passage.part === "preamble") return [];
  const at = tail.index + tail[0].indexOf(tail[1]!);
  return [fault(passage, at, 5, tail[1]!, year + 1, "warning", "落款日期早于统计期限截止日，年份")];
}

function insideTitle(text: string, at: number): boolean {
  return text.lastIndexOf("《", at) > text.lastIndexOf("》", at);
}

function fault(
  passage: Passage,
  at: number,
  length: number,
  printed: string,
  due: number,
  severity: Fault["severity"],
  what: string,
): Fault {
  return {
    severity,
    message: `${what}写作 ${printed} 年，应为 ${due} 年`,
    where: passage.at(at, length),
    expected: due,
    actual: Number(printed),
    fix: FIX,
  };
}
