import type { Check } from "../check.ts";
import { LAYOUT } from "./basis.ts";

const ATTACHMENT = /^[\s\u3000]*附件\d{0,2}[：:][\s\u3000]*(?:\d{1,2}[.．、])?.{2,60}?([。；;，、])[\s\u3000]*$/;
const CONTINUED = /^[\s\u3000]*\d{1,2}[.．].{2,60}?([。；;，、])[\s\u3000]*$/;
const TITLE =
  /^.{0,80}(?:关于.{2,80}的)?(?:通知|通告|公告|通报|决定|意见|报告|请示|批复|函|纪要|方案|办法)([。；，])[\s\u3000]*$/;

/** A mark after the name of an attachment 附件名称 or after the title of an official document. */
export const closingMark: Check = {
  id: "P23-closing-mark",
  title: "附件名称或标题末尾多了标点",
  severity: "warning",
  basis: LAYOUT("7.3.4 附件说明、7.3.1 标题"),
  *run({ lines, kind }) {
    let listing = false;
    let first = true;
    for (const { offset, text, head } of lines) {
      if (head === "") continue;
      const title = first && kind === "official-document" && /关于/.test(text) ? TITLE.exec(text) : null;
      first = false;
      if (!title && !listing && head !== "附") continue;
      const match = title ?? ATTACHMENT.exec(text) ?? (listing ? CONTINUED.exec(text) : null);
      listing = /^[\s\u3000]*附件\d{0,2}[：:]/.test(text) || (listing && /^[\s\u3000]*\d{1,2}[.．]/.test(text));
      if (!match) continue;
      const mark = match[1]!;
      yield {
        offset: offset + text.lastIndexOf(mark),
        length: 1,
        message: title ? `标题末尾不加“${mark}”` : `附件名称后不加“${mark}”`,
        expected: "",
      };
    }
  },
};
