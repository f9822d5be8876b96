import type { Document } from "../document.ts";
import { DocumentBuilder } from "../document-builder.ts";
import { layOut } from "../draft.ts";
import { ReadingStopped } from "../unreadable.ts";
import { installedCharacterMaps } from "./character-maps.ts";
import { blocksOfPage, type PageBlock } from "./page-blocks.ts";
import type { PageItem } from "./page-items.ts";
import { paragraphsOf } from "./page-paragraphs.ts";
import { rulesOf } from "./page-rules.ts";

const MOST_PAGES = 600;

/** Reads a PDF by the places of its text and its ruling lines. One whose pages hold only pictures is not readable. */
export async function readPdf(bytes: Uint8Array, characterMaps = installedCharacterMaps()): Promise<Document> {
  const { getDocument, OPS, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    // The library keeps what it is given, and takes no subclass of bytes.
    data: new Uint8Array(bytes),
    ...(characterMaps !== undefined && { cMapUrl: characterMaps, cMapPacked: true }),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    const pages: PageBlock[][] = [];
    let shown = 0;
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const { fnArray, argsArray } = await page.getOperatorList();
      shown += fnArray.filter((operator) => operator === OPS.showText).length;
      pages.push(blocksOfPage(items.flatMap(pageItem), rulesOf(fnArray, argsArray, OPS)));
      page.cleanup();
    }
    const builder = new DocumentBuilder();
    layOut(paragraphsOf(pages), builder);
    const document = builder.finish("pdf");
    if (document.text.replace(/\s/g, "").length < 8 * pages.length) {
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
