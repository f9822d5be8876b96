import type { PlainDate } from "../../calendar/plain-date.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { type Finding, type Severity, summarize } from "../finding.ts";
import { closing } from "./docx-closing.ts";
import { packDocx } from "./docx-package.ts";
import { blankLine, bodyParagraph, flushParagraph, titleParagraph } from "./docx-paragraphs.ts";
import { officialDocument } from "./docx-section.ts";
import { docxTable } from "./docx-table.ts";
import { letterhead } from "./letterhead.ts";
import { SIZES } from "./official-page.ts";
import { placeInWords } from "./place-in-words.ts";
import { columnHead, type PrintedGrid, type PrintedRow, rowHead } from "./printed-table.ts";

/** A letter that tells one organ what was found 核查情况反馈、退回函. */
export interface FindingsLetter {
  /** The sender's name in red at the head; without it the letter is on plain paper. */
  heading?: string;
  /** A line break in it is kept: a long title reads best broken by sense. */
  title: string;
  number?: string;
  /** The organ it goes to. */
  organ: string;
  intro: readonly string[];
  findings: readonly Finding[];
  /** The file could not be read: nothing was audited, and nothing may be said about faults. */
  unread?: boolean;
  /** With it, cells are named by their printed labels. */
  form?: AnnualReportForm;
  closing?: readonly string[];
  signer: string;
  date: PlainDate;
  contact?: string;
}

const LEVELS: Record<Severity, string> = { error: "错误", warning: "疑错", hint: "提示" };
const HEADINGS = ["序号", "类别", "位置", "问题", "依据", "修改建议"];
const WIDTHS_IN_MM = [10, 14, 32, 44, 26, 30];
const CAPTION = "问题清单";

/** The findings of one organ as a docx: a letter with the list of faults 问题清单 as a table, the gravest first. */
export async function writeFindingsDocx(letter: FindingsLetter): Promise<Uint8Array> {
  const { title, heading, number, organ, intro, findings, form, contact } = letter;
  const list = findings.length > 0;
  const children = [
    ...(number ? [flushParagraph(number, "right"), blankLine(), blankLine()] : []),
    titleParagraph(title.split("\n")),
    blankLine(),
    flushParagraph(`${organ}：`),
    ...intro.map((text) => bodyParagraph(text)),
    ...(letter.unread ? [] : [bodyParagraph(summaryOf(findings), list)]),
    ...(list
      ? [docxTable(listOf(findings, form), { size: SIZES.five, linePitch: 290, rowHeight: 420, labels: "left", whole: false })]
      : []),
    ...(letter.closing ?? []).map((text, index, all) => bodyParagraph(text, index === all.length - 1)),
    ...closing(letter.signer, letter.date),
    ...(contact ? [bodyParagraph(`（联系方式：${contact}）`)] : []),
  ];
  return packDocx(officialDocument(title, children, heading ? letterhead(heading) : undefined), list ? [CAPTION] : []);
}

function summaryOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return "经核查，未发现问题。";
  const counts = summarize(findings);
  const parts = (["error", "warning", "hint"] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => `${LEVELS[level]}${counts[level]}处`);
  return `经核查，共发现问题${findings.length}处，其中${parts.join("、")}，逐项列明如下：`;
}

function listOf(findings: readonly Finding[], form?: AnnualReportForm): PrintedGrid {
  const order = (["error", "warning", "hint"] as const).flatMap((level) => findings.filter(({ severity }) => severity === level));
  const centred = (text: string): PrintedRow[number] => ({ role: "value", text, columns: 1, rows: 1 });
  return {
    widths: WIDTHS_IN_MM,
    head: [HEADINGS.map((label) => columnHead(label))],
    blocks: [
      order.map(({ severity, where, message, basis, fix }, index) => [
        centred(String(index + 1)),
        centred(LEVELS[severity]),
        ...[placeInWords(where, form), message, basis ?? "", fix ?? ""].map((text) => rowHead(text)),
      ]),
    ],
  };
}
