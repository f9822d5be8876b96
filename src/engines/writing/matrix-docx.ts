import { packDocx } from "./docx-package.ts";
import { blankLine, bodyParagraph, titleParagraph } from "./docx-paragraphs.ts";
import { officialDocument } from "./docx-section.ts";
import { docxTable } from "./docx-table.ts";
import { SIZES, TYPE_AREA_IN_MM } from "./official-page.ts";
import { countInWords, LEVELS, type PrintedMatrix } from "./printed-matrix.ts";
import { columnHead, type PrintedGrid, type PrintedRow, rowHead } from "./printed-table.ts";

const ORGAN_IN_MM = 42;
/** So many columns keep their figures in one line; more checks go on in a further table. */
const CHECKS_IN_A_TABLE = 6;
const MEASURE = { size: SIZES.smallFive, linePitch: 250, rowHeight: 380, labels: "left", whole: false } as const;

export const valueText = (text: string): PrintedRow[number] => ({ role: "value", text, columns: 1, rows: 1 });

/** The matrix 核查矩阵 on paper: tables of a few checks each, every one with all organs. */
export async function writeMatrixDocx({ title, checks, rows }: PrintedMatrix): Promise<Uint8Array> {
  const width = (TYPE_AREA_IN_MM.width - ORGAN_IN_MM) / CHECKS_IN_A_TABLE;
  const parts = [];
  for (let at = 0; at < checks.length; at += CHECKS_IN_A_TABLE) parts.push(checks.slice(at, at + CHECKS_IN_A_TABLE));
  const grids = parts.map(
    (part): PrintedGrid => ({
      widths: [ORGAN_IN_MM, ...part.map(() => width)],
      head: [["报送机关", ...part.map((check) => check.title)].map((label) => columnHead(label))],
      blocks: [rows.map(({ organ, faults }) => [rowHead(organ), ...part.map(({ id }) => valueText(countInWords(faults[id])))])],
    }),
  );
  const states: PrintedGrid = {
    widths: [ORGAN_IN_MM + 30, 36, 16, 16, 16],
    head: [["报送机关", "情况", "错误", "疑似", "提示"].map((label) => columnHead(label))],
    blocks: [
      rows.map(({ organ, state, sum }) => [
        rowHead(organ),
        valueText(state),
        ...LEVELS.map((level) => valueText(sum ? String(sum[level]) : "—")),
      ]),
    ],
  };
  const children = [
    titleParagraph(title.split("\n")),
    blankLine(),
    docxTable(states, MEASURE),
    ...grids.flatMap((grid) => [blankLine(), docxTable(grid, MEASURE)]),
    ...(grids.length > 0 ? [bodyParagraph("注：误、疑、示分别是错误、疑似问题、提示，数字为处数。")] : []),
  ];
  return packDocx(officialDocument(title, children), ["各机关情况", ...grids.map((_, part) => `核查矩阵之${part + 1}`)]);
}
