import { patternCheck } from "../check.ts";
import { digitRun, foldDigits } from "../digit-runs.ts";

const CONTEXT = /卡号|账号|帐号|账户|帐户|开户|银行|一卡通|存折|汇款|打卡/;
/** 银联 numbers begin with 62; the others are the international and the older domestic schemes. */
const ISSUER = /^(?:62\d|60(?:11|32)|45[1-8]|43[56]|40[34]|4[0-9]{3}|5[1-5]|35[2-8]|95\d|9558)/;

/** An unmasked bank card or account number 银行卡号. */
export const bankCard = patternCheck({
  id: "I-bank-card",
  title: "公开了银行卡号",
  severity: "error",
  basis: "《个人信息保护法》第二十八条",
  begins: [{ longNumber: true }],
  pattern: digitRun([16, 19]),
  judge: ({ 0: quote, index }, { text }) => {
    const number = foldDigits(quote);
    // The check digit alone accepts one number in ten; the issuer or the words around must speak for a card as well.
    if (!passesLuhn(number)) return undefined;
    const context = CONTEXT.test(text.slice(Math.max(0, index - 30), index + quote.length + 10));
    const card = number.startsWith("62") || number.startsWith("9558");
    if (!card && !(context && ISSUER.test(number))) return undefined;
    return {
      message: "未遮盖的银行卡号",
      severity: context ? "error" : "warning",
      expected: `${number.slice(0, 4)}${"*".repeat(number.length - 8)}${number.slice(-4)}`,
      fix: "删去，或遮盖后再公开",
    };
  },
});

/** Whether the last digit is right by ISO/IEC 7812 (Luhn). */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let position = 0; position < number.length; position++) {
    const digit = Number(number[number.length - 1 - position]);
    const weighted = position % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
