import { CompoundFile } from "./compound-file.ts";
import type { Document } from "./document.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readSpreadsheet } from "./spreadsheet.ts";
import { ReadingStopped } from "./unreadable.ts";
import { readWord97 } from "./word97/read-word97.ts";
import { openZip, type ZipEntry } from "./zip.ts";

/** Reads a file that is a zip inside 容器格式: docx by its parts, others by theirs. */
export async function readContainer(bytes: Uint8Array): Promise<Document> {
  const entries = openZip(bytes);
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^word\//i)) return readDocx(entries);
  if (has(/^xl\//i)) {
    // The spreadsheet library unpacks for itself: what it will find is proven first.
    for (const entry of entries) entry.bytes();
    return readSpreadsheet(bytes, "xlsx");
  }
  if (has(/^OFD\.xml$/i)) throw new ReadingStopped("unsupported", "OFD 版式文件，请先转为 PDF 或 docx");
  if (has(/^ppt\//i)) throw new ReadingStopped("unsupported", "演示文稿");
  const inside = documentsIn(entries);
  if (isArchive(entries) && inside.length > 0) throw new ReadingStopped("many-files");
  throw new ReadingStopped("unsupported");
}

/** Whether a zip holds files of their own, and is not one file that happens to be a zip. */
export function isArchive(entries: readonly ZipEntry[]): boolean {
  return !entries.some(({ name }) => /^(?:\[Content_Types\]\.xml|word\/|xl\/|ppt\/|OFD\.xml|META-INF\/|mimetype$)/i.test(name));
}

/** Reads a compound file 复合文档: what it is, its streams tell. */
export async function readCompound(bytes: Uint8Array): Promise<Document> {
  const file = new CompoundFile(bytes);
  if (file.has("EncryptedPackage")) throw new ReadingStopped("encrypted");
  if (file.has("WordDocument")) return readWord97(file);
  if (file.has("Workbook") || file.has("Book")) return readSpreadsheet(bytes, "xls");
  throw new ReadingStopped("unsupported", file.has("PowerPoint Document") ? "演示文稿" : undefined);
}

/** The files of an archive that may be documents: not folders, not what operating systems add. */
export function documentsIn(entries: readonly ZipEntry[]): ZipEntry[] {
  return entries.filter(
    ({ name, size }) => size > 0 && !name.endsWith("/") && !/(^|\/)(__MACOSX\/|\.|Thumbs\.db|desktop\.ini)/i.test(name),
  );
}
