import { patternCheck } from "../check.ts";
import { PUNCTUATION } from "./basis.ts";

/** Characters that names of minorities and foreigners are written with; both sides of a full stop must be made of them. */
const SOUNDS =
  "阿艾买提江热木库尔班依古丽吐逊肯孜哈萨力努别克巴图布日丹增扎西次仁卓玛措达娃旺堆多吉伊斯迈拉穆罕默德赛福鼎爱新觉罗马恩列宁约翰史密弗兰德里亚历山大米哈伊洛维奇白求莎士比诺贝富特格森曼沙帕夏牙生玉素甫麦合苏甘塔纳尼加乌祖农亥甫艳坎比卡瓦赞";
const NAME = `[${SOUNDS}]{2,6}`;

/** A wrong mark between the parts of a name: 间隔号 is ·. */
export const nameDot = patternCheck({
  id: "P19-name-dot",
  title: "姓名中的间隔号不对",
  severity: "warning",
  basis: PUNCTUATION("4.14.3.1"),
  begins: [{ words: [..."•●‧∙・･.．"] }],
  pattern: new RegExp(`(?<=[\\u4e00-\\u9fff]{2})[•●‧∙・･](?=[\\u4e00-\\u9fff]{2})|(?<=${NAME})[.．](?=${NAME})`, "g"),
  judge: () => ({ message: "姓名各部分之间用间隔号“·”", expected: "·" }),
});
