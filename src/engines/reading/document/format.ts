import { ReadingStopped } from "./unreadable.ts";

/** What the bytes say they are 格式识别; the name's ending is only asked where the bytes leave it open. */
export type FileFormat = "pdf" | "zip" | "compound" | "rtf" | "html" | "json" | "mime" | "markdown" | "text";

const PICTURES: [string, string][] = [
  ["\xff\xd8\xff", "JPEG"],
  ["\x89PNG", "PNG"],
  ["GIF8", "GIF"],
  ["BM", "BMP"],
  ["II*\x00", "TIFF"],
  ["MM\x00*", "TIFF"],
];
const OTHERS: [string, string][] = [
  ["Rar!", "RAR 压缩包"],
  ["7z\xbc\xaf\x27\x1c", "7z 压缩包"],
  ["\x1f\x8b", "gzip 压缩包"],
  ["\x7fELF", "程序"],
  ["MZ\x90", "程序"],
  ["%!PS", "PostScript"],
];

/** The format of a file, from its first bytes. Pictures and formats that nobody reads stop here. */
export function formatOf(bytes: Uint8Array, fileName: string): FileFormat {
  const head = latin(bytes.subarray(0, 1024));
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return "zip";
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "compound";
  if (/^\s*\{\\rtf/.test(head)) return "rtf";
  if (head.includes("%PDF-")) return "pdf";
  for (const [mark, name] of PICTURES)
    if (head.startsWith(mark) && (mark !== "BM" || isBitmap(bytes))) throw new ReadingStopped("picture", name);
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") throw new ReadingStopped("picture", "WebP");
  if (/^.{4}ftyp(heic|heix|mif1|avif)/s.test(head)) throw new ReadingStopped("picture", "HEIC");
  for (const [mark, name] of OTHERS) if (head.startsWith(mark)) throw new ReadingStopped("unsupported", name);

  const name = fileName.toLowerCase();
  if (/^(from|mime-version|content-type|subject|date):/im.test(head) && /multipart\/related/i.test(head)) return "mime";
  if (looksLikeHtml(head) || /\.(x?html?|shtml)$/.test(name)) return "html";
  if (/^(\xef\xbb\xbf)?\s*[[{]\s*["{[\]}]/.test(head)) return "json";
  if (/\.(md|markdown)$/.test(name)) return "markdown";
  return "text";
}

function looksLikeHtml(head: string): boolean {
  const words = head.replaceAll("\x00", "");
  return /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<table[\s>]|<(div|p|span|meta|style|h[1-6])(\s[^<>]*)?>/i.test(words);
}

function isBitmap(bytes: Uint8Array): boolean {
  const size = bytes[2]! | (bytes[3]! << 8) | (bytes[4]! << 16) | (bytes[5]! << 24);
  return Math.abs(size - bytes.length) < 64;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode.apply(null, bytes as unknown as number[]);
}
