const DIGITS = "零一二三四五六七八九";
const UNITS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** The number that Chinese characters say, up to 9999: 二十一 → 21, 三百零五 → 305. Undefined when it is none. */
export function figures(characters: string): number | undefined {
  if (characters.length === 1 && DIGITS.includes(characters)) return DIGITS.indexOf(characters);
  let total = 0;
  let digit: number | undefined;
  for (const character of characters.replace("两", "二")) {
    const value = DIGITS.indexOf(character);
    const unit = UNITS.get(character);
    if (value >= 0) {
      if (digit) return undefined;
      digit = value;
    } else if (unit) {
      total += (digit ?? 1) * unit;
      digit = undefined;
    } else return undefined;
  }
  return total + (digit ?? 0);
}

/** The number as Chinese characters, up to 99: 21 → 二十一. */
export function characters(number: number): string {
  const tens = Math.floor(number / 10);
  const rest = number % 10 === 0 ? "" : DIGITS[number % 10]!;
  return tens === 0 ? DIGITS[number]! : `${tens === 1 ? "" : DIGITS[tens]}十${rest}`;
}

/** The year that is spelled digit by digit, 〇 in whatever form: 二○二三 → 2023. */
export function figureYear(characters: string): number | undefined {
  const digits = [...characters].map((character) => (/[〇○零0OＯ０]/.test(character) ? 0 : DIGITS.indexOf(character) % 10));
  return digits.some((digit) => digit < 0)
    ? characters.startsWith("2")
      ? figureYear(`二${characters.slice(1)}`)
      : undefined
    : Number(digits.join(""));
}
