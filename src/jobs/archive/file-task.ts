/** What is asked of the thread that opens files from outside 受限读取: the files of an archive, one of them, or a table. */
export type FileTask = { open: Uint8Array; name: string } | { unpack: number } | { table: Uint8Array; name: string };

export type FileAnswer =
  /** The names of what the archive holds; `undefined`: it is no archive. */
  { names: string[] | undefined } | { bytes: Uint8Array } | { rows: string[][] } | { unreadable: string };
