import { wordCheck } from "./word-check.ts";

/** A wrong character 错别字 in a word that is wrong whatever stands around it. */
export const wrongWord = wordCheck({
  id: "W-wrong-word",
  title: "错别字",
  category: "wrong-word",
  basis: "《国家通用语言文字法》第九条；通用规范汉字",
});
