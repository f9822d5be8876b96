import { decodeText } from "./decode-text.ts";
import { ReadingStopped } from "./unreadable.ts";

/** The HTML inside a web archive 网页归档 (mht), as word processors save it. */
export function htmlOfArchive(bytes: Uint8Array): string {
  const source = new TextDecoder("windows-1252").decode(bytes);
  const boundary = /boundary\s*=\s*"?([^"\r\n;]+)"?/i.exec(source)?.[1];
  const parts = boundary ? source.split(`--${boundary}`) : [source];
  const part = parts.find((each) => /content-type:\s*text\/html/i.test(each.slice(0, 1000)));
  const start = part?.search(/\r?\n\r?\n/) ?? -1;
  if (!part || start < 0) throw new ReadingStopped("unsupported", "网页归档");
  const head = part.slice(0, start);
  const body = part.slice(start).trim();
  if (/transfer-encoding:\s*base64/i.test(head)) return decodeText(base64(body));
  return decodeText(/transfer-encoding:\s*quoted-printable/i.test(head) ? quotedPrintable(body) : bytesOf(body));
}

function base64(text: string): Uint8Array {
  try {
    return bytesOf(atob(text.replace(/[^A-Za-z0-9+/=]/g, "")));
  } catch {
    throw new ReadingStopped("damaged");
  }
}

function quotedPrintable(text: string): Uint8Array {
  return bytesOf(
    text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

const bytesOf = (latin: string): Uint8Array => Uint8Array.from(latin, (character) => character.charCodeAt(0) & 0xff);
