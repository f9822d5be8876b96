import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { ProseRange } from "../audit/passages.ts";
import type { Leftover } from "../audit/subject.ts";

/** What is kept of a file that was read 读取结果: enough to audit it again and to show it with its marks, without opening the file once more. */
export interface KeptReading {
  report: AnnualReport;
  /** The full text; offsets of findings are into it. */
  text: string;
  prose: readonly ProseRange[];
  leftovers: readonly Leftover[];
}
