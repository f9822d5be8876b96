import type { Severity } from "../finding.ts";
import { passesLuhn } from "../proofreading/checks/I-bank-card.ts";
import { isIdentityNumber } from "../proofreading/checks/I-identity-number.ts";
import { maskAddress, maskBankCard, maskIdentityNumber, maskMobileNumber } from "./mask.ts";

export type PersonalKind = "identity-number" | "mobile-number" | "bank-card" | "home-address";

/** Personal data 个人信息 in a text, with what may stand there instead. */
export interface PersonalDatum {
  kind: PersonalKind;
  offset: number;
  length: number;
  quote: string;
  masked: string;
  severity: Severity;
}

/** A stretch of text that a heading of its column names, e.g. a cell below 银行卡号. */
export interface HeadedCell {
  offset: number;
  text: string;
  heading: string;
}

export const PERSONAL_WORDS: Record<PersonalKind, string> = {
  "identity-number": "公民身份号码",
  "mobile-number": "手机号码",
  "bank-card": "银行卡号",
  "home-address": "乡镇（街道）以下的住址",
};

/** A digit, with blanks or hyphens between digits as people write long numbers. */
const RUN = (least: number, most: number, last = "\\d") =>
  new RegExp(
    `(?<![\\dA-Za-z_*×.])\\d(?:[ \\t\\u00a0-]?\\d){${least - 2},${most - 2}}[ \\t\\u00a0-]?${last}(?![\\dA-Za-z_*×])`,
    "g",
  );
const IDENTITY = RUN(18, 18, "[\\dXx]");
const OLD_IDENTITY = RUN(15, 15);
const CARD = RUN(16, 19);
const MOBILE = /(?<![\dA-Za-z_*×./=-])(?:\+?86[ -]?)?(1[3-9]\d(?:[ -]?\d{4}){2})(?![\dA-Za-z_*×]|[./]\d|元|人|件|万|亿|%)/g;

const IDENTITY_WORDS = /身份证|身份号|证件号|公民身份/;
const CARD_WORDS = /卡号|账号|帐号|账户|帐户|开户|银行|一卡通|存折|打卡|汇入/;
const PUBLIC_ACCOUNT = /(?:财政|国库|专户|基本户|对公|非税|捐款|捐赠|保证金|缴费|单位).{0,8}(?:账号|账户|专户|户)/;
const OFFICE_TELEPHONE =
  /(?:办公|值班|咨询|监督|举报|投诉|服务|受理|报名|传真|热线|客服|公开|对外|单位|工作)(?:电话|号码|热线|手机)[^，。；\n]{0,12}$/;

const PLACE = "[\\u4e00-\\u9fffA-Za-z]";
const DOOR =
  "(?:\\d{1,5}|[一二三四五六七八九十]{1,3})(?:之[一二三四五六七八九十\\d]{1,2})?(?:号楼|号院|号|栋|幢|单元|室|组|户|弄)";
/** 家住…, 住址：…, followed by a place that ends in a door. */
const SAID_ADDRESS = new RegExp(
  `(?:家住|家庭住址|家庭地址|户籍地址|户籍所在地|现居住地|居住地址|通讯地址|现住址|现住|住址|住所地|住所|住)(?:为|是|在|于)?[：:\\s]{0,3}((?:${PLACE}|\\d){0,40}?(?:${DOOR}){1,5})`,
  "g",
);
/** A person's name, sex or age shortly before a place that goes below the township. */
const PERSON_ADDRESS = new RegExp(
  `((?:${PLACE}{2,12}(?:省|自治区))?(?:${PLACE}{2,8}市)?(?:${PLACE}{1,8}(?:县|区))?${PLACE}{1,8}(?:乡|镇|街道)${PLACE}{1,10}?(?:村|社区|路|街|巷|小区|组|屯)(?:${PLACE}|\\d){0,16}?(?:${DOOR}){1,5})`,
  "g",
);
const PERSON_WORDS =
  /姓名|户主|身份证|性别|(?:^|[，,、\s])[男女](?:[，,、\s])|申请人|受助|救助|低保|特困|村民|患者|学生|家庭|本人|出生/;
const OFFICE_PLACE =
  /公司|政府|委员会|办事处|服务中心|大厅|机关|医院|学校|办公室|派出所|法院|公司地址|办公地址|受理地点|地点[：:]/;

/** Full-width digits and invisible letters, one unit for one, so that offsets stay. */
function fold(text: string): string {
  return text
    .replace(/[０-９Ｘｘ]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u3000]/g, " ")
    .replace(/[‐-―－]/g, "-");
}

/**
 * Finds personal data 个人信息 that is not masked: identity numbers by their check digit, mobile numbers, bank cards by Luhn and
 * the words around, addresses below the township. Cells speak with the heading of their column.
 *
 * Basis: 条例 art. 15; 个人信息保护法 art. 6, 28; GB 11643-1999.
 */
export function personalData(original: string, cells: readonly HeadedCell[] = []): PersonalDatum[] {
  const text = fold(original);
  const found: PersonalDatum[] = [];
  const add = (kind: PersonalKind, offset: number, length: number, mask: (quote: string) => string, severity: Severity) => {
    const overlaps = found.some((one) => offset < one.offset + one.length && one.offset < offset + length);
    const quote = original.slice(offset, offset + length);
    if (!overlaps) found.push({ kind, offset, length, quote, masked: mask(text.slice(offset, offset + length)), severity });
  };
  const around = (offset: number, length: number, before: number, after = 12) =>
    text.slice(Math.max(0, offset - before), offset + length + after);
  const headingAt = (offset: number) =>
    cells.find((cell) => offset >= cell.offset && offset < cell.offset + cell.text.length)?.heading ?? "";

  for (const { 0: quote, index } of text.matchAll(IDENTITY)) {
    const said = IDENTITY_WORDS.test(headingAt(index)) || IDENTITY_WORDS.test(around(index, 0, 16, 0));
    // Beside 身份证 even a mistyped number is one: it names a person, or it is another's.
    if (isIdentityNumber(quote.replace(/[ \t\u00a0-]/g, "").toUpperCase()) || said)
      add("identity-number", index, quote.length, maskIdentityNumber, "error");
  }
  for (const { 0: quote, index } of text.matchAll(OLD_IDENTITY))
    if (IDENTITY_WORDS.test(headingAt(index)) || IDENTITY_WORDS.test(around(index, 0, 16, 0)))
      add("identity-number", index, quote.length, maskIdentityNumber, "error");
  for (const { 0: quote, index } of text.matchAll(CARD)) {
    const number = quote.replace(/\D/g, "");
    const said = CARD_WORDS.test(headingAt(index)) || CARD_WORDS.test(around(index, quote.length, 24));
    if (PUBLIC_ACCOUNT.test(around(index, 0, 24, 0))) continue;
    if (passesLuhn(number) ? said || /^(?:62|9558)/.test(number) : CARD_WORDS.test(headingAt(index)))
      add("bank-card", index, quote.length, maskBankCard, said ? "error" : "warning");
  }
  for (const { 0: quote, 1: number, index } of text.matchAll(MOBILE)) {
    const office = OFFICE_TELEPHONE.test(
      text
        .slice(Math.max(0, index - 24), index)
        .split("\n")
        .at(-1)!,
    );
    add("mobile-number", index + quote.indexOf(number!), number!.length, maskMobileNumber, office ? "hint" : "error");
  }
  const addAddress = (address: string, offset: number) => {
    const after = text.slice(offset + address.length, offset + address.length + 10);
    if (/[*×]|某/.test(address) || OFFICE_PLACE.test(address) || /^[\u4e00-\u9fff]*(?:公司|政府|委员会|中心|机关)/.test(after))
      return;
    add("home-address", offset, address.length, maskAddress, "error");
  };
  for (const { 0: quote, 1: address, index } of text.matchAll(SAID_ADDRESS))
    addAddress(address!, index + quote.length - address!.length);
  for (const { 1: address, index } of text.matchAll(PERSON_ADDRESS)) {
    const heading = headingAt(index);
    const line = text.slice(text.lastIndexOf("\n", index) + 1, index);
    if (
      /住址|地址|户籍|住所/.test(heading)
        ? !/办公|单位|经营/.test(heading)
        : PERSON_WORDS.test(line.slice(-60)) && !OFFICE_PLACE.test(line.slice(-16))
    )
      addAddress(address!, index);
  }
  for (const { heading, text: cell, offset } of cells) {
    if (!/住址|家庭地址|户籍|居住地/.test(heading) || cell.length > 60) continue;
    const door = new RegExp(`^[\\s\\S]*?(?:${DOOR})`).exec(fold(cell));
    if (door) addAddress(door[0].trim(), offset + door[0].length - door[0].trimStart().length);
  }
  return found.sort((one, other) => one.offset - other.offset);
}
