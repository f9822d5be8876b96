import type { Document } from "./document.ts";
import { readDocx } from "./docx/read-docx.ts";
import { ReadingStopped } from "./unreadable.ts";
import { openZip, type ZipEntry } from "./zip.ts";

/** Reads a file that is a zip inside 容器格式: docx by its parts, others by theirs. */
export function readContainer(bytes: Uint8Array): Document {
  const entries = openZip(bytes);
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^word\//i)) return readDocx(entries);
  if (has(/^OFD\.xml$/i)) throw new ReadingStopped("unsupported", "OFD 版式文件，请先转为 PDF 或 docx");
  if (has(/^ppt\//i)) throw new ReadingStopped("unsupported", "演示文稿");
  if (has(/^EncryptedPackage$/i)) throw new ReadingStopped("encrypted");
  throw new ReadingStopped(documentsIn(entries).length > 0 ? "many-files" : "unsupported");
}

/** The files of an archive that may be documents: not folders, not what operating systems add. */
export function documentsIn(entries: readonly ZipEntry[]): ZipEntry[] {
  return entries.filter(
    ({ name, size }) => size > 0 && !name.endsWith("/") && !/(^|\/)(__MACOSX\/|\.|Thumbs\.db|desktop\.ini)/i.test(name),
  );
}
