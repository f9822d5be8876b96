import { isPlainDate, type PlainDate, plainDate } from "../../calendar/plain-date.ts";

/** The metadata that a text proposes for itself 元数据建议; what it does not say stays away. */
export interface Proposal {
  title?: string;
  documentNumber?: string;
  issuingOrgan?: string;
  writtenOn?: PlainDate;
  effectiveOn?: PlainDate;
  genre?: string;
  /** A subject of the State Council's list 主题分类. */
  subject?: string;
  /** An item of 条例 art. 20 法定主动公开内容. */
  statutoryItem?: string;
}

const GENRES = "决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要".split(" ");
const NUMBER = /[\u4e00-\u9fff]{1,14}[〔［[（(【]\s*(?:19|20)\d{2}\s*[〕］\]）)】]\s*(?:第)?\d{1,5}\s*号/;
const DATE = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const CHINESE_DATE =
  /([二一][〇○零0九][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const EFFECTIVE = /(?:自|从)((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:发布|印发|公布)之日)起(?:施行|执行|实施|生效)/;

/** The words that speak for a subject and an item, the weightier first 归类词. */
const KINDS: readonly { words: RegExp; subject?: string; item: string }[] = [
  { words: /预算|决算|“?三公”?经费/, subject: "财政", item: "20-7" },
  { words: /政府采购|中标|采购公告/, subject: "财政", item: "20-9" },
  { words: /行政处罚|处罚决定|行政强制/, item: "20-6" },
  { words: /行政许可|许可事项/, item: "20-5" },
  { words: /收费|收费标准/, subject: "物价", item: "20-8" },
  { words: /重大项目|重点工程|项目建设/, subject: "重大建设项目", item: "20-10" },
  { words: /应急预案|突发事件|防汛|抗旱|消防|安全生产/, subject: "应急管理", item: "20-12" },
  { words: /低保|最低生活保障|特困|救助|养老|残疾人|临时困难/, subject: "社会福利", item: "20-11" },
  { words: /教育|学校|招生|义务教育/, subject: "教育", item: "20-11" },
  { words: /医疗|卫生|疫苗|防疫/, subject: "卫生", item: "20-11" },
  { words: /就业|社会保险|社保|公益性岗位/, subject: "劳动就业", item: "20-11" },
  { words: /环境|污染|生态|秸秆/, subject: "环境监测、保护与治理", item: "20-13" },
  { words: /招考|录用|招聘公告|公务员/, subject: "人事工作", item: "20-14" },
  { words: /规划|五年|发展纲要/, subject: "宏观经济", item: "20-3" },
  { words: /统计公报|统计数据/, subject: "统计", item: "20-4" },
  { words: /机构设置|职能|办公地址|负责人/, item: "20-2" },
  { words: /征收|征地|拆迁|土地/, subject: "土地", item: "20-15" },
  { words: /政府信息公开|政务公开/, subject: "政务公开", item: "20-1" },
  { words: /农业|种粮|耕地|畜牧|农村/, subject: "农业、畜牧业、渔业", item: "20-1" },
  { words: /办法|规定|实施细则|规范性文件|实施方案|意见|通知/, item: "20-1" },
];

/**
 * Reads title, document number, dates, kind and column from a text 建议元数据. The section's clerk is asked nothing that the
 * paper itself says.
 *
 * Basis: 党政机关公文格式 (GB/T 9704—2012) 7.2, 7.3.
 */
export function propose(text: string): Proposal {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const head = lines.slice(0, 16);
  const number = head.map((line) => NUMBER.exec(line)?.[0]).find((found) => found !== undefined);
  const title = titleOf(head);
  const proposal: Proposal = {};
  if (title) proposal.title = title;
  if (number) proposal.documentNumber = spelledNumber(number);
  const organ = title && /^(.{2,30}?(?:人民政府(?:办公室|办公厅)?|委员会|局|办公室|街道办事处|厅|中心))关于/.exec(title)?.[1];
  if (organ) proposal.issuingOrgan = organ;
  const writtenOn =
    lines
      .slice(-14)
      .toReversed()
      .map(dateIn)
      .find((date) => date !== undefined) ?? head.map(dateIn).find((date) => date !== undefined);
  if (writtenOn) proposal.writtenOn = writtenOn;
  const effective = EFFECTIVE.exec(text)?.[1];
  const effectiveOn = effective && (dateIn(effective) ?? writtenOn);
  if (effectiveOn) proposal.effectiveOn = effectiveOn;
  const genre =
    title &&
    GENRES.map((name) => ({ name, at: title.lastIndexOf(name) }))
      .filter(({ at }) => at >= title.length - 8)
      .sort((one, other) => other.at - one.at)[0]?.name;
  if (genre) proposal.genre = genre;
  const kind = KINDS.find(({ words }) => title !== undefined && words.test(title)) ?? mostSpoken(text);
  if (kind) {
    proposal.statutoryItem = kind.item;
    if (kind.subject) proposal.subject = kind.subject;
  }
  return proposal;
}

/** The title may run over lines; it ends in the word for the kind of document, or is the first line that is no head. */
function titleOf(head: readonly string[]): string | undefined {
  const body = head.filter((line) => !/^(?:附件|—|-|\d+$|（?此件)/.test(line));
  const start = body.findIndex(
    (line) =>
      /关于|公告|通告|通知|方案|办法|报告|公示|名单|决算|预算|规定|意见/.test(line) &&
      !NUMBER.test(line) &&
      !/[。；，]$/.test(line),
  );
  if (start < 0) {
    const first = body.find((line) => !NUMBER.test(line) && line.length >= 4 && line.length <= 60 && !/[：:。]$/.test(line));
    return first;
  }
  const before = body[start - 1];
  // The organ stands alone in the line above when the title is broken by sense.
  const from =
    before && /(?:人民政府|办公室|委员会|局|办事处)$/.test(before) && !/文件$/.test(before) && body[start]!.startsWith("关于")
      ? before
      : "";
  let title = from + body[start]!;
  for (const next of body.slice(start + 1, start + 3)) {
    if (title.length > 100 || endsTitle(title) || /[：:。]/.test(next) || next.length > 40) break;
    title += next;
  }
  return title.length <= 200 ? title.replace(/\s+/g, "") : undefined;
}

const endsTitle = (title: string) =>
  /(?:通知|公告|通告|意见|决定|通报|报告|批复|函|纪要|方案|办法|规定|细则|公示|名单|预案|计划|要点|指南|规划|公报|决算|预算)(?:（.{1,12}）)?$/.test(
    title,
  );

function spelledNumber(number: string): string {
  return number
    .replace(/\s/g, "")
    .replace(/[［[（(【]/, "〔")
    .replace(/[］\]）)】]/, "〕")
    .replace(/〕第/, "〕");
}

function dateIn(line: string): PlainDate | undefined {
  const digits = DATE.exec(line);
  if (digits) return whole(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const words = CHINESE_DATE.exec(line);
  return words ? whole(yearInWords(words[1]!), numberInWords(words[2]!), numberInWords(words[3]!)) : undefined;
}

function whole(year: number, month: number, day: number): PlainDate | undefined {
  const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isPlainDate(written) ? plainDate(year, month, day) : undefined;
}

const DIGITS = "〇一二三四五六七八九";
const yearInWords = (words: string) => Number([...words.replace(/[○零0]/g, "〇")].map((word) => DIGITS.indexOf(word)).join(""));

function numberInWords(words: string): number {
  const [tens, ones] = words.includes("十") ? words.split("十") : ["", words];
  return (words.includes("十") ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0);
}

function mostSpoken(text: string): (typeof KINDS)[number] | undefined {
  const start = text.slice(0, 4000);
  const counted = KINDS.map((kind) => ({ kind, count: start.match(new RegExp(kind.words, "g"))?.length ?? 0 }));
  const [most] = counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
  return most?.kind;
}

/** The text without the title and the number at its head 去掉文头: the page shows them above it, once. */
export function withoutHead(text: string, { title, documentNumber }: Proposal): string {
  const plain = (line: string) => line.replace(/\s/g, "");
  const lines = text.split("\n");
  const isHead = (line: string) =>
    line === "" ||
    (title !== undefined && plain(title).includes(line)) ||
    (documentNumber !== undefined && spelledNumber(line) === documentNumber);
  const start = lines.findIndex((line) => !isHead(plain(line)));
  return start < 0 ? text : lines.slice(start).join("\n");
}
