import type { Check, Fault } from "../check.ts";
import type { Passage } from "../passages.ts";
import { type Count, countsIn } from "../prose/counts.ts";
import { sentencesOf } from "../prose/sentences.ts";

/** A list of parts that ends with 其他 and so should be complete, and that does not add up to the stated whole. */
export const partsOfWhole: Check = {
  id: "N-parts",
  title: "分项之和不等于总数",
  basis: "年度报告格式（国办公开办函〔2021〕30号）：数据须准确",
  run: ({ passages }) => passages.filter(({ part }) => part !== "preamble").flatMap(checkPassage),
};

const OPENS_LIST = /其中|包括|包含|分别为|类别|涉及|：|:/;
const OTHERS = /其他|其它|其余/;

function checkPassage(passage: Passage): Fault[] {
  return sentencesOf(passage.text).flatMap(({ text, start }): Fault[] => {
    const counts = countsIn(text).filter(({ partial, approximate }) => !partial && !approximate);
    return counts.flatMap((whole, index): Fault[] => {
      const between = text.slice(whole.end, counts[index + 1]?.start ?? whole.end);
      if (!OPENS_LIST.test(between)) return [];
      // A second 其中 opens the list of another whole.
      const opening = whole.end + between.search(OPENS_LIST) + 2;
      const next = text.slice(opening).search(/其中|包括|包含/);
      const end = next < 0 ? text.length : opening + next;
      const parts = counts.slice(index + 1).filter(({ unit, start: at }) => unit === whole.unit && at < end);
      const closing = parts.findLastIndex((part, i) => OTHERS.test(wordsBefore(text, part, parts[i - 1] ?? whole)));
      if (closing < 2 || parts.some((part) => part.value > whole.value)) return [];
      const sums = parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, part) => sum + part.value, 0));
      if (sums.slice(closing - 1).includes(whole.value)) return [];
      const listed = parts.slice(0, closing + 1);
      return [
        {
          severity: "warning",
          message: `分项之和 ${listed.map(({ value }) => value).join(" + ")} = ${sums[closing]}，总数写 ${whole.value}`,
          where: passage.at(start + whole.start, whole.end - whole.start),
          expected: sums[closing],
          actual: whole.value,
          fix: "核对各分项和总数。",
        },
      ];
    });
  });
}

function wordsBefore(text: string, part: Count, previous: Count): string {
  return text.slice(previous.end, part.start);
}
