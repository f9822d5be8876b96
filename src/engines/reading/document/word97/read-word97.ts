import type { CompoundFile } from "../compound-file.ts";
import type { Document } from "../document.ts";
import { DocumentBuilder } from "../document-builder.ts";
import { type DraftBlock, type DraftCell, layOut } from "../draft.ts";
import { ReadingStopped } from "../unreadable.ts";
import { type ParagraphPlace, paragraphPlaces } from "./paragraph-places.ts";
import { piecedText } from "./text-pieces.ts";

const CELL = "\x07";
const PARAGRAPH = "\r";

/** Reads a doc or wps file of 1997–2003: its main text, with tables row by row. */
export function readWord97(file: CompoundFile): Document {
  const stream = file.stream("WordDocument");
  if (!stream || stream.length < 0x200) throw new ReadingStopped("damaged");
  const fib = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (fib.getUint16(0, true) !== 0xa5ec) throw new ReadingStopped("unsupported", "Word 95 或更早的文件");
  const flags = fib.getUint16(0x0a, true);
  if (flags & 0x0100) throw new ReadingStopped("encrypted");
  const table = file.stream(flags & 0x0200 ? "1Table" : "0Table");
  if (!table) throw new ReadingStopped("damaged");

  const { text, position } = piecedText(stream, table, fib);
  const placeAt = paragraphPlaces(stream, table, file.stream("Data"), fib);
  const builder = new DocumentBuilder();
  layOut(
    blocksOf(text, (i) => placeAt(position(i))),
    builder,
  );
  return builder.finish("doc");
}

/** Cuts the text at its marks: paragraphs, and cells that a row's end gathers. */
function blocksOf(text: string, placeOf: (i: number) => ParagraphPlace): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let cell: DraftBlock[] = [];
  let row: DraftCell[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark !== CELL && mark !== PARAGRAPH && mark !== "\f") continue;
    const paragraph: DraftBlock = { kind: "paragraph", text: withoutControls(text.slice(start, i)) };
    const { inTable, endsRow } = placeOf(i);
    start = i + 1;
    if (mark !== CELL) (inTable ? cell : blocks).push(paragraph);
    else if (endsRow) {
      const last = blocks.at(-1);
      if (last?.kind === "table") last.rows.push(row);
      else blocks.push({ kind: "table", rows: [row] });
      row = [];
      cell = [];
    } else {
      row.push({ blocks: [...cell, paragraph], column: row.length, columns: 1, rows: 1 });
      cell = [];
    }
  }
  blocks.push(...row.flatMap(({ blocks: inside }) => inside), ...cell, {
    kind: "paragraph",
    text: withoutControls(text.slice(start)),
  });
  return blocks.filter((block) => block.kind === "table" || block.text !== "");
}

/** Drops the code of fields, pictures and notes; keeps what fields print. */
function withoutControls(text: string): string {
  let plain = text;
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\x13[^\x13\x14\x15]*(?:\x14([^\x13\x14\x15]*))?\x15/g, (_, printed?: string) => printed ?? "");
  }
  return plain
    .replace(/\x0b/g, "\n")
    .replace(/\x1e/g, "-")
    .replace(/[\x00-\x08\x0e-\x1f]/g, "")
    .trimEnd();
}
