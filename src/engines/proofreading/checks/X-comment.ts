import { patternCheck } from "../check.ts";

/** A remark of a reviewer 批注 that stayed in the text. */
export const comment = patternCheck({
  id: "X-comment",
  title: "残留批注或修改意见",
  severity: "warning",
  basis: "校对要求：发布前应接受修订、删除批注",
  pattern:
    /\[?批注\s*\[[^\]\n]{1,20}\]\s*[：:]?|\[(?:comment|Comment|批注|审阅)[：: ][^\]\n]{0,40}\]|[（(【](?:此处|本段|本句|这里|以上|该数据|数据)(?:建议|请|需|待|应)?(?:核实|再核|修改|删除|删去|斟酌|商榷|确认|补充)[^）)】\n]{0,20}[）)】]|带格式的[：:]\s*(?:字体|缩进|正文|标题|段落)|删除的内容[：:]\s/g,
  judge: ([quote]) => ({ message: `残留的批注“${quote.slice(0, 30)}”`, expected: "", fix: "处理后删去批注" }),
});
