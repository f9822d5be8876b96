const DIGITS = "零一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** A number as a word processor prints it in a list 编号: `format` is the name that the file format gives it. */
export function ordinal(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "bullet":
      return "•";
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "koreanCounting":
    case "chosung":
      return counting(value, DIGITS, ["", "十", "百", "千"]).replace(/^一十/, "十");
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return counting(value, LEGAL, ["", "拾", "佰", "仟"]);
    case "ideographDigital":
    case "taiwaneseDigital":
    case "japaneseDigitalTenThousand":
      return [...String(value)].map((digit) => (digit === "0" ? "〇" : DIGITS[Number(digit)])).join("");
    case "ideographTraditional":
      return STEMS[value - 1] ?? String(value);
    case "ideographZodiac":
      return BRANCHES[value - 1] ?? String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return sign(value, 0x2460, 20);
    case "decimalEnclosedParen":
      return sign(value, 0x2474, 20);
    case "decimalEnclosedFullstop":
      return sign(value, 0x2488, 20);
    case "ideographEnclosedCircle":
      return sign(value, 0x3280, 10);
    default:
      return String(value);
  }
}

const sign = (value: number, first: number, count: number): string =>
  value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);

/** 一百零五: digits with their units; zeros in a row are spoken once, those at the end not at all. */
function counting(value: number, digits: string, units: readonly string[]): string {
  if (value <= 0 || value >= 10_000) return String(value);
  const spoken = [...String(value)]
    .map((digit, i, all) => (digit === "0" ? digits[0]! : digits[Number(digit)]! + units[all.length - 1 - i]!))
    .join("");
  return spoken.replace(new RegExp(`${digits[0]}+`, "g"), digits[0]!).replace(new RegExp(`${digits[0]}$`), "");
}

/** A … Z, AA, BB: word processors repeat the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, letter] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letter;
  }
  return text;
}
