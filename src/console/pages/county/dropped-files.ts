/** What operating systems and word processors leave in a folder beside the documents. */
const NOT_HANDED_IN = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/i;

/** Every file that was dropped 拖入的文件: of folders at any depth, of archives each file in them. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // The list is emptied as soon as the event is over: entries are taken at once, read afterwards.
  const entries = [...data.items].flatMap((item) => (item.kind === "file" ? (item.webkitGetAsEntry() ?? []) : []));
  const files = entries.length > 0 ? (await Promise.all(entries.map(filesIn))).flat() : [...data.files];
  return unpacked(files);
}

/** The same for files that were chosen in a dialog. */
export async function unpacked(files: readonly File[]): Promise<File[]> {
  const all = await Promise.all(files.map((file) => (/\.zip$/i.test(file.name) ? filesOfArchive(file) : [file])));
  return all
    .flat()
    .filter(({ name }) => !NOT_HANDED_IN.test(name))
    .sort((one, other) => one.name.localeCompare(other.name, "zh-CN", { numeric: true }));
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // A folder is told in parts of a hundred.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return found;
    found.push(...(await Promise.all(part.map(filesIn))).flat());
  }
}

/** An archive that cannot be opened goes on as it is: the server says why. */
async function filesOfArchive(file: File): Promise<File[]> {
  const { openZip } = await import("../../../engines/reading/document/zip.ts");
  const { documentsIn, isArchive } = await import("../../../engines/reading/document/container.ts");
  try {
    const entries = openZip(new Uint8Array(await file.arrayBuffer()));
    if (!isArchive(entries)) return [file];
    const inside = documentsIn(entries).map(({ name, bytes }) => new File([bytes().slice()], name.replace(/^.*[/\\]/, "")));
    return inside.length > 0 ? inside : [file];
  } catch {
    return [file];
  }
}
