import type { PlainDate } from "../../calendar/plain-date.ts";
import { closing } from "./docx-closing.ts";
import { packDocx } from "./docx-package.ts";
import { blankLine, bodyParagraph, flushParagraph, headingParagraph, titleParagraph } from "./docx-paragraphs.ts";
import { officialDocument } from "./docx-section.ts";
import { docxTable } from "./docx-table.ts";
import { letterhead } from "./letterhead.ts";
import { valueText } from "./matrix-docx.ts";
import { SIZES } from "./official-page.ts";
import { columnHead, type PrintedGrid, rowHead } from "./printed-table.ts";

/** A circular that sums an audit up for all organs 通报稿. */
export interface Circular {
  heading: string;
  title: string;
  addressee: string;
  opening: string;
  parts: readonly { heading: string; paragraphs: readonly string[]; table?: CircularTable }[];
  signer: string;
  date: PlainDate;
}

export interface CircularTable {
  caption: string;
  columns: readonly { label: string; inMm: number }[];
  /** The first cell names the row. */
  rows: readonly (readonly string[])[];
}

/** The circular as docx, to be edited before it is sent. */
export async function writeCircularDocx({
  heading,
  title,
  addressee,
  opening,
  parts,
  signer,
  date,
}: Circular): Promise<Uint8Array> {
  const children = [
    titleParagraph(title.split("\n")),
    blankLine(),
    flushParagraph(`${addressee}：`),
    bodyParagraph(opening),
    ...parts.flatMap(({ heading, paragraphs, table }) => [
      headingParagraph(heading),
      ...paragraphs.map((text, index) => bodyParagraph(text, table !== undefined && index === paragraphs.length - 1)),
      ...(table
        ? [docxTable(gridOf(table), { size: SIZES.five, linePitch: 290, rowHeight: 420, labels: "left", whole: false })]
        : []),
    ]),
    ...closing(signer, date),
  ];
  return packDocx(
    officialDocument(title, children, letterhead(heading)),
    parts.flatMap(({ table }) => (table ? [table.caption] : [])),
  );
}

function gridOf({ columns, rows }: CircularTable): PrintedGrid {
  return {
    widths: columns.map(({ inMm }) => inMm),
    head: [columns.map(({ label }) => columnHead(label))],
    blocks: [rows.map(([name = "", ...cells]) => [rowHead(name), ...cells.map(valueText)])],
  };
}
