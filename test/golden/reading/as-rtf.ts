import { gbk } from "./gbk.ts";
import type { Part } from "./merged-tables.ts";

/** The parts as rich text: Chinese as pairs of GBK bytes, or as `\u` with a substitute. */
export function asRtf(parts: readonly Part[], unicode = false): Uint8Array {
  const say = unicode ? (text: string) => text.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0)}?`) : inBytes;
  const body = parts.map((part) => {
    if (typeof part === "string") return `\\pard\\plain\\f0\\fs24 ${say(part)}\\par\n`;
    return part.map((row) => `\\trowd\\cellx1000\n${row.map(({ text }) => `\\pard\\intbl {${say(text)}}\\cell`).join("")}\\row\n`).join("");
  });
  const source = `{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fnil ${inBytes("仿宋")};}}{\\*\\generator x;}{\\info{\\title ${inBytes("不是正文")}}}${body.join("")}}`;
  return Uint8Array.from(source, (character) => character.charCodeAt(0));
}

const inBytes = (text: string): string => Array.from(gbk(text), (byte) => (byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join("");
