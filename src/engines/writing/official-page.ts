/** Lengths and letters of an official document 公文 page. Basis: GB/T 9704—2012. */
export const PAPER_IN_MM = { width: 210, height: 297 };
/** 天头 37、订口 28; what the type area 版心 of 156 × 225 leaves over is right and below. */
export const MARGINS_IN_MM = { top: 37, right: 26, bottom: 35, left: 28 };
export const TYPE_AREA_IN_MM = { width: 156, height: 225 };
export const LINES_PER_PAGE = 22;
export const CHARACTERS_PER_LINE = 28;

/** Letter sizes 字号, in points. */
export const SIZES = { two: 22, three: 16, four: 14, smallFour: 12, five: 10.5, smallFive: 9 };

/** Typefaces by their part in the page, each with those that may stand in where it is not installed. */
export const TYPEFACES = {
  title: { name: "方正小标宋简体", instead: ["方正小标宋_GBK", "小标宋体", "华文中宋", "宋体"] },
  body: { name: "仿宋", instead: ["仿宋_GB2312", "FangSong", "方正仿宋_GBK", "华文仿宋"] },
  firstHeading: { name: "黑体", instead: ["SimHei", "方正黑体_GBK", "Noto Sans CJK SC"] },
  secondHeading: { name: "楷体", instead: ["楷体_GB2312", "KaiTi", "方正楷体_GBK", "华文楷体"] },
  pageNumber: { name: "宋体", instead: ["SimSun", "方正书宋_GBK", "Noto Serif CJK SC"] },
} as const;

export type Typeface = keyof typeof TYPEFACES;

const TWIPS_PER_MM = 1440 / 25.4;

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** The pitch that sets 22 whole lines into the type area: 28.95 pt. */
export const LINE_PITCH_IN_TWIPS = Math.floor((TYPE_AREA_IN_MM.height * TWIPS_PER_MM) / LINES_PER_PAGE);

/** 28 letters of 16 pt would run over 156 mm: each is set closer by this much. A character grid would say so too, but programs read it differently. */
export const CHARACTER_SPACE_IN_TWIPS = Math.floor(
  (TYPE_AREA_IN_MM.width * TWIPS_PER_MM) / CHARACTERS_PER_LINE - SIZES.three * 20,
);

/** How a heading of the text shows its level: 一、 is the first, （一） the second. */
const SECOND_LEVEL = /^（[一二三四五六七八九十]{1,3}）/;
const LONGEST_HEADING = 40;

/** Cuts a paragraph into a second-level heading and what runs on behind it; a paragraph without one is all `rest`. */
export function leadOf(paragraph: string): { lead: string; rest: string } {
  if (!SECOND_LEVEL.test(paragraph)) return { lead: "", rest: paragraph };
  const stop = paragraph.indexOf("。") + 1 || paragraph.length;
  return stop > LONGEST_HEADING ? { lead: "", rest: paragraph } : { lead: paragraph.slice(0, stop), rest: paragraph.slice(stop) };
}
