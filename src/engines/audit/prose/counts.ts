/** A number with its unit 数量 as it stands in prose. */
export interface Count {
  start: number;
  /** One past the unit. */
  end: number;
  value: number;
  unit: string;
  /** 约、近、余、多、以上: not meant exactly. */
  approximate: boolean;
  /** One end of a range, or an ordinal: no number of anything. */
  partial: boolean;
}

const COUNT =
  /((?<![\d,])\d[\d,]{0,14}(?:\.\d{1,6})?|[零〇一二两三四五六七八九十百千]{1,9})(万|亿)?(余|多|来)?(件次|件|起|宗|例|份|封|条|个|项|次|人次|万元|元|篇|期|%|％)/g;
const ABOUT_BEFORE = /(?:约|近|超过|超|逾|将近|大约|不足|不到|至少|上|达)$/;
const ABOUT_AFTER = /^(?:以上|左右|上下|以内|以下)/;

/** Every number with a unit in a text, in order. */
export function countsIn(text: string): Count[] {
  return [...text.matchAll(COUNT)].flatMap((match) => {
    const [whole, digits, factor, more, unit] = match;
    const value =
      (/\d/.test(digits!) ? Number(digits!.replaceAll(",", "")) : fromChinese(digits!)) *
      (factor === "万" ? 1e4 : factor === "亿" ? 1e8 : 1);
    if (!Number.isFinite(value)) return [];
    const start = match.index;
    const end = start + whole.length;
    const before = text.slice(0, start);
    return [
      {
        start,
        end,
        value,
        unit: unit!,
        approximate:
          more !== undefined ||
          (factor !== undefined && value % 1 !== 0) ||
          ABOUT_BEFORE.test(before) ||
          ABOUT_AFTER.test(text.slice(end)),
        partial:
          // 一件 in 办好每一件 or 办结一件 counts nothing.
          (digits === "一" && /(?:[每逐同某另任第]|办结|办理|办好|答复|做好|解决)$/.test(before)) ||
          /(?:第|[\d一二三四五六七八九十件][-—–~～至到])$/.test(before) ||
          /^[-—–~～至到][\d一二三四五六七八九十]/.test(text.slice(end)),
      },
    ];
  });
}

const DIGITS = "零一二三四五六七八九";
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a number in Chinese characters below ten thousand; NaN when it is none. */
export function fromChinese(number: string): number {
  let sum = 0;
  let digit: number | undefined;
  for (const character of number.replaceAll("〇", "零").replaceAll("两", "二")) {
    const place = PLACES[character];
    if (place === undefined) {
      const value = DIGITS.indexOf(character);
      if (value < 0 || (digit !== undefined && digit !== 0)) return Number.NaN;
      digit = value;
    } else {
      sum += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}
