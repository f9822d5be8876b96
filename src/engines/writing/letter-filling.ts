import Docxtemplater from "docxtemplater";
import { strFromU8, unzipSync } from "fflate";
import PizZip from "pizzip";
import { carryOutMarks, NEW_PARAGRAPH, NOTHING, textOf } from "./letter-marks.ts";
import { PROOF_PLACEHOLDER, withProof } from "./letter-proof.ts";
import { repack } from "./office-package.ts";

const READING = { delimiters: { start: "{", end: "}" }, errorLogging: false as const };

/** Fills a template 模板 of a letter: every placeholder by its value, several lines as several paragraphs. The same values give the same bytes. */
export function fillLetter(
  template: Uint8Array,
  values: Readonly<Record<string, string>>,
  proof?: { png: Uint8Array },
): Uint8Array {
  const filled = new Docxtemplater(new PizZip(template), {
    ...READING,
    parser: (tag: string) => ({ get: () => valueFor(tag.trim(), values) }),
  });
  filled.render({});
  const bytes = filled.toUint8Array() as Uint8Array;
  const parts = Object.keys(unzipSync(bytes, { filter: ({ name }) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name) }));
  const finished = repack(bytes, Object.fromEntries(parts.map((part) => [part, carryOutMarks])));
  return withProof(finished, proof?.png);
}

function valueFor(tag: string, values: Readonly<Record<string, string>>): string {
  if (tag === PROOF_PLACEHOLDER) return `{${PROOF_PLACEHOLDER}}`;
  const lines = (values[tag] ?? "").split(/\n+/).map((line) => line.trim());
  return lines.filter((line) => line !== "").join(NEW_PARAGRAPH) || NOTHING;
}

/** The placeholders of a template. @throws Error when its braces do not match. */
export function placeholdersIn(template: Uint8Array): string[] {
  const found: string[] = [];
  const read = new Docxtemplater(new PizZip(template), {
    ...READING,
    parser: (tag: string) => ({
      get: () => {
        found.push(tag.trim());
        return "";
      },
    }),
  });
  read.render({});
  return found;
}

/** The text of a finished letter, paragraph after paragraph. */
export function letterText(letter: Uint8Array): string {
  const { "word/document.xml": body } = unzipSync(letter, { filter: ({ name }) => name === "word/document.xml" });
  return textOf(strFromU8(body ?? new Uint8Array()));
}
