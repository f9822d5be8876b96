import { wordCheck } from "./word-check.ts";

const QUOTED = /《[^《》\n]*$/;

/** Wording that the state media do not use or use with care 禁用慎用. In a book title it is somebody else's. */
export const forbidden = wordCheck({
  id: "W-forbidden",
  title: "禁用、慎用的说法",
  category: "forbidden",
  basis: "新华社新闻报道禁用词和慎用词",
  excuse: ({ start }, { text }) => QUOTED.test(text.slice(Math.max(0, start - 60), start)),
});
