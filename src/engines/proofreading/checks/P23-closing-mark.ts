import type { Check, Fault } from "../check.ts";
import { watchLines } from "../lines.ts";
import { LAYOUT } from "./basis.ts";

const ATTACHMENT = /^[\s\u3000]*附件\d{0,2}[：:][\s\u3000]*(?:\d{1,2}[.．、])?.{2,60}?([。；;，、])[\s\u3000]*$/;
const CONTINUED = /^[\s\u3000]*\d{1,2}[.．].{2,60}?([。；;，、])[\s\u3000]*$/;
const TITLE =
  /^.{0,80}(?:关于.{2,80}的)?(?:通知|通告|公告|通报|决定|意见|报告|请示|批复|函|纪要|方案|办法)([。；，])[\s\u3000]*$/;

const LISTING = /^[\s\u3000]*附件\d{0,2}[：:]/;
const NUMBERED = /^[\s\u3000]*\d{1,2}[.．]/;
const attachments = watchLines("附0123456789");

/** A mark after the name of an attachment 附件名称 or after the title of an official document. */
export const closingMark: Check = {
  id: "P23-closing-mark",
  title: "附件名称或标题末尾多了标点",
  severity: "warning",
  basis: LAYOUT("7.3.4 附件说明、7.3.1 标题"),
  run({ lines, kind }) {
    const faults: Fault[] = [];
    const first = lines.first;
    const title = kind === "official-document" && first >= 0 ? lines.textOf(first) : "";
    if (title.includes("关于")) faults.push(...markAtEnd(TITLE.exec(title), lines.offsetOf(first), "标题末尾不加"));
    let listing = -1;
    for (const { offset, text, head, rank } of lines.of(attachments)) {
      if (rank === 0 && faults.length > 0) continue;
      const goesOn = listing === rank - 1 && listing >= 0;
      if (head !== "附" && !goesOn) continue;
      const match = ATTACHMENT.exec(text) ?? (goesOn ? CONTINUED.exec(text) : null);
      faults.push(...markAtEnd(match, offset, "附件名称后不加"));
      if (LISTING.test(text) || (goesOn && NUMBERED.test(text))) listing = rank;
    }
    return faults;
  },
};

function markAtEnd(match: RegExpExecArray | null, offset: number, what: string): Fault[] {
  if (!match) return [];
  const mark = match[1]!;
  return [{ offset: offset + match[0].lastIndexOf(mark), length: 1, message: `${what}“${mark}”`, expected: "" }];
}
