import { patternCheck } from "../check.ts";

/** A home address 家庭住址 below the township: 家住…3号楼2单元501室, …村12号. Addresses of offices are public. */
export const homeAddress = patternCheck({
  id: "I-home-address",
  title: "公开了详细家庭住址",
  severity: "warning",
  basis: "《个人信息保护法》第六条；政府信息公开条例第十五条",
  begins: [{ words: ["住", "址", "籍所"] }],
  pattern:
    /(?:住址|住所地|(?<=[家现])住|(?<=(?:家庭|户籍|居住|身份证)地)址|(?<=户)籍所在地)(?:为|是|在)?[：:\s]{0,2}([^\s，。；、：:（）]{2,40}?(?:(?:\d{1,5}|[一二三四五六七八九十]{1,3})(?:号楼|号院|栋|幢|单元|室|号|组|户)){1,5})(?![\u4e00-\u9fff]{0,30}(?:公司|政府|委员会|办事处|中心|单位|机关))/g,
  judge: ({ 0: quote, 1: address, index }) => {
    if (/\*|×|某/.test(address!)) return undefined;
    return {
      offset: index + quote.indexOf(address!),
      length: address!.length,
      message: "公开了乡镇（街道）以下的详细住址",
      fix: "只保留到乡镇、街道",
    };
  },
});
