import { strFromU8, strToU8, zipSync } from "fflate";
import type { Document } from "../reading/document/document.ts";
import { openZip } from "../reading/document/zip.ts";
import { escapeMarkup } from "../writing/escape-markup.ts";
import { withoutPictureData } from "./picture-data.ts";
import { type Removal, withoutRemovals } from "./removal.ts";

/** Parts that a published document needs nothing of: comments, people, caches, programs, files within. */
const DROPPED =
  /^(?:word\/(?:comments|people|commentsExtended|commentsIds|commentsExtensible|vbaProject|vbaData|attachedToolbars|glossary\/|embeddings\/|activeX\/)|docProps\/(?:custom|thumbnail)|customXml\/)/i;
const STORIES = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/i;

/** Writes a docx anew without what may not be seen: layout and styles stay. */
export async function redactDocx(bytes: Uint8Array, _document: Document, removals: readonly Removal[]): Promise<Uint8Array> {
  const kept: Record<string, Uint8Array> = {};
  for (const { name, bytes: unpack } of openZip(bytes)) {
    if (DROPPED.test(name) || name.endsWith("/")) continue;
    const content = unpack();
    if (STORIES.test(name)) kept[name] = strToU8(story(strFromU8(content), removals));
    else if (/\.rels$|\[Content_Types\]\.xml$/.test(name)) kept[name] = strToU8(withoutDropped(strFromU8(content)));
    else if (/^docProps\/(?:core|app)\.xml$/.test(name)) kept[name] = strToU8(withoutNames(strFromU8(content)));
    else if (/\.jpe?g$/i.test(name)) kept[name] = withoutPictureData(content);
    else if (/\.xml$/i.test(name)) kept[name] = strToU8(withoutRemovals(strFromU8(content), removals));
    else kept[name] = content;
  }
  return zipSync(kept, { level: 6 });
}

/** A story of the document: changes accepted, hidden runs and comments gone, places masked across runs. */
function story(xml: string, removals: readonly Removal[]): string {
  const accepted = innermost(innermost(xml, "w:del"), "w:moveFrom")
    .replace(/<w:(?:del|moveFrom|ins|moveTo)\b[^>]*\/>/g, "")
    .replace(/<\/?w:(?:ins|moveTo)\b[^>]*>/g, "")
    .replace(/<w:(rPrChange|pPrChange|sectPrChange|tblPrChange|tcPrChange|trPrChange|tblGridChange)\b[\s\S]*?<\/w:\1>/g, "")
    .replace(/<w:(?:moveFromRange|moveToRange)(?:Start|End)\b[^>]*\/>/g, "")
    .replace(/<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, "")
    .replace(/<w:r\b(?:(?!<\/w:r>)[\s\S])*?<w:vanish\s*\/>(?:(?!<\/w:r>)[\s\S])*?<\/w:r>/g, "")
    .replace(/<w:object\b[\s\S]*?<\/w:object>/g, "");
  return accepted.replace(/<w:p\b(?:(?!<w:p\b)[\s\S])*?<\/w:p>/g, (paragraph) => maskParagraph(paragraph, removals));
}

/** Takes elements out from the innermost, as they may stand within each other. */
function innermost(xml: string, name: string): string {
  const pattern = new RegExp(`<${name}\\b[^>]*(?<!/)>(?:(?!<${name}\\b)[\\s\\S])*?</${name}>`, "g");
  let [before, after] = ["", xml];
  while (before !== after) [before, after] = [after, after.replace(pattern, "")];
  return after;
}

const TEXT = /(<w:t\b[^>]*>)([^<]*)(<\/w:t>)/g;

/** The runs of a paragraph are one text to the reader: a number may be cut over several of them. */
function maskParagraph(paragraph: string, removals: readonly Removal[]): string {
  const pieces = [...paragraph.matchAll(TEXT)].map(([, , text]) => plainText(text!));
  const whole = pieces.join("");
  const hits = removals.filter(({ quote }) => quote !== "" && whole.includes(quote));
  if (hits.length === 0) return paragraph;
  let next = 0;
  const masked = withoutRemovals(whole, hits);
  // The whole masked text goes into the first run of words; the others keep their look and lose their words.
  return paragraph.replace(TEXT, (_, open: string, _text: string, close: string) =>
    next++ === 0 ? `<w:t xml:space="preserve">${escapeMarkup(masked)}${close}` : `${open}${close}`,
  );
}

function withoutDropped(xml: string): string {
  return xml
    .replace(/<Relationship\b[^>]*\bTarget="([^"]*)"[^>]*\/>/g, (tag, target: string) =>
      /comments|people|vbaProject|embeddings\/|activeX\/|customXml\/|docProps\/custom|thumbnail|glossary\//i.test(target)
        ? ""
        : tag,
    )
    .replace(/<Override\b[^>]*\bPartName="\/([^"]*)"[^>]*\/>/g, (tag, part: string) => (DROPPED.test(part) ? "" : tag));
}

/** Properties that name a person or an organisation. */
export function withoutNames(xml: string): string {
  return xml.replace(
    /<(dc:creator|cp:lastModifiedBy|cp:category|cp:keywords|dc:description|Company|Manager)\b[^>]*>[^<]*<\/\1>/g,
    "",
  );
}

function plainText(text: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (all, name: string) =>
    name.startsWith("#")
      ? String.fromCodePoint(Number(name[1] === "x" ? `0${name.slice(1)}` : name.slice(1)))
      : (entities[name] ?? all),
  );
}
