import { strFromU8, unzipSync } from "fflate";
import { textOf } from "./letter-marks.ts";
import { PROOF_PLACEHOLDER } from "./letter-proof.ts";

/** A paragraph of a finished letter as it is set. */
export interface LetterLine {
  text: string;
  place: "title" | "left" | "right" | "center" | "body" | "small";
  /** What stands to the right of a right-aligned line, in points. */
  indent: number;
  /** The QR code stands here. */
  proof: boolean;
}

/** A finished letter as paragraphs and tables, in order; the PDF copy is set from it, so that both say the same. */
export type LetterBlock = LetterLine | { rows: string[][] };

const BLOCK = /<w:tbl>.*?<\/w:tbl>|<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>|<w:p(?: [^>]*)?\/>/gs;

/** Reads the blocks of a letter that has been filled. */
export function letterBlocks(docx: Uint8Array): LetterBlock[] {
  const { "word/document.xml": part } = unzipSync(docx, { filter: ({ name }) => name === "word/document.xml" });
  const body = strFromU8(part ?? new Uint8Array());
  return [...body.matchAll(BLOCK)].map(([block]) => (block.startsWith("<w:tbl>") ? { rows: rowsOf(block) } : lineOf(block)));
}

function rowsOf(table: string): string[][] {
  return [...table.matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      [...cell.matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs)].map(([paragraph]) => textOf(paragraph)).join("\n"),
    ),
  );
}

function lineOf(paragraph: string): LetterLine {
  const style = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? "";
  const aligned = /<w:jc w:val="([^"]*)"/.exec(paragraph)?.[1] ?? "";
  const right = aligned === "right" || aligned === "end" || style === "OfficialClosing";
  const size = Number(/<w:sz w:val="(\d+)"/.exec(paragraph)?.[1] ?? 32) / 2;
  const indented = /<w:ind [^>]*w:firstLine/.test(paragraph) || style === "OfficialBody";
  return {
    text: textOf(paragraph).replace(`{${PROOF_PLACEHOLDER}}`, ""),
    place:
      style === "Title"
        ? "title"
        : right
          ? "right"
          : aligned === "center"
            ? "center"
            : size < 12
              ? "small"
              : indented
                ? "body"
                : "left",
    indent: right ? Number(/<w:ind [^>]*w:(?:right|end)="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 20 : 0,
    proof: paragraph.includes('r:embed="rIdProof"'),
  };
}
