import { gbk } from "./gbk.ts";
import { type Part, placed } from "./merged-tables.ts";

const SIZE = 10;
const LINE = 16;
const WIDTH = 900;
const HEIGHT = 4000;
const MARGIN = 50;

/** A page that is a photograph of a page: nothing but a picture over all of it. */
export const SCAN = "scan";

/**
 * The parts on one long page, in a font that is not embedded and knows only GBK, as Chinese typesetting writes it. `ruled` draws
 * the frames of cells.
 */
export function asPdf(parts: readonly Part[], ruled = true): Uint8Array {
  return pdfOf([contentOf(parts, ruled)]);
}

/** Several pages, some of which may be scans. */
export function asPages(pages: readonly (readonly Part[] | typeof SCAN)[]): Uint8Array {
  return pdfOf(pages.map((page) => (page === SCAN ? `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Im1 Do Q` : contentOf(page, true))));
}

function contentOf(parts: readonly Part[], ruled: boolean): string {
  const operators: string[] = [];
  let y = HEIGHT - MARGIN;
  const say = (text: string, x: number, base: number) => operators.push(`BT /F1 ${SIZE} Tf 1 0 0 1 ${x} ${base} Tm <${hex(gbk(text))}> Tj ET`);
  for (const part of parts) {
    if (typeof part === "string") {
      say(part, MARGIN + 2 * SIZE, y);
      y -= LINE;
      continue;
    }
    const cells = placed(part);
    const columns = Math.max(...cells.map(({ column, columns: wide }) => column + wide));
    const width = (WIDTH - 2 * MARGIN) / columns;
    const fits = Math.max(1, Math.floor((width - 4) / SIZE));
    const top = y + SIZE;
    const rowHeight = LINE * 3;
    for (const { text, row, column, columns: wide, rows } of cells) {
      const [left, upper] = [MARGIN + column * width, top - row * rowHeight];
      if (ruled) operators.push(`${left} ${upper - rows * rowHeight} ${wide * width} ${rows * rowHeight} re S`);
      const room = fits * wide;
      for (let i = 0; i * room < text.length; i++) say(text.slice(i * room, (i + 1) * room), left + 2, upper - SIZE - 2 - i * (SIZE + 2));
    }
    y = top - part.length * rowHeight - LINE;
  }
  return operators.join("\n");
}

function pdfOf(contents: readonly string[]): Uint8Array {
  const page = (i: number) => 7 + 2 * i;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${contents.map((_, i) => `${page(i)} 0 R`).join(" ")}] /Count ${contents.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /FangSong_GB2312 /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /FangSong_GB2312 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /FangSong_GB2312 /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>",
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream",
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${page(i) + 1} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 6 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
