import { patternCheck } from "../check.ts";

const OFFICE =
  /(?:办公|值班|联系|咨询|监督|举报|投诉|服务|受理|报名|传真|热线|客服|公开|对外|单位)(?:电话|号码|热线|方式|手机)|电话[：:]?\s*$|热线/;
const PERSONAL = /本人|住址|身份证|户主|申请人|家庭|姓名|受助|患者|学生|家长|户籍/;

/** An unmasked mobile number 手机号 that is not given as a telephone of the office. */
export const mobileNumber = patternCheck({
  id: "I-mobile-number",
  title: "公开了手机号码",
  severity: "warning",
  basis: "《个人信息保护法》第六条、第二十八条；政府信息公开条例第十五条",
  // Eleven digits of their own: not a part of an account, an index number 索引号 or a time stamp.
  begins: [{ longNumber: true }],
  pattern:
    /(?<![0-9A-Za-z０-９_*./=-])(?:(?:\+?86[ -]?)?)(1[3-9]\d(?:[ -]?\d{4}){2})(?![0-9A-Za-z０-９_*]|[./-]\d|号|元|人|件|年|万|亿|%)/g,
  judge: ({ 0: quote, 1: number, index }, { text }) => {
    const before = text
      .slice(Math.max(0, index - 24), index)
      .split("\n")
      .at(-1)!;
    const digits = number!.replace(/\D/g, "");
    const office = OFFICE.test(before) && !PERSONAL.test(before);
    return {
      offset: index + quote.indexOf(number!),
      length: number!.length,
      message: office ? "以手机号作为联系电话，请确认是否为公务号码" : "未遮盖的手机号码",
      severity: office ? "hint" : "warning",
      expected: `${digits.slice(0, 3)}****${digits.slice(-4)}`,
      fix: office ? "改用办公电话，或确认本人同意公开" : "删去，或遮盖后再公开",
    };
  },
});
