import { wordCheck } from "./word-check.ts";

/** An entry of the organ's own list 自有词表. */
export const ownList = wordCheck({ id: "W-own-list", title: "本单位词表", category: "own", basis: "本单位词表" });
