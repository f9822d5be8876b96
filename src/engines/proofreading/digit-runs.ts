/**
 * A pattern for a run of exactly `count` digits 数字串 that no letter or digit touches. Blanks and hyphens may part the digits,
 * as people write long numbers; full-width digits count.
 */
export function digitRun(count: number | readonly [number, number], last = "[0-9０-９]", first = "[0-9０-９]"): RegExp {
  const [least, most] = typeof count === "number" ? [count, count] : count;
  const touching = "[0-9A-Za-z０-９_*.]";
  return new RegExp(
    `(?<!${touching}|${touching}[ -])${first}(?:[ -]?[0-9０-９]){${least - 2},${most - 2}}[ -]?${last}(?!${touching}|[ -]${touching}|号)`,
    "g",
  );
}

/** The digits alone, half-width. */
export function foldDigits(text: string): string {
  return text.replace(/[ -]/g, "").replace(/[０-９Ｘｘ]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
}
