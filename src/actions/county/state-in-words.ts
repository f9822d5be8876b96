import type { MatrixLine } from "../../contract/county.ts";

/** What became of an organ's report, in a word or two 报送情况. */
export function stateInWords({ file }: MatrixLine): string {
  if (!file) return "未报送";
  if (file.refusal) return "无法读取";
  return file.round > 1 ? `第${file.round}次报送` : "已报送";
}
