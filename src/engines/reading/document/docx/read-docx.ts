import type { Document } from "../document.ts";
import { DocumentBuilder } from "../document-builder.ts";
import { layOut } from "../draft.ts";
import { ReadingStopped } from "../unreadable.ts";
import type { ZipEntry } from "../zip.ts";
import { BodyReader } from "./body.ts";
import { commentsOf } from "./comments.ts";
import { Numbering } from "./numbering.ts";
import { stylesOf } from "./styles.ts";
import { readXml } from "./xml.ts";

/** Reads a docx: paragraphs with their automatic numbers, tables, text boxes and notes; comments and tracked changes as leftovers. */
export function readDocx(entries: readonly ZipEntry[]): Document {
  const part = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase())?.bytes();
  const main = mainPart(part("_rels/.rels"));
  const body = part(main);
  if (!body) throw new ReadingStopped("damaged", "缺少正文");
  const beside = (name: string) => part(main.replace(/[^/]*$/, name));

  const reader = new BodyReader(
    stylesOf(beside("styles.xml")),
    Numbering.of(beside("numbering.xml")),
    commentsOf(beside("comments.xml")),
  );
  readXml(body, reader);
  for (const notes of ["footnotes.xml", "endnotes.xml"]) {
    const bytes = beside(notes);
    if (bytes) readXml(bytes, reader);
  }
  const builder = new DocumentBuilder();
  layOut(reader.finish(), builder);
  return builder.finish("docx");
}

function mainPart(relations: Uint8Array | undefined): string {
  let target = "word/document.xml";
  if (!relations) return target;
  readXml(relations, {
    open: (name, { Type, Target }) => {
      if (name === "Relationship" && Type?.endsWith("/officeDocument") && Target) target = Target.replace(/^\//, "");
    },
    close: () => {},
  });
  return target;
}
