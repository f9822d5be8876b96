import type { Finding } from "../finding.ts";
import { type Proposal, propose, withoutHead } from "../proposal/propose.ts";
import type { DocumentFormat, Unreadable } from "../reading/document/document.ts";
import { formatOf } from "../reading/document/format.ts";
import { readDocument } from "../reading/read-document.ts";
import { gateFinding, personalFindings } from "./gate-findings.ts";
import { leftoverFindings, packageRemains } from "./package-remains.ts";
import { pdfRemains } from "./pdf-remains.ts";
import { personalData } from "./personal-data.ts";
import { headedCells, readingView, structuredText } from "./reading-view.ts";
import { type SecrecyMark, secrecyMarks } from "./secrecy-marks.ts";

/** A file that was opened once 打开的附件: what readers see of it, what may be proposed from it, what stands against publishing it. */
export interface OpenedAttachment {
  format: DocumentFormat;
  text: string;
  /** The reading view, clean HTML. */
  html: string;
  /** The same as structured text, for the body of a document. */
  body: string;
  proposal: Proposal;
  findings: Finding[];
  marks: SecrecyMark[];
}

export type AttachmentAnswer = OpenedAttachment | { unreadable: Pick<Unreadable, "reason"> & { code: string } };

/** Opens a file and puts it through the gate 公开前检查. What cannot be read to its end is unreadable, never passed. */
export async function openAttachment(bytes: Uint8Array, name: string): Promise<AttachmentAnswer> {
  const result = await readDocument(bytes, name);
  if ("unreadable" in result) return result;
  const { document } = result;
  try {
    const { text, blocks, format, unreadPages } = document;
    const proposal = propose(text);
    const findings = [
      ...personalFindings(personalData(text, headedCells(blocks)), name),
      ...leftoverFindings(document, name),
      ...(unreadPages ?? []).map((page) => gateFinding("gate-unread-page", name, `第 ${page} 页是图片，没有人读过其中的文字`)),
      ...(formatOf(bytes, name) === "zip" ? packageRemains(bytes, text, name) : []),
      ...(format === "pdf" ? await pdfRemains(bytes, name) : []),
    ];
    return {
      format,
      text,
      html: readingView(document),
      body: withoutHead(structuredText(document), proposal),
      proposal,
      findings,
      marks: secrecyMarks(text),
    };
  } catch {
    return { unreadable: { code: "damaged", reason: "文件没有能够全部检查，不能公开。请另存为新的文件再上传。" } };
  }
}
