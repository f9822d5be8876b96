import { packDocx } from "./docx-package.ts";
import { blankLine, bodyParagraph, titleParagraph } from "./docx-paragraphs.ts";
import { officialDocument } from "./docx-section.ts";
import { docxTable } from "./docx-table.ts";
import { SIZES } from "./official-page.ts";
import { columnHead, rowHead } from "./printed-table.ts";

/** A list on paper 汇总表: a title, a table, what is said below it. */
export interface OfficialTable {
  title: string;
  headings: readonly string[];
  /** In millimetres; together the 156 of the type area. */
  widths: number[];
  rows: readonly (readonly string[])[];
  notes: readonly string[];
}

/** The list as docx; without a row it is the notes alone. */
export function writeOfficialTable({ title, headings, widths, rows, notes }: OfficialTable): Promise<Uint8Array> {
  const grid = {
    widths,
    head: [headings.map((heading) => columnHead(heading))],
    blocks: [rows.map((row) => row.map((text) => rowHead(text)))],
  };
  const measure = { size: SIZES.five, linePitch: 290, rowHeight: 420, labels: "left", whole: false } as const;
  const table = rows.length > 0 ? [docxTable(grid, measure)] : [];
  const children = [titleParagraph([title]), blankLine(), ...table, ...notes.map((text) => bodyParagraph(text))];
  return packDocx(officialDocument(title, children), rows.length > 0 ? [title] : []);
}
