import { Inflate } from "fflate";
import { ReadingStopped } from "../unreadable.ts";

/** What the streams of a PDF may unpack to, in one and in all. Pictures do not count: nobody unpacks them here. */
const MOST_BYTES_IN_ONE = 32 * 1024 * 1024;
const MOST_BYTES = 192 * 1024 * 1024;
/** A stream shorter than this cannot unpack to much. */
const SHORT = 4 * 1024;
const STEP = 16 * 1024;
/** How far before its data a stream's dictionary is looked for. */
const DICTIONARY = 1024;
const PACKED_TWICE = /FlateDecode[\s/\]\w]*FlateDecode/;

/**
 * Stops at a PDF that is a bomb 压缩炸弹: the library would unpack its streams whole, and then go through them. What the
 * dictionaries claim is not believed; every stream is unpacked piece by piece, and forgotten.
 */
export function refuseBomb(bytes: Uint8Array): void {
  let all = 0;
  for (const { dictionary, start, end } of streamsOf(bytes)) {
    if (PACKED_TWICE.test(dictionary)) throw new ReadingStopped("zip-bomb");
    if (end - start < SHORT || !dictionary.includes("FlateDecode") || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    all += unpackedLength(bytes.subarray(start, end));
    if (all > MOST_BYTES) throw new ReadingStopped("zip-bomb");
  }
}

function* streamsOf(bytes: Uint8Array): Generator<{ dictionary: string; start: number; end: number }> {
  const decoder = new TextDecoder("latin1");
  const isAt = (at: number, word: string) => [...word].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
  for (let at = bytes.indexOf(S); at >= 0; at = bytes.indexOf(S, at + 1)) {
    if (bytes[at + 1] !== 0x74 || !isAt(at, "stream") || bytes[at - 1] === D) continue;
    const before = decoder.decode(bytes.subarray(Math.max(0, at - DICTIONARY), at));
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    const end = endOf(bytes, start);
    yield { dictionary: before.slice(before.lastIndexOf(" obj") + 1), start, end };
    at = end;
  }
}

const S = 0x73;
const D = 0x64;
const ENDSTREAM = Array.from("endstream", (letter) => letter.charCodeAt(0));

function endOf(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0x65, start); at >= 0; at = bytes.indexOf(0x65, at + 1))
    if (ENDSTREAM.every((code, i) => bytes[at + i] === code)) return at;
  return bytes.length;
}

function unpackedLength(packed: Uint8Array): number {
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > MOST_BYTES_IN_ONE) throw new ReadingStopped("zip-bomb");
  });
  try {
    // The two bytes before deflate's own say that it is zlib's.
    for (let at = 2; at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof ReadingStopped) throw error;
    // A damaged stream is the library's to judge.
  }
  return length;
}
