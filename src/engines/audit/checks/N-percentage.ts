import type { Check, Fault } from "../check.ts";
import { rowsTotal } from "../prose/amounts.ts";
import { claimsIn } from "../prose/claims.ts";
import { scopeOf } from "../prose/scope.ts";

const SHARE = /占[^。；\n]{0,24}\d[%％]/;

/** A share 占比 stated beside a count of table three that no reading of the table gives. */
export const percentage: Check = {
  id: "N-percentage",
  title: "正文的占比与表格算不拢",
  basis: "年度报告格式（国办公开办函〔2021〕30号）：数据须准确",
  run({ passages, settled, organ, year }) {
    const scope = scopeOf(organ, year);
    const bases = [
      rowsTotal(settled, "（七）总计", "total"),
      rowsTotal(settled, "本年新收", "received"),
      rowsTotal(settled, "新收与上年结转之和", "received", "carried-in"),
    ];
    if (bases.some(({ value }) => value === null || value === 0)) return [];
    const stating = passages.filter(({ text }) => SHARE.test(text));
    return stating.flatMap((passage) =>
      claimsIn(passage, settled, scope).flatMap(({ phrase, start, length, value, after }): Fault[] => {
        const match =
          /^[，,、]?(?:占|约占)(?:比|总数|总量|全部|全年|申请|办理|答复|政府信息公开|的|总|数|量|件|结果|约|为|达|到)*(\d+(?:\.\d+)?)[%％]/.exec(
            after,
          );
        if (!match || phrase.needs !== "requests") return [];
        const stated = Number(match[1]);
        // The last printed digit may be rounded or cut off.
        const slack = 1.001 / 10 ** (match[1]!.split(".")[1]?.length ?? 0);
        const shares = bases.map((base) => (value / base.value!) * 100);
        if (shares.some((share) => Math.abs(share - stated) <= slack)) return [];
        return [
          {
            severity: "warning",
            message: `${value} 件占总计 ${bases[0]!.value} 件的 ${shares[0]!.toFixed(1)}%，正文写 ${match[1]}%`,
            where: passage.at(start, length + match[0].length),
            expected: Math.round(shares[0]! * 10) / 10,
            actual: stated,
            fix: "按表三的总计重新计算占比。",
          },
        ];
      }),
    );
  },
};
