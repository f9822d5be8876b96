import { unzlibSync } from "fflate";

const WOFF = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * The plain typeface file inside a WOFF 网页字体; any other file unchanged.
 *
 * Setting from the WOFF itself works, but unpacks the outlines anew for every letter: a page then takes a minute.
 */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || from.getUint32(0) !== WOFF) return bytes;
  const count = from.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) => from.getUint32(at + field)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const data = bytes.subarray(offset, offset + packed);
    return { tag, checksum, data: packed < length ? unzlibSync(data) : data };
  });
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), SFNT_HEADER + count * SFNT_ENTRY);
  const sfnt = new Uint8Array(size);
  const to = new DataView(sfnt.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, field) => {
    to.setUint16(4 + field * 2, value);
  });
  let at = SFNT_HEADER + count * SFNT_ENTRY;
  tables.forEach(({ tag, checksum, data }, index) => {
    [tag, checksum, at, data.length].forEach((value, field) => {
      to.setUint32(SFNT_HEADER + index * SFNT_ENTRY + field * 4, value);
    });
    sfnt.set(data, at);
    at += padded(data.length);
  });
  return sfnt;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
