import { pairsOf } from "../beginnings.ts";
import { patternCheck } from "../check.ts";

/** What a template asks to be filled in and nobody did 模板占位. Masked names such as 张×× are left alone. */
export const placeholder = patternCheck({
  id: "X-placeholder",
  title: "残留模板占位文字",
  severity: "warning",
  basis: "校对要求：发布前应替换模板占位文字",
  gathered: 1,
  begins: [
    { words: [...pairsOf("X×xＸ✕", "X×xＸ✕"), ...pairsOf("×X", "×X号年")] },
    { words: pairsOf("【[（(<〈", "请此在这待填输单机姓日标正内占文 ") },
    { words: ["{{", "${", "<%", "TO", "FI", "TB", "lo", "Lo"] },
  ],
  pattern:
    /[X×xＸ✕]{2,4}(?=年[X×xＸ✕\d]{1,4}月|[省市县区乡镇](?:人民政府|委|政府|教育|公安|财政)|〔|月[X×xＸ✕]{2}日|号文)|(?<=20)[X×xＸ]{2}(?=年)|(?<=〔20\d{2}〕第?)[X×xＸ]{1,4}(?=号)|[【[（(<〈](?:请|此处|在此|这里|待|填写|输入)[^】\])）>〉\n]{0,6}(?:填写|输入|插入|补充|替换|粘贴|选择)[^】\])）>〉\n]{0,20}[】\])）>〉]|[【[]\s*(?:单位名称|机关名称|姓名|日期|标题|正文|内容|待补充|待定|待核实|占位符?|文号)\s*[】\]]|\{\{[^}\n]{1,40}\}\}|\$\{[^}\n]{1,40}\}|<%=?[^%\n]{1,40}%>|(?<![A-Za-z])(?:TODO|FIXME|TBD|lorem ipsum|Lorem ipsum)(?![A-Za-z])/g,
  judge: ([quote]) => ({ message: `模板占位文字“${quote}”没有替换`, fix: "填写实际内容或删去" }),
});
