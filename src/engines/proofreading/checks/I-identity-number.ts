import type { PlainDate } from "../../../calendar/plain-date.ts";
import { isPlainDate } from "../../../calendar/plain-date.ts";
import { patternCheck } from "../check.ts";
import { digitRun, foldDigits } from "../digit-runs.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";
/** First two digits: provinces, 香港 澳门 台湾 and 外国人. */
const REGIONS = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(" "),
);

/** An unmasked identity number 公民身份号码: 18 characters with a true region, birthday and check character. */
export const identityNumber = patternCheck({
  id: "I-identity-number",
  title: "公开了身份证号码",
  severity: "error",
  basis: "《个人信息保护法》第二十八条；GB 11643-1999《公民身份号码》",
  begins: [{ longNumber: true }],
  pattern: digitRun(18, "[0-9XxＸｘ０-９]"),
  judge: ([quote]) => {
    const number = foldDigits(quote).toUpperCase();
    if (!isIdentityNumber(number)) return undefined;
    return {
      message: "未遮盖的公民身份号码",
      expected: `${number.slice(0, 2)}${"*".repeat(13)}${number.slice(-3)}`,
      fix: "删去，或遮盖后再公开",
    };
  },
});

/** Whether the 18 characters are an identity number. Basis: GB 11643-1999. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || !REGIONS.has(number.slice(0, 2))) return false;
  const birthday: PlainDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (birthday < "1880-01-01" || birthday > "2100-01-01" || !isPlainDate(birthday)) return false;
  const sum = WEIGHTS.reduce((total, weight, position) => total + weight * Number(number[position]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17];
}
