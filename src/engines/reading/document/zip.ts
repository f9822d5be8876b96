import { Inflate, inflateSync } from "fflate";
import { ReadingStopped } from "./unreadable.ts";

/** A file inside a zip 压缩包内文件; it is unpacked only when asked for. */
export interface ZipEntry {
  name: string;
  size: number;
  bytes: () => Uint8Array;
}

/** What a zip may unpack to, in all and in one file, and how many files it may list. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_BYTES_IN_ONE = 48 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
/** Markup of an office file packs some ten to fifty times; what packs better and is large says nothing. */
const MOST_TIMES_PACKED = 120;
const LARGE = 8 * 1024 * 1024;
/** Up to this many packed bytes, what deflate can make of them is small enough to be unpacked at once. */
const SMALL = 64 * 1024;

/**
 * Opens a zip by its directory at the end. Sizes are checked before and while unpacking, so that a bomb stops;
 * names without the UTF-8 flag are GB18030, as Chinese systems write them.
 */
export function openZip(data: Uint8Array): ZipEntry[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ReadingStopped("zip-bomb");
  const budget = { left: MOST_BYTES };
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || view.getUint32(at, true) !== 0x02014b50) throw new ReadingStopped("damaged");
    const length = view.getUint16(at + 28, true);
    const header: Header = {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const name = nameOf(data.subarray(at + 46, at + 46 + length), (view.getUint16(at + 8, true) & 0x800) !== 0);
    entries.push({ name, size: header.size, bytes: () => unpack(data, view, header, budget) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

interface Header {
  encrypted: boolean;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new ReadingStopped("damaged");
}

function nameOf(bytes: Uint8Array, utf8: boolean): string {
  if (utf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function unpack(
  data: Uint8Array,
  view: DataView,
  { encrypted, method, packed, size, offset }: Header,
  budget: { left: number },
): Uint8Array {
  if (encrypted) throw new ReadingStopped("encrypted");
  if (size > MOST_BYTES_IN_ONE || (size > LARGE && size > packed * MOST_TIMES_PACKED)) throw new ReadingStopped("zip-bomb");
  budget.left -= size;
  if (budget.left < 0) throw new ReadingStopped("zip-bomb");
  if (offset + 30 > data.length || view.getUint32(offset, true) !== 0x04034b50) throw new ReadingStopped("damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const body = data.subarray(start, start + packed);
  if (body.length < packed) throw new ReadingStopped("damaged");
  if (method === 0) return body;
  if (method !== 8) throw new ReadingStopped("unsupported", "压缩方法");
  try {
    return packed <= SMALL ? inflateSync(body, { out: new Uint8Array(size) }) : inflateInSteps(body, size);
  } catch (error) {
    throw error instanceof ReadingStopped ? error : new ReadingStopped("damaged");
  }
}

/** Unpacks piece by piece and stops as soon as more comes out than the directory promised. */
function inflateInSteps(body: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ReadingStopped("zip-bomb");
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < body.length; at += SMALL) inflate.push(body.subarray(at, at + SMALL), at + SMALL >= body.length);
  if (length < size) throw new ReadingStopped("damaged");
  return out;
}
