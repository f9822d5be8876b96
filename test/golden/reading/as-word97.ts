import { type Part, placed } from "./merged-tables.ts";

const SECTOR = 512;
const TEXT_AT = 0x400;

/** The parts as a doc file of 1997–2003: text in one piece, cells closed by their marks, row ends told by paragraph properties. */
export function asWord97(parts: readonly Part[]): Uint8Array {
  let text = "";
  const stretches: { to: number; inTable: boolean; endsRow: boolean }[] = [];
  const say = (words: string, inTable: boolean, endsRow = false) => {
    text += words;
    stretches.push({ to: text.length, inTable, endsRow });
  };
  for (const part of parts) {
    if (typeof part === "string") say(`${part}\r`, false);
    else {
      const all = placed(part);
      part.forEach((_, row) => {
        const own = all.filter((cell) => row >= cell.row && row < cell.row + cell.rows).sort((a, b) => a.column - b.column);
        for (const cell of own) say(`${cell.row < row ? "" : cell.text}\x07`, true);
        say("\x07", true, true);
      });
    }
  }
  const pages = propertyPages(stretches);
  const textEnd = TEXT_AT + text.length * 2;
  const firstPage = Math.ceil(textEnd / SECTOR);
  const stream = new Uint8Array((firstPage + pages.length) * SECTOR);
  const view = new DataView(stream.buffer);
  [...text].forEach((character, i) => view.setUint16(TEXT_AT + 2 * i, character.charCodeAt(0), true));
  pages.forEach(({ bytes }, i) => stream.set(bytes, (firstPage + i) * SECTOR));

  const table = new Uint8Array(4096);
  const tableView = new DataView(table.buffer);
  // One piece of text, two bytes a character.
  table[0] = 2;
  tableView.setUint32(1, 16, true);
  tableView.setUint32(5 + 4, text.length, true);
  tableView.setUint32(5 + 8 + 2, TEXT_AT, true);
  const bins = 64;
  pages.forEach(({ from }, i) => tableView.setUint32(bins + 4 * i, from, true));
  tableView.setUint32(bins + 4 * pages.length, textEnd, true);
  pages.forEach((_, i) => tableView.setUint32(bins + 4 * (pages.length + 1) + 4 * i, firstPage + i, true));

  view.setUint16(0, 0xa5ec, true);
  view.setUint16(0x0a, 0x0200, true);
  view.setUint32(0x4c, text.length, true);
  view.setUint32(0x1a2, 0, true);
  view.setUint32(0x1a6, 21, true);
  view.setUint32(0x102, bins, true);
  view.setUint32(0x106, 4 + 8 * pages.length, true);
  return compoundFile({ WordDocument: padded(stream), "1Table": table });
}

function propertyPages(stretches: readonly { to: number; inTable: boolean; endsRow: boolean }[]): { from: number; bytes: Uint8Array }[] {
  const pages = [];
  let from = TEXT_AT;
  for (let i = 0; i < stretches.length; i += 14) {
    const own = stretches.slice(i, i + 14);
    const bytes = new Uint8Array(SECTOR);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, from, true);
    own.forEach(({ to, inTable, endsRow }, k) => {
      view.setUint32(4 * (k + 1), TEXT_AT + 2 * to, true);
      const at = SECTOR - 12 * (k + 1);
      bytes[4 * (own.length + 1) + 13 * k] = at / 2;
      bytes.set([5, 0, 0, 0x16, 0x24, Number(inTable), 0x17, 0x24, Number(endsRow)], at);
    });
    bytes[SECTOR - 1] = own.length;
    pages.push({ from, bytes });
    from = TEXT_AT + 2 * own.at(-1)!.to;
  }
  return pages;
}

/** A stream long enough not to be kept among the small ones. */
function padded(stream: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.max(4096, Math.ceil(stream.length / SECTOR) * SECTOR));
  whole.set(stream);
  return whole;
}

/** A compound file: allocation table, directory, then the streams one after the other. */
export function compoundFile(streams: Record<string, Uint8Array>): Uint8Array {
  const entries = Object.entries(streams);
  const count = 2 + entries.reduce((sum, [, bytes]) => sum + bytes.length / SECTOR, 0);
  const file = new Uint8Array((count + 1) * SECTOR);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let i = 1; i < 109; i++) view.setUint32(76 + 4 * i, 0xffffffff, true);
  const fat = (sector: number, next: number) => view.setUint32(SECTOR + 4 * sector, next, true);
  fat(0, 0xfffffffd);
  fat(1, 0xfffffffe);
  directoryEntry(view, 0, "Root Entry", 5, 0xfffffffe, 0);
  let sector = 2;
  entries.forEach(([name, bytes], i) => {
    directoryEntry(view, i + 1, name, 2, sector, bytes.length);
    file.set(bytes, (sector + 1) * SECTOR);
    const last = sector + bytes.length / SECTOR - 1;
    for (let at = sector; at < last; at++) fat(at, at + 1);
    fat(last, 0xfffffffe);
    sector = last + 1;
  });
  return file;
}

function directoryEntry(view: DataView, index: number, name: string, type: number, start: number, size: number): void {
  const at = 2 * SECTOR + 128 * index;
  [...name].forEach((character, i) => view.setUint16(at + 2 * i, character.charCodeAt(0), true));
  view.setUint16(at + 64, 2 * name.length + 2, true);
  view.setUint8(at + 66, type);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}
