import type { Check, Fault } from "../check.ts";
import { copiedPassages } from "../copied-passages.ts";
import { allowedNames, ownLine } from "../organ-line.ts";

/** Passages that stand word for word in another report 内容雷同. Only looked for when other reports are given. */
export const copiedPassage: Check = {
  id: "N-copied",
  title: "与其他报告内容雷同",
  basis: "年度报告格式（国办公开办函〔2021〕30号）要求（四）：内容雷同、敷衍塞责的依照条例第四十七条处理",
  run({ report, organ, others: given = [], passages }) {
    // A folder of reports is compared with itself.
    const others = given.filter((other) => other.organ === null || other.organ !== report.organ || other.year !== report.year);
    const named = others.map((report) => ({ report, names: report.organ ? allowedNames(ownLine({ name: report.organ })) : [] }));
    const own = organ ? allowedNames(organ) : [];
    return passages
      .filter(({ part }) => part === "overview" || part === "problems" || part === "other-matters")
      .flatMap((passage) =>
        copiedPassages(passage.text, own, named).map(({ start, length, other }): Fault => {
          const { organ: name, year } = others[other]!;
          const whose = name
            ? `${name}${year ?? ""}年度报告`
            : `所给第 ${given.indexOf(others[other]!) + 1} 份报告${year === null ? "" : `（${year}年度）`}`;
          return {
            severity: "hint",
            message: `这一段（${length} 字）与${whose}相同`,
            where: passage.at(start, length),
            actual: whose,
            fix: "改写为本机关当年的实际工作，附数字。",
          };
        }),
      );
  },
};
