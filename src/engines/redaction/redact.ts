import type { Finding } from "../finding.ts";
import { openAttachment } from "../gate/open-attachment.ts";
import { personalData } from "../gate/personal-data.ts";
import { headedCells } from "../gate/reading-view.ts";
import { openZip } from "../reading/document/zip.ts";
import { readDocument } from "../reading/read-document.ts";
import type { PdfFonts } from "../writing/pdf-letters.ts";
import { redactDocx } from "./redact-docx.ts";
import { redactPdf } from "./redact-pdf.ts";
import { redactXlsx } from "./redact-xlsx.ts";
import type { Removal } from "./removal.ts";

/** A file from which what may not be seen is gone 脱敏后的文件, proved by reading it again. */
export interface RedactedFile {
  bytes: Uint8Array;
  name: string;
  /** How many places were masked. */
  masked: number;
  /** What a person still has to look at, e.g. pictures. */
  remaining: Finding[];
}

export type RedactionAnswer = RedactedFile | { unreadable: { code: string; reason: string } };

const WRITERS = { docx: redactDocx, xlsx: redactXlsx, pdf: redactPdf } as const;
/** Pictures cannot be mended by a program; that a telephone of the office is one, a person says. */
const FOR_A_PERSON = /^gate-picture$/;

/**
 * Removes personal data, hidden content, comments, tracked changes and properties from a file 一键脱敏: it is written anew, not painted
 * over, and the output is opened and put through the gate again before anyone gets it.
 *
 * Basis: 条例 art. 15, 37; 个人信息保护法 art. 73.
 */
export async function redact(bytes: Uint8Array, name: string, fonts: PdfFonts): Promise<RedactionAnswer> {
  const read = await readDocument(bytes, name);
  if ("unreadable" in read) return read;
  const { document } = read;
  const writer = WRITERS[document.format as keyof typeof WRITERS];
  if (!writer) return failed("这种格式不能自动脱敏。请另存为 docx、xlsx 或者 pdf 再上传。");
  if (document.unreadPages) return failed("文件里有扫描页，没有机器读过，不能自动脱敏。");
  const removals: Removal[] = personalData(document.text, headedCells(document.blocks))
    .filter(({ severity }) => severity !== "hint")
    .map(({ quote, masked }) => ({ quote, masked }));
  try {
    const output = await writer(bytes, document, removals, fonts);
    const again = await openAttachment(output, name);
    if ("unreadable" in again) return failed("脱敏以后重新打开没有成功，原件没有改动。");
    const remaining = again.findings.filter(({ severity }) => severity !== "hint");
    if (remaining.some(({ check }) => !FOR_A_PERSON.test(check)) || holdsAny(output, again.text, removals))
      return failed("脱敏以后重新读取，仍有没有去除的内容，原件没有改动。请手工处理。");
    return { bytes: output, name, masked: removals.length, remaining };
  } catch {
    return failed("文件结构特殊，不能自动脱敏。请另存为新的文件再试。");
  }
}

const failed = (reason: string): RedactionAnswer => ({ unreadable: { code: "not-redacted", reason } });

/** Whether anything that was to go is still in the text or in any part of the package. */
function holdsAny(output: Uint8Array, text: string, removals: readonly Removal[]): boolean {
  const isZip = output[0] === 0x50 && output[1] === 0x4b;
  const parts = isZip ? openZip(output).map(({ bytes }) => new TextDecoder().decode(bytes())) : [];
  return [text, ...parts].some((part) => removals.some(({ quote }) => part.includes(quote)));
}
