import { readCompound, readContainer } from "./document/container.ts";
import { decodeText } from "./document/decode-text.ts";
import type { Document, DocumentResult } from "./document/document.ts";
import { formatOf } from "./document/format.ts";
import { readHtml } from "./document/html/read-html.ts";
import { htmlOfArchive } from "./document/mime.ts";
import { readPdf } from "./document/pdf/read-pdf.ts";
import { readPlainText } from "./document/plain-text.ts";
import { readRtf } from "./document/rtf/read-rtf.ts";
import { ReadingStopped, unreadable } from "./document/unreadable.ts";

/** What a reader may need from outside 外部资源. */
export interface ReadOptions {
  /** Where pdfjs finds its character maps: a path or an address that ends in a slash. */
  characterMaps?: string;
}

/** No report is longer; in bytes. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024;

/** Reads any supported file as text and tables 读取文档; what cannot be read comes back with its reason. */
export async function readDocument(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<DocumentResult> {
  try {
    const document = await documentOf(bytes, fileName, options);
    return document.text.trim() === "" ? { unreadable: unreadable("no-text") } : { document };
  } catch (error) {
    return { unreadable: error instanceof ReadingStopped ? error.unreadable : unreadable("damaged") };
  }
}

async function documentOf(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<Document> {
  if (bytes.length === 0) throw new ReadingStopped("empty-file");
  if (bytes.length > LARGEST_DOCUMENT)
    throw new ReadingStopped("too-large", `有 ${megabytes(bytes.length)} MB，上限 ${megabytes(LARGEST_DOCUMENT)} MB`);
  switch (formatOf(bytes, fileName)) {
    case "zip":
      return readContainer(bytes);
    case "pdf":
      return readPdf(bytes, options.characterMaps);
    case "compound":
      return readCompound(bytes);
    case "rtf":
      return readRtf(bytes);
    case "mime":
      return readHtml(htmlOfArchive(bytes));
    case "html":
      return readHtml(decodeText(bytes));
    case "json":
      return { ...readPlainText(decodeText(bytes), "text"), format: "json" };
    case "markdown":
      return readPlainText(decodeText(bytes), "markdown");
    case "text":
      return readPlainText(decodeText(bytes), "text");
  }
}

const megabytes = (length: number) => Math.round(length / 1024 / 1024);
