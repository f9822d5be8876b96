import { readFileSync } from "node:fs";
import type { PdfFonts } from "../engines/writing/pdf-letters.ts";

let fonts: PdfFonts | undefined;

/** The typefaces of our PDFs: Noto Serif SC and Noto Sans SC (SIL Open Font License, `fonts/OFL.txt`), read once. */
export function pdfFonts(): PdfFonts {
  const font = (name: string) => ({ bytes: new Uint8Array(readFileSync(new URL(`./fonts/${name}.woff`, import.meta.url))) });
  fonts ??= { body: font("serif"), title: font("serif"), heading: font("sans") };
  return fonts;
}
