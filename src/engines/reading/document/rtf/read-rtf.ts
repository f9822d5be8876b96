import type { Document } from "../document.ts";
import { DocumentBuilder } from "../document-builder.ts";
import { type DraftBlock, type DraftCell, layOut } from "../draft.ts";
import { rtfPieces } from "./rtf-pieces.ts";

/** Reads rich text 富文本: paragraphs and the rows of tables. */
export function readRtf(bytes: Uint8Array): Document {
  const blocks: DraftBlock[] = [];
  let cell: DraftBlock[] = [];
  let row: DraftCell[] = [];
  let text = "";
  let inTable = false;
  const paragraph = (): DraftBlock => {
    const block: DraftBlock = { kind: "paragraph", text: text.trimEnd() };
    text = "";
    return block;
  };
  for (const piece of rtfPieces(bytes)) {
    if ("text" in piece) text += piece.text;
    else if (piece.mark === "pard") inTable = false;
    else if (piece.mark === "intbl") inTable = true;
    else if (piece.mark === "par") (inTable ? cell : blocks).push(paragraph());
    else if (piece.mark === "cell") {
      row.push({ blocks: [...cell, paragraph()], column: row.length, columns: 1, rows: 1 });
      cell = [];
    } else {
      const last = blocks.at(-1);
      if (last?.kind === "table") last.rows.push(row);
      else if (row.length > 0) blocks.push({ kind: "table", rows: [row] });
      row = [];
    }
  }
  blocks.push(...row.flatMap(({ blocks: inside }) => inside), ...cell, paragraph());
  const builder = new DocumentBuilder();
  layOut(
    blocks.filter((block) => block.kind === "table" || block.text !== ""),
    builder,
  );
  return builder.finish("rtf");
}
