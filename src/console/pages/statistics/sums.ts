import { type NewStatistic, STATISTIC_KINDS, type Statistic } from "../../../contract/statistics.ts";

/** The sum of a kind over the batches that stand: a voided one does not count. */
export function sumsOf(batches: readonly Statistic[]): Record<NewStatistic["kind"], number> {
  const sums = Object.fromEntries(STATISTIC_KINDS.map((kind) => [kind, 0])) as Record<NewStatistic["kind"], number>;
  // Charges are added in 分: sums of fractions would drift.
  for (const { kind, quantity, voided } of batches) if (!voided) sums[kind] += Math.round(quantity * 100);
  for (const kind of STATISTIC_KINDS) sums[kind] /= 100;
  return sums;
}

const grouped = (value: number, digits: number) => value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** `12,345.60 元` for charges, `1,251 件` for decisions. */
export function quantityWords(kind: NewStatistic["kind"], quantity: number): string {
  return kind === "charges"
    ? `${grouped(Math.floor(quantity), 0)}.${quantity.toFixed(2).slice(-2)} 元`
    : `${grouped(quantity, 0)} 件`;
}

/** Table two prints charges in 万元, with as many digits as 元 and 分 need. */
export const inTenThousands = (yuan: number): string => String(Math.round(yuan * 100) / 1_000_000);
