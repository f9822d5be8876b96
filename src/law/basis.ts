import * as z from "zod";
import { INSTRUMENT_IDS } from "./instrument.ts";

/** Where a rule stands 依据: instrument, article 条, paragraph 款, item 项. `article: null` = the article was not seen. */
export const Basis = z.strictObject({
  instrument: z.enum(INSTRUMENT_IDS),
  article: z.int().positive().nullable().optional(),
  paragraph: z.int().positive().optional(),
  item: z.int().positive().optional(),
  table: z.int().positive().optional(),
});

export type Basis = z.infer<typeof Basis>;

const DIGITS = "零一二三四五六七八九";

/** A number below 1,000 in Chinese, as articles are numbered: 二十, 三十三, 一百零一. */
export function chineseNumber(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const hundred = hundreds ? `${DIGITS[hundreds]}百` : "";
  const ten = tens ? `${tens === 1 && !hundreds ? "" : DIGITS[tens]}十` : hundreds && ones ? "零" : "";
  return hundred + ten + (ones ? DIGITS[ones] : "") || "零";
}

/** The place inside an instrument as it is cited: 第三十三条第二款, 表三. */
export function citePlace({ article, paragraph, item, table }: Basis): string {
  const numbered = [
    [article, "条"],
    [paragraph, "款"],
    [item, "项"],
  ] as const;
  return (
    numbered
      .map(([n, unit]) => (n ? (unit === "项" ? `第（${chineseNumber(n)}）项` : `第${chineseNumber(n)}${unit}`) : ""))
      .join("") + (table ? `表${chineseNumber(table)}` : "")
  );
}
