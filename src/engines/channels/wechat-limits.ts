/** What the editor of a WeChat public account 公众号 takes of one article, and where it says so. */
const SOURCE = "微信公众平台“新建草稿”接口说明";

/** One limit: what it is of, what is used of it, and how to mend an excess. */
export interface WechatLimit {
  part: string;
  used: number;
  most: number;
  unit: "字" | "字符" | "字节";
  /** Whether the article keeps it. */
  kept: boolean;
  /** How to mend it, in Chinese; empty where it is kept. */
  fix: string;
  source: string;
}

interface Measured {
  title: string;
  author: string;
  digest: string;
  html: string;
}

export const MOST_OF_TITLE = 32;
export const MOST_OF_DIGEST = 128;

const characters = (text: string) => [...text].length;

const LIMITS: readonly {
  part: string;
  unit: WechatLimit["unit"];
  most: number;
  used: (article: Measured) => number;
  fix: string;
}[] = [
  {
    part: "标题",
    unit: "字",
    most: MOST_OF_TITLE,
    used: ({ title }) => characters(title),
    fix: "在公众号后台另拟一个短标题；正文开头保留全称。",
  },
  {
    part: "作者",
    unit: "字",
    most: 16,
    used: ({ author }) => characters(author),
    fix: "在公众号后台改用机关的规范简称。",
  },
  {
    part: "摘要",
    unit: "字",
    most: MOST_OF_DIGEST,
    used: ({ digest }) => characters(digest),
    fix: "把内容概述缩短。",
  },
  {
    part: "正文代码",
    // "Fewer than 20,000".
    unit: "字符",
    most: 19_999,
    used: ({ html }) => characters(html),
    fix: "发布摘要，全文请读者点“阅读原文”；或者分成几篇。",
  },
  {
    part: "正文大小",
    unit: "字节",
    most: 1024 * 1024 - 1,
    used: ({ html }) => new TextEncoder().encode(html).length,
    fix: "发布摘要，全文请读者点“阅读原文”；或者分成几篇。",
  },
];

/** Measures an article against every limit. */
export function wechatLimits(article: Measured): WechatLimit[] {
  return LIMITS.map(({ part, unit, most, used, fix }) => {
    const amount = used(article);
    const kept = amount <= most;
    return { part, used: amount, most, unit, kept, fix: kept ? "" : fix, source: SOURCE };
  });
}
