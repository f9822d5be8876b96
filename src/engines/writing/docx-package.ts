import { Document, type IPropertiesOptions, Packer } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { STYLES } from "./docx-styles.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { TYPEFACES } from "./official-page.ts";

/** The first day that a ZIP can name: with it the same document gives the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Packs a document as docx bytes that depend on nothing but the document: no clock, no machine, no person's name. */
export async function packDocx(options: IPropertiesOptions, captions: readonly string[] = []): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(new Document(options))));
  const edit = (path: string, change: (xml: string) => string) => {
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  };
  edit("word/document.xml", (xml) => withCaptions(xml, captions));
  edit("word/styles.xml", withOwnPitch);
  edit("docProps/core.xml", withoutPeopleAndTimes);
  edit("word/fontTable.xml", fontTable);
  return zipSync(Object.fromEntries(Object.entries(parts).sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))), {
    mtime: ZIP_EPOCH,
    level: 9,
  });
}

/** Readers of packages expect the list of content types first. */
function order(path: string): number {
  return path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2;
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

function withoutPeopleAndTimes(xml: string): string {
  return xml.replace(/<(dc:creator|cp:lastModifiedBy|dcterms:created|dcterms:modified)\b[^>]*>[^<]*<\/\1>/g, "");
}

/** Which typefaces may stand in for one that is not installed. */
function fontTable(): string {
  const fonts = Object.values(TYPEFACES).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(",")}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${XML}<w:fonts xmlns:w="${WORDPROCESSING}">${fonts.join("")}</w:fonts>`;
}
