import { fold, foldInPlace, foldWords } from "./fold.ts";

/** Who reports, and for which year 报告机关和年份. */
export interface ReportTitle {
  organ: string | null;
  year: number | null;
}

const TITLE = /((?:19|20)\d{2})年?度?(?:的)?政府信息公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:年度)?报告/g;
/** An organ's name: what stands right before the year, back to a stop, a mark or a figure. */
const ORGAN = /([\u4e00-\u9fff()·]{3,40}?)(?:关于)?$/;
const NOT_OF_THE_NAME = /^(?:.*(?:标题|名称|当前位置|首页|公布|印发|关于|报送|编制|现将|社会公布)[:>]?)/;

/**
 * The organ and the year of a report, from its title; the year, where the title has none, from the period that the preamble names,
 * then from the first sentence, then from the name of the file.
 */
export function titleOf(text: string, fileName: string, opening = ""): ReportTitle {
  const folded = fold(text.slice(0, 6000));
  const found = [...folded.text.matchAll(TITLE)].map((match) => ({
    year: Number(match[1]),
    organ: organBefore(text.slice(0, folded.at[match.index])),
  }));
  const named = found.find(({ organ }) => organ !== null) ?? found[0] ?? titleOfFile(fileName);
  return { organ: named?.organ ?? signature(text), year: named?.year ?? yearOf(folded.text) ?? yearOfOpening(opening) };
}

/** The name right before the year, in its line or in the line above; a long name may begin one line higher. */
function organBefore(before: string): string | null {
  const lines = before
    .slice(-240)
    .split(/[\n\r\t]/)
    .map(foldWords)
    .filter((line) => line !== "");
  const last = lines.at(-1)?.slice(-48) ?? "";
  const above = lines.at(-2) ?? "";
  const goesOn = /^[\u4e00-\u9fff]{2,14}[省市县区州盟旗镇乡]$/.test(above) && !/^[\u4e00-\u9fff]{2,8}[省市县区州盟旗]/.test(last);
  const name = ORGAN.exec(goesOn ? above + last : last)?.[1];
  if (!name) return null;
  const bare = name.replace(NOT_OF_THE_NAME, "").replace(/^[)(·]+|[(·]+$/g, "");
  return bare.length >= 3 && !/报告|条例|规定|要求|政府信息公开$/.test(bare) ? bare : null;
}

function titleOfFile(fileName: string): ReportTitle | undefined {
  const match = TITLE.exec(foldWords(fileName));
  TITLE.lastIndex = 0;
  return match ? { year: Number(match[1]), organ: organBefore(foldWords(fileName).slice(0, match.index)) } : undefined;
}

function yearOf(head: string): number | null {
  const period = /(?:期限|时限|时间|自|从)[^。\d]{0,12}((?:19|20)\d{2})年1月1日/.exec(head);
  const opening =
    /(?:总体情况|概述)((?:19|20)\d{2})年/.exec(head) ?? /((?:19|20)\d{2})年度?(?:政府信息公开|政务公开)?(?:年度)?报告/.exec(head);
  const year = period?.[1] ?? opening?.[1];
  return year ? Number(year) : null;
}

/** 2023年，我县坚持……: the first sentence of section one names the year. */
function yearOfOpening(opening: string): number | null {
  const year = /^[^。\d]{0,12}((?:19|20)\d{2})(?!\d)/.exec(fold(opening.slice(0, 60)).text)?.[1];
  return year ? Number(year) : null;
}

/** The organ that signs at the end, above or beside the date. */
function signature(text: string): string | null {
  const foot = foldInPlace(text.slice(-160));
  const signed =
    /(?:^|[\s。])([\u4e00-\u9fff()]{4,30}(?:政府|局|委员会|办公室|厅|部|院|办事处|管委会|中心))\s*(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.exec(
      foot,
    );
  return signed?.[1] ?? null;
}
