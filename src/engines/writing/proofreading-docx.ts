import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Severity } from "../finding.ts";
import { closing } from "./docx-closing.ts";
import { packDocx } from "./docx-package.ts";
import { blankLine, bodyParagraph, headingParagraph, titleParagraph } from "./docx-paragraphs.ts";
import { officialDocument } from "./docx-section.ts";
import { docxTable } from "./docx-table.ts";
import { SIZES } from "./official-page.ts";
import { columnHead, type PrintedGrid, type PrintedRow, rowHead } from "./printed-table.ts";

/** What a run found, to be printed 错敏排查报告. */
export interface ProofreadingReport {
  title: string;
  organ: string;
  date: PlainDate;
  /** Scope and figures, a paragraph each. */
  summary: readonly string[];
  checks: readonly { title: string; count: number }[];
  /** The first findings; `more` says how many are only in the workbook. */
  findings: readonly { severity: Severity; title: string; passage: string; message: string; fix: string; verdict: string }[];
  more: number;
}

const LEVELS: Record<Severity, string> = { error: "错误", warning: "疑似", hint: "提示" };
const MEASURE = { size: SIZES.five, linePitch: 290, rowHeight: 420, labels: "left", whole: false } as const;

/** The report of a run 错敏排查报告 as a docx: what was read, what was found by check, and the findings one by one. */
export function writeProofreadingDocx({
  title,
  organ,
  date,
  summary,
  checks,
  findings,
  more,
}: ProofreadingReport): Promise<Uint8Array> {
  const listed = findings.length > 0;
  const children = [
    titleParagraph([title]),
    blankLine(),
    ...summary.map((text) => bodyParagraph(text)),
    ...(listed
      ? [
          headingParagraph("一、分项统计"),
          docxTable(
            grid(
              [
                ["校对项", 120],
                ["处数", 36],
              ],
              checks.map(({ title, count }) => [title, count]),
            ),
            MEASURE,
          ),
          headingParagraph("二、问题清单", { afterTable: true }),
          docxTable(
            grid(
              [
                ["序号", 10],
                ["级别", 12],
                ["文件", 34],
                ["原文", 32],
                ["问题", 34],
                ["建议", 20],
                ["判定", 14],
              ],
              findings.map((one, index) => [
                index + 1,
                LEVELS[one.severity],
                one.title,
                one.passage,
                one.message,
                one.fix,
                one.verdict,
              ]),
            ),
            MEASURE,
          ),
          ...(more > 0 ? [bodyParagraph(`另有${more}处，见电子表格。`)] : []),
        ]
      : []),
    ...closing(organ, date),
  ];
  return packDocx(officialDocument(title, children), listed ? ["分项统计", "问题清单"] : []);
}

function grid(columns: readonly (readonly [string, number])[], rows: readonly (readonly (string | number)[])[]): PrintedGrid {
  const cell = (value: string | number): PrintedRow[number] =>
    typeof value === "number" ? { role: "value", text: String(value), columns: 1, rows: 1 } : rowHead(value);
  return {
    widths: columns.map(([, width]) => width),
    head: [columns.map(([heading]) => columnHead(heading))],
    blocks: [rows.map((row) => row.map(cell))],
  };
}
