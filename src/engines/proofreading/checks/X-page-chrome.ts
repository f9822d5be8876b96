import type { Check } from "../check.ts";
import { watchLines } from "../lines.ts";
import { watch } from "../watched-places.ts";

const LINE =
  /^[\s\u3000【[（(|]*(?:(?:打印(?:本页|此页|文章)?|关闭(?:窗口|本页|此页)?|返回(?:顶部|首页|上一页|列表)|分享(?:到|至)?[：:]?|收藏|字体?(?:大小)?[：:]?|大|中|小|上一篇|下一篇|浏览次数[：:]?\s*\d*|阅读次数[：:]?\s*\d*|责任编辑[：:].{0,6}|扫一扫.{0,12}|微信|微博|复制链接|无障碍阅读?|加入收藏|设为首页)[\s\u3000|【】[\](（)）·/-]*){2,}$/;

/** One character of each word that shows that a line is of buttons. */
const telling = watch([..."打闭返享篇浏阅扫藏链"]);
const buttons = watchLines("【[（(打关返分收字大中小上下浏阅责扫微复无加设");

/** Buttons and links of a web page 网页按钮 that were copied along with the text. */
export const pageChrome: Check = {
  id: "X-page-chrome",
  title: "残留网页按钮文字",
  severity: "warning",
  basis: "校对要求：只保留正文",
  *run(manuscript) {
    if (manuscript.placesOf(telling).length === 0) return;
    for (const { offset, text } of manuscript.lines.of(buttons)) {
      if (text.length < 3 || text.length > 80 || !LINE.test(text)) continue;
      // 大 中 小 by itself is a size of a firm, not of letters.
      if (!/打印|关闭|返回|分享|上一篇|浏览次数|阅读次数|扫一扫|收藏|复制链接/.test(text)) continue;
      const quote = text.trim();
      yield {
        offset: offset + text.indexOf(quote),
        length: quote.length,
        message: `网页按钮文字“${quote}”混入正文`,
        expected: "",
      };
    }
  },
};
