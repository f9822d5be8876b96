import { ReadingStopped } from "./unreadable.ts";

const END_OF_CHAIN = 0xfffffffe;
const HEADER = 512;
const DIRECTORY_ENTRY = 128;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
}

/** A compound file 复合文档: the file system inside doc, xls and wps files of 1997–2003. Opens its streams by name. */
export class CompoundFile {
  private readonly data: Uint8Array;
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: Uint32Array;
  private readonly entries: Entry[];

  constructor(data: Uint8Array) {
    this.data = data;
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    if (data.length < HEADER) throw new ReadingStopped("damaged");
    this.sectorSize = 1 << this.view.getUint16(30, true);
    if (this.sectorSize !== 512 && this.sectorSize !== 4096) throw new ReadingStopped("damaged");
    this.fat = this.readFat();
    this.entries = this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.some((entry) => entry.type === STREAM && entry.name === name);
  }

  /** The bytes of a stream; `undefined` where there is none of that name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.entries.find((each) => each.type === STREAM && each.name === name);
    if (!entry) return undefined;
    const small = entry.size < this.view.getUint32(56, true);
    return small ? this.smallStream(entry) : this.chain(entry.start).subarray(0, entry.size);
  }

  private smallStream({ start, size }: Entry): Uint8Array {
    const root = this.entries.find(({ type }) => type === ROOT);
    if (!root) throw new ReadingStopped("damaged");
    const container = this.chain(root.start);
    const smallFat = words(this.chain(this.view.getUint32(60, true)));
    const sector = 1 << this.view.getUint16(32, true);
    const parts = follow(smallFat, start).map((at) => container.subarray(at * sector, (at + 1) * sector));
    return joined(parts).subarray(0, size);
  }

  private sector(at: number): Uint8Array {
    const start = (at + 1) * this.sectorSize;
    if (start >= this.data.length) throw new ReadingStopped("damaged");
    return this.data.subarray(start, start + this.sectorSize);
  }

  private chain(start: number): Uint8Array {
    return joined(follow(this.fat, start).map((at) => this.sector(at)));
  }

  private readFat(): Uint32Array {
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(this.view.getUint32(76 + 4 * i, true));
    let next = this.view.getUint32(68, true);
    for (
      let left = this.view.getUint32(72, true);
      left > 0 && next < END_OF_CHAIN && sectors.length * this.sectorSize < this.data.length;
      left--
    ) {
      const more = words(this.sector(next));
      sectors.push(...more.subarray(0, -1));
      next = more[more.length - 1]!;
    }
    const used = sectors.filter((at) => at < END_OF_CHAIN && (at + 1) * this.sectorSize < this.data.length);
    return words(joined(used.map((at) => this.sector(at))));
  }

  private readDirectory(): Entry[] {
    const bytes = this.chain(this.view.getUint32(48, true));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: Math.floor(bytes.length / DIRECTORY_ENTRY) }, (_, i) => {
      const at = i * DIRECTORY_ENTRY;
      const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
      return {
        name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length)),
        type: view.getUint8(at + 66),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    });
  }
}

/** The sectors of a chain; one that bites its own tail, or leads out of the file, is damaged. */
function follow(fat: Uint32Array, start: number): number[] {
  const sectors: number[] = [];
  for (let at = start; at < END_OF_CHAIN; at = fat[at]!) {
    if (at >= fat.length || sectors.length > fat.length) throw new ReadingStopped("damaged");
    sectors.push(at);
  }
  return sectors;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
