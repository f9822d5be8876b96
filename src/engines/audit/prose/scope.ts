import { allowedNames, type OwnLine } from "../organ-line.ts";
import type { Phrase } from "./phrases.ts";
import { clauseStart, type Sentence } from "./sentences.ts";

/** Whose numbers the tables hold: one organ's own, or those of a whole area 汇总. */
export interface Scope {
  year: number | null;
  /** Names of the organ itself. */
  own: readonly string[];
  /** The report sums up many organs, so that prose may give the number of one of them. */
  sumsUp: boolean;
}

export function scopeOf(organ: OwnLine | undefined, year: number | null): Scope {
  const name = organ?.name ?? "";
  const single = /(?:乡|镇|街道|苏木)(?:人民政府|办事处)?$|[局委办厅署社]$|中心$|委员会$|办公室$/.test(name);
  return { year, own: organ ? allowedNames(organ).sort((a, b) => b.length - a.length) : [], sumsUp: !single };
}

/** Ways a request came in, and other bodies: the number is then a part. */
const CHANNEL =
  /网络|网上|网站|在线|信函|来信|邮寄|当面|现场|窗口|传真|邮件|邮箱|渠道|平台|电话|口头|书面|延期|逾期|超期|补正|协办|转办|会办|征求/;
const ANOTHER_BODY =
  /代表|本级|政府办|办公室|党政办|(?<![我本全该])(?:部门|单位)|科室|分局|中心|大队|支队|所属|下属|直属|各乡镇|各镇|乡镇|街道|社区|村|[^我本全该]局|[^我本全该]委(?!托)|厅/;
const GOVERNMENT = /(?:省|市|州|县|区|旗)政府/;
const ANOTHER_TIME =
  /上年|去年|往年|历年|同期|上一年|季度|上半年|下半年|月份|\d月|每年|每月|每季|近[一二两三四五六七八九十\d]+年|[一二三四五六七八九十\d]+年来|累计/;
const ANOTHER_MATTER =
  /留言|来信|信箱|热线|咨询|建议|提案|诉求|工单|意见|投诉|举报|信访件|问题|网民|网友|来电|来访|议案|督办|事项清单/;

/** The last year named before a number, if it is not too far off to be meant. */
export function yearSpokenOf(before: string): number | undefined {
  const year = [...before.slice(-400).matchAll(/(20\d\d)年/g)].at(-1)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Whether a clause speaks of a part of the organ or of another body. */
export function namesAnotherBody(clause: string, scope: Scope): boolean {
  const words = withoutOwnNames(clause, scope);
  return ANOTHER_BODY.test(words) || GOVERNMENT.test(words);
}

function withoutOwnNames(clause: string, { own }: Scope): string {
  return own.reduce((words, name) => words.replaceAll(name, ""), clause);
}

/** Whether a number belongs to a part of the organ, another year or another matter: then the tables say nothing about it. */
export function isOfAnotherScope(before: string, phraseStart: number, phrase: Phrase, scope: Scope): boolean {
  const start = clauseStart(before, phraseStart);
  const clause = withoutOwnNames(before.slice(start), scope);
  const carried = phrase.id.startsWith("carried");
  const year = yearSpokenOf(carried ? before.slice(0, phraseStart) : before);
  if (year !== undefined && scope.year !== null && year !== scope.year) return true;
  if (!carried && ANOTHER_TIME.test(clause)) return true;
  const namesChannelWords = phrase.id.startsWith("other.") || phrase.id === "unable.still-unclear";
  if (!namesChannelWords && CHANNEL.test(clause)) return true;
  if (ANOTHER_BODY.test(clause) || GOVERNMENT.test(clause)) return true;
  return (
    (phrase.needs === "requests" || phrase.id === "received") &&
    phrase.id !== "not-processed.petition" &&
    ANOTHER_MATTER.test(clause)
  );
}

/** Whether a sentence, or the subdivision it stands in, speaks of requests 依申请公开. */
export function speaksOfRequests({ text, lead }: Sentence): boolean {
  return /申请(?!人|行政复议|复议|法院)/.test(text) || /申请/.test(lead);
}
