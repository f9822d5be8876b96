import { findBeginnings, pairsOf, tried } from "../beginnings.ts";
import type { Check } from "../check.ts";
import type { Remnant } from "../manuscript.ts";

const IN_TEXT = tried(
  /\[?批注\s*\[[^\]\n]{1,20}\]\s*[：:]?|\[(?:comment|Comment|批注|审阅)[：: ][^\]\n]{0,40}\]|[（(【](?:此处|本段|本句|这里|以上|该数据|数据)(?:建议|请|需|待|应)?(?:核实|再核|修改|删除|删去|斟酌|商榷|确认|补充)[^）)】\n]{0,20}[）)】]|带格式的[：:]\s*(?:字体|缩进|正文|标题|段落)|删除的内容[：:]\s/,
);
const beginnings = findBeginnings([
  { words: ["[批", "批注", "[c", "[C", "[审", "带格", "删除", ...pairsOf("（(【", "此本这以该数")] },
]);
const NAMES: Record<Remnant["kind"], string> = {
  comment: "批注",
  insertion: "未接受的修订（插入）",
  deletion: "未接受的修订（删除）",
  hidden: "隐藏文字",
};
const FIX = "处理后删去批注、接受修订";

/** A remark of a reviewer 批注 that stayed: in the text, or in the file beside it as a comment, a tracked change or hidden text. */
export const comment: Check = {
  id: "X-comment",
  title: "残留批注或修改意见",
  severity: "warning",
  basis: "校对要求：发布前应接受修订、删除批注",
  *run(manuscript) {
    for (const { 0: quote, index } of manuscript.matches(IN_TEXT, beginnings(manuscript))) {
      yield { offset: index, length: quote.length, message: `残留的批注“${quote.slice(0, 30)}”`, expected: "", fix: FIX };
    }
    for (const { kind, text, offset } of manuscript.remnants) {
      // What was inserted or hidden stands in the text; a comment and what was deleted do not.
      const length = manuscript.text.startsWith(text, offset) ? text.length : 0;
      yield { offset, length, message: `文件中有${NAMES[kind]}“${text.slice(0, 30)}”`, fix: FIX };
    }
  },
};
