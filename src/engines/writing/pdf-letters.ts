import { unpackWoff } from "./woff.ts";

/** A typeface file 字体文件: TrueType, OpenType or WOFF; `family` names the one meant inside a collection, e.g. `NotoSerifCJKsc-Regular`. */
export interface PdfFont {
  bytes: Uint8Array;
  family?: string;
}

/** Typefaces of a PDF by their part in the page; those not given are set in `body`. */
export interface PdfFonts {
  body: PdfFont;
  title?: PdfFont;
  heading?: PdfFont;
  subheading?: PdfFont;
  /** Tried in turn for letters that a typeface lacks, e.g. rare ones in names. */
  fallback?: readonly PdfFont[];
}

export type Face = "body" | "title" | "heading" | "subheading";

export interface Letters {
  width(text: string, face: Face, size: number, spacing?: number): number;
  /** Sets one line with its letters standing on `baseline`. */
  draw(text: string, x: number, baseline: number, face: Face, size: number, spacing?: number): void;
  /** Letters that no typeface given has: they are printed as empty boxes. */
  missing: Set<string>;
}

/** What is needed of the embedded font to know whether it has a letter. */
interface Embedded {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Sets letters in a PDF document, each in the first typeface that has it. */
export function pdfLetters(doc: PDFKit.PDFDocument, fonts: PdfFonts): Letters {
  const missing = new Set<string>();
  const fallback = (fonts.fallback ?? []).map((font, index) => register(doc, `fallback-${index}`, font));
  const body = register(doc, "body", fonts.body);
  const chain = (face: Exclude<Face, "body">) => {
    const font = fonts[face];
    return font ? [register(doc, face, font), body, ...fallback] : [body, ...fallback];
  };
  const faces: Record<Face, string[]> = {
    body: [body, ...fallback],
    title: chain("title"),
    heading: chain("heading"),
    subheading: chain("subheading"),
  };
  const has = (font: string, letter: string) =>
    (doc.font(font) as unknown as Embedded)._font.font.hasGlyphForCodePoint(letter.codePointAt(0)!);
  const known = new Map<string, string>();

  const fontFor = (letter: string, face: Face): string => {
    const key = face + letter;
    const found = known.get(key) ?? faces[face].find((font) => has(font, letter));
    if (found === undefined) missing.add(letter);
    known.set(key, found ?? body);
    return found ?? body;
  };

  /** Runs of letters that one typeface sets. */
  const runsOf = (text: string, face: Face) => {
    const runs: { font: string; text: string }[] = [];
    for (const letter of text) {
      const font = fontFor(letter, face);
      const last = runs.at(-1);
      if (last?.font === font) last.text += letter;
      else runs.push({ font, text: letter });
    }
    return runs;
  };

  const advances = new Map<string, number>();
  /** How wide a letter is at a size of 1. Laying out whole lines to measure them would take a hundred times as long. */
  const advanceOf = (letter: string, font: string) => {
    const key = font + letter;
    const advance = advances.get(key) ?? doc.font(font, 1).widthOfString(letter, { features: [] });
    advances.set(key, advance);
    return advance;
  };
  const widthOf = ({ font, text }: { font: string; text: string }, size: number, spacing: number) =>
    [...text].reduce((sum, letter) => sum + advanceOf(letter, font) * size + spacing, 0);

  return {
    missing,
    width: (text, face, size, spacing = 0) => runsOf(text, face).reduce((sum, run) => sum + widthOf(run, size, spacing), 0),
    draw(text, x, baseline, face, size, spacing = 0) {
      let at = x;
      for (const run of runsOf(text, face)) {
        const width = widthOf(run, size, spacing);
        doc
          .font(run.font, size)
          .text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic", characterSpacing: spacing, features: [] });
        at += width;
      }
    },
  };
}

function register(doc: PDFKit.PDFDocument, name: string, { bytes, family }: PdfFont): string {
  doc.registerFont(name, unpackWoff(bytes), family);
  return name;
}
