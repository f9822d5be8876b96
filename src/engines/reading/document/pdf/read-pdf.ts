import type { Document } from "../document.ts";
import { DocumentBuilder } from "../document-builder.ts";
import { layOut } from "../draft.ts";
import { ReadingStopped } from "../unreadable.ts";
import { installedCharacterMaps } from "./character-maps.ts";
import { refuseBomb } from "./packed-streams.ts";
import { blocksOfPage, type PageBlock } from "./page-blocks.ts";
import type { PageItem } from "./page-items.ts";
import { paragraphsOf } from "./page-paragraphs.ts";
import { pictureArea } from "./page-pictures.ts";
import { rulesOf } from "./page-rules.ts";

const MOST_PAGES = 600;
/** A page is a scan when a picture covers this part of it, and there are fewer characters than these beside it. */
const SCANNED_PART = 0.3;
const FEWEST_CHARACTERS = 30;
/** Nor is a page read whose letters are drawn as curves. */
const MOST_OUTLINES = 300;

/**
 * Reads a PDF by the places of its text and its ruling lines. One whose pages hold only pictures is not readable; of one where
 * some pages do, these pages are named.
 */
export async function readPdf(bytes: Uint8Array, characterMaps = installedCharacterMaps()): Promise<Document> {
  refuseBomb(bytes);
  const { getDocument, OPS, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    // The library keeps what it is given, and takes no subclass of bytes.
    data: new Uint8Array(bytes),
    ...(characterMaps !== undefined && { cMapUrl: characterMaps, cMapPacked: true }),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    // No picture is unpacked: that of a scanned page would take a second, and has no text.
    maxImageSize: 0,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) throw new ReadingStopped("too-large", `超过 ${MOST_PAGES} 页`);
    const pages: PageBlock[][] = [];
    const scanned: number[] = [];
    let shown = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const { fnArray, argsArray } = await page.getOperatorList();
      shown += fnArray.filter((operator) => operator === OPS.showText).length;
      const own = items.flatMap(pageItem);
      pages.push(blocksOfPage(own, rulesOf(fnArray, argsArray, OPS)));
      if (own.reduce((length, { text }) => length + text.length, 0) < FEWEST_CHARACTERS) {
        const [left, bottom, right, top] = page.view as [number, number, number, number];
        const pictures = pictureArea(fnArray, argsArray, OPS) / ((right - left) * (top - bottom));
        const outlines = fnArray.filter((operator) => operator === OPS.constructPath).length;
        if (pictures > SCANNED_PART || outlines > MOST_OUTLINES) scanned.push(number);
      }
      page.cleanup();
    }
    const builder = new DocumentBuilder();
    layOut(paragraphsOf(pages), builder);
    const document = { ...builder.finish("pdf"), ...(scanned.length > 0 && { unreadPages: scanned }) };
    if (document.text.replace(/\s/g, "").length < 8 * Math.max(1, pages.length - scanned.length)) {
      throw shown > 20 * pages.length
        ? new ReadingStopped("no-text", "字体没有内嵌，文字无法还原")
        : new ReadingStopped("scanned");
    }
    return document;
  } catch (error) {
    if (error instanceof ReadingStopped) throw error;
    throw new ReadingStopped(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  } finally {
    await task.destroy();
  }
}

function pageItem(item: object): PageItem[] {
  if (!("str" in item) || !("transform" in item)) return [];
  const { str, transform, width } = item as { str: string; transform: number[]; width: number };
  const text = str.trim();
  if (text === "") return [];
  const size = Math.hypot(transform[2]!, transform[3]!) || 1;
  return [{ text, left: transform[4]!, right: transform[4]! + width, base: transform[5]!, size }];
}
