import type { PlainDate } from "../../calendar/plain-date.ts";
import type { FeeBand, FeeScale } from "../../law/fee-tariff.ts";
import type { Law } from "../../law/law.ts";

/** A fee 信息处理费 with its arithmetic; the stable JSON shape. */
export interface Fee {
  yuan: number;
  /** The arithmetic, in Chinese, a line for each band. */
  steps: string[];
  basis: string;
}

/** Which requests of one applicant in one calendar month are charged: `before` of them came earlier in the month. */
export interface ItemCount {
  items: number;
  before?: number;
}

/** The fee for a number of requests 按件计收: progressive over the applicant's calendar month. Basis: 信息处理费管理办法 art. 4. */
export function feeByItems({ items, before = 0 }: ItemCount, on: PlainDate, law: Law): Fee {
  return progressive(law.fee(on).byItem, before + 1, before + items, "件", law);
}

/** The fee for the pages provided on one request 按量计收. Basis: 信息处理费管理办法 art. 5. */
export function feeByPages(pages: number, on: PlainDate, law: Law): Fee {
  return progressive(law.fee(on).byPage, 1, pages, "页", law);
}

/** The price of one request by its place in the month. */
export function priceOfItem(ordinal: number, on: PlainDate, law: Law): number {
  return feeByItems({ items: 1, before: ordinal - 1 }, on, law).yuan;
}

function progressive({ bands, basis }: FeeScale, first: number, last: number, unit: string, law: Law): Fee {
  const parts = flatBands(bands, last)
    .map(({ from, to, yuan }) => ({ from: Math.max(from, first), to: Math.min(to, last), yuan }))
    .filter(({ from, to }) => from <= to);
  const sum = parts.reduce((total, { from, to, yuan }) => total + (to - from + 1) * yuan, 0);
  const lines = parts.map(({ from, to, yuan }) => {
    const [span, count] = [from === to ? `第${from}${unit}` : `第${from}—${to}${unit}`, to - from + 1];
    return yuan === 0 ? `${span}：${count}${unit}，不收费` : `${span}：${count}${unit} × ${yuan}元/${unit} = ${count * yuan}元`;
  });
  return { yuan: sum, steps: [...lines, `合计：${sum}元`], basis: law.cite(basis) };
}

/** The bands with every step written out, as far as `last`. */
function flatBands(bands: readonly FeeBand[], last: number): { from: number; to: number; yuan: number }[] {
  return bands.flatMap(({ from, to, yuan, step }) => {
    if (!step) return [{ from, to: to ?? last, yuan }];
    const count = Math.max(0, Math.ceil((Math.min(to ?? last, last) - from + 1) / step.every));
    return Array.from({ length: count }, (_, i) => ({
      from: from + i * step.every,
      to: from + (i + 1) * step.every - 1,
      yuan: yuan + i * step.add,
    }));
  });
}
