const NUMERALS: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十五: 15,
  二十: 20,
  三十: 30,
};

/**
 * How many working days a time limit 公开时限 of the full list gives: `信息形成或者变更之日起20个工作日内` is 20, `及时公开` and what names
 * no number is `standard`. Calendar days are taken as the working days that certainly lie within them.
 */
export function workingDaysOf(timeLimit: string, standard: number): number {
  const found = /(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*(?:个)?\s*(工作日|日|天)/.exec(timeLimit.normalize("NFKC"));
  if (!found) return /即时|实时|立即|当日/.test(timeLimit) ? 1 : standard;
  const [, number, unit] = found;
  const days = NUMERALS[number!] ?? Number(number);
  if (!Number.isFinite(days) || days < 1) return standard;
  return Math.min(250, unit === "工作日" ? days : Math.max(1, Math.floor((days * 5) / 7)));
}
