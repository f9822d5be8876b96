import { ReadingStopped } from "./unreadable.ts";

/** Decodes text whose encoding nobody vouches for 编码识别: byte order mark, then strict UTF-8, then UTF-16 without a mark, then GB18030. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder("utf-8").decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);

  const wide = utf16WithoutMark(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (holdsControls(bytes)) throw new ReadingStopped("binary");

  const utf8 = strictly("utf-8", bytes);
  if (utf8 !== undefined) return utf8;

  const text = new TextDecoder("gb18030").decode(bytes);
  const lenient = new TextDecoder("utf-8").decode(bytes);
  // A UTF-8 file cut in the middle of a character is still UTF-8; GB18030 would read it as rare characters.
  const [best, losses] = replaced(lenient) <= 1 + replaced(text) ? [lenient, replaced(lenient)] : [text, replaced(text)];
  if (losses > 4 + best.length / 50) throw new ReadingStopped("binary");
  return best;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const replaced = (text: string): number => text.split("\ufffd").length - 1;

/** Whether bytes occur that no text holds: NUL and most controls. */
function holdsControls(bytes: Uint8Array): boolean {
  let controls = 0;
  const end = Math.min(bytes.length, 65_536);
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)) controls++;
  }
  return controls > end / 200;
}

/** UTF-16 without a mark betrays itself by its line ends; what it gives must be words and figures. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const end = Math.min(bytes.length, 4096) & ~1;
  let little = 0;
  let big = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 10 && bytes[i + 1] === 0) little++;
    if (bytes[i] === 0 && bytes[i + 1] === 10) big++;
  }
  if (little === big) return undefined;
  const encoding = little > big ? "utf-16le" : "utf-16be";
  const text = strictly(encoding, bytes.subarray(0, end));
  const known = text?.match(/[\s\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return text !== undefined && known * 10 > text.length * 9 ? encoding : undefined;
}
