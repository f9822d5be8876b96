import { patternCheck } from "../check.ts";

/** 中共 with the level said twice: 中共湖南省省委书记, 张家界市市委书记. */
export const partyOrganization = patternCheck({
  id: "W-party-organization",
  title: "党委名称重复",
  severity: "error",
  basis: "新华社新闻报道禁用词和慎用词",
  begins: [{ words: ["委"], back: 2, behind: "省市县区州旗镇乡" }],
  pattern: /(省|市|县|区|州|旗|镇|乡)\1委(?=书记|副书记|常委|委员|办公室|组织部|宣传部|统战部|政法委|会议|全会|领导|秘书长)/g,
  judge: ([quote, level]) => ({ message: `“${quote}”重复了“${level}”`, expected: `${level}委` }),
});
