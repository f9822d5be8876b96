import { Document, type IPropertiesOptions, Packer } from "docx";
import { STYLES } from "./docx-styles.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { repack } from "./office-package.ts";
import { TYPEFACES } from "./official-page.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Packs a document as docx, with what the library cannot say: captions of tables, typefaces that may stand in, lines off the grid. */
export async function packDocx(options: IPropertiesOptions, captions: readonly string[] = []): Promise<Uint8Array> {
  return repack(new Uint8Array(await Packer.toArrayBuffer(new Document(options))), {
    "word/document.xml": (xml) => withCaptions(xml, captions),
    "word/styles.xml": withOwnPitch,
    "word/fontTable.xml": fontTable,
  });
}

/** Names each table for those who cannot see it, in the order of the tables. */
function withCaptions(xml: string, captions: readonly string[]): string {
  let table = 0;
  return xml.replace(/<\/w:tblPr>/g, (end) => {
    const caption = captions[table++];
    return caption === undefined ? end : `<w:tblCaption w:val="${escapeMarkup(caption)}"/>${end}`;
  });
}

/** The line grid is that of the text: titles and tables have a pitch of their own. */
function withOwnPitch(xml: string): string {
  return [STYLES.title, STYLES.table].reduce((styles, id) => {
    const style = new RegExp(`(<w:style [^>]*w:styleId="${id}".*?<w:pPr>.*?)(<w:spacing )`, "s");
    return styles.replace(style, '$1<w:snapToGrid w:val="0"/>$2');
  }, xml);
}

/** Which typefaces may stand in for one that is not installed. */
function fontTable(): string {
  const fonts = Object.values(TYPEFACES).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(",")}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${XML}<w:fonts xmlns:w="${WORDPROCESSING}">${fonts.join("")}</w:fonts>`;
}
