import { wordCheck } from "./word-check.ts";

const HISTORY = /(?:原|时任|前身为|曾任|当时的)$/;

/** A name of an organ or a wording that was right until a reform 机构改革. Asked only when the day of publication is known. */
export const superseded = wordCheck({
  id: "W-superseded",
  title: "已更名的机构、提法",
  category: "superseded",
  basis: "机构改革方案",
  dated: true,
  gathered: 1,
  // 原国土资源部 says itself that it is history, and a title keeps the words it was given.
  excuse: ({ start }, { text }) => {
    const before = text.slice(Math.max(0, start - 60), start);
    return HISTORY.test(before) || /《[^《》\n]*$/.test(before);
  },
});
