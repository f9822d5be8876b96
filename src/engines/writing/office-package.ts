import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The first day that a ZIP can name. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** Packs an office file 部件包 anew, so that the same document gives the same bytes: no clock, no machine, no person's name. */
export function repack(bytes: Uint8Array, edits: Record<string, (xml: string) => string> = {}): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, edit] of Object.entries({ ...edits, "docProps/core.xml": withoutPeopleAndTimes })) {
    parts[path] = strToU8(edit(strFromU8(parts[path] ?? new Uint8Array())));
  }
  const sorted = Object.entries(parts).sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: ZIP_EPOCH, level: 9 });
}

/** Readers of packages expect the list of content types first. */
function order(path: string): number {
  return path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2;
}

function withoutPeopleAndTimes(xml: string): string {
  return xml.replace(/<(dc:creator|cp:lastModifiedBy|dcterms:created|dcterms:modified)\b[^>]*>[^<]*<\/\1>/g, "");
}
