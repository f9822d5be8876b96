import type { Check, Fault } from "../check.ts";
import { type Claim, claimsIn } from "../prose/claims.ts";
import { type Denial, denialsIn } from "../prose/denials.ts";
import { type Scope, scopeOf } from "../prose/scope.ts";

/** A count in the prose 正文数 that differs from the cell it speaks of. */
export const tableMismatch: Check = {
  id: "N-table-mismatch",
  title: "正文数字与表格不一致",
  basis: "年度报告格式（国办公开办函〔2021〕30号）：数据须准确，正文与表格应当一致",
  run({ passages, settled, organ, year }) {
    const scope = scopeOf(organ, year);
    return passages
      .filter(({ part }) => part !== "preamble")
      .flatMap((passage) => [
        ...claimsIn(passage, settled, scope).flatMap((claim) => mismatch(claim, scope)),
        ...denialsIn(passage, settled, scope).flatMap((denial) => contradiction(denial, scope)),
      ]);
  },
};

function mismatch({ phrase, passage, start, length, value, meaning }: Claim, scope: Scope): Fault[] {
  const { exact, fair, confused = [] } = meaning;
  const accepted = [exact, ...fair].map((amount) => amount.value);
  if (accepted.includes(value) || accepted.includes(null) || [exact, ...fair].some(({ added }) => added === value)) return [];
  const source = confused.find((amount) => amount.value === value);
  return [
    {
      severity: source || phrase.loose || scope.sumsUp ? "warning" : "error",
      message: `正文写 ${value}，${exact.label}是 ${exact.value}${source ? `；${value} 是${source.label.replace(/^表[二三四]/, "")}` : ""}`,
      where: passage.at(start, length),
      expected: exact.value,
      actual: value,
      fix: source
        ? "只写本年新收数，或者写明“含上年结转”。"
        : "核对台账，改正文或者改表，使两处一致；只说其中一部分的，写明范围。",
    },
  ];
}

function contradiction({ says, passage, start, length, amounts }: Denial, scope: Scope): Fault[] {
  return amounts.flatMap((amount): Fault[] => {
    if (amount.value === null || amount.value === 0 || amount.added === 0) return [];
    return [
      {
        severity: scope.sumsUp ? "warning" : "error",
        message: `正文称${says}，${amount.label}却是 ${amount.value}`,
        where: passage.at(start, length),
        expected: amount.value,
        actual: 0,
        fix: "核对台账，改正文或者改表，使两处一致。",
      },
    ];
  });
}
