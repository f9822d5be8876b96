import { Paragraph, TextRun } from "docx";
import type { PlainDate } from "../../calendar/plain-date.ts";
import { closing } from "./docx-closing.ts";
import { packDocx } from "./docx-package.ts";
import { blankLine, bodyParagraph, flushParagraph, titleParagraph } from "./docx-paragraphs.ts";
import { officialDocument } from "./docx-section.ts";
import { STYLES } from "./docx-styles.ts";
import { letterhead } from "./letterhead.ts";
import { SIZES } from "./official-page.ts";

/** A letter of an organ 函: a reply 答复书, a notice 告知书, a receipt 回执. */
export interface OfficialLetter {
  /** The organ's name in red at the head; without it the letter is on plain paper. */
  heading?: string;
  /** A line break in it is kept: a long title reads best broken by sense. */
  title: string;
  /** 发文字号, e.g. `青政公复〔2023〕7号`. */
  number?: string;
  /** 主送, without the colon. */
  addressee?: string;
  paragraphs: readonly string[];
  /** Names of what is attached 附件, without numbers. */
  attachments?: readonly string[];
  /** 署名. */
  signer: string;
  date: PlainDate;
  /** 附注: whom to ask, e.g. an office with its telephone. */
  contact?: string;
}

const CHARACTER = SIZES.three * 20;

/** The letter as a docx in the letter layout 信函格式. Basis: GB/T 9704—2012. */
export async function writeOfficialLetter(letter: OfficialLetter): Promise<Uint8Array> {
  const { title, number, addressee, attachments = [], contact } = letter;
  const paragraphs = letter.paragraphs.map((text) => text.trim()).filter((text) => text !== "");
  const children = [
    ...(number ? [flushParagraph(number, "right"), blankLine(), blankLine()] : []),
    titleParagraph(title.split("\n")),
    blankLine(),
    ...(addressee ? [flushParagraph(`${addressee.replace(/[:：]$/, "")}：`)] : []),
    // A signature alone on a page could be put under any text: the last paragraph goes with it.
    ...paragraphs.map((text, index) => bodyParagraph(text, index === paragraphs.length - 1)),
    ...attachmentList(attachments),
    ...closing(letter.signer, letter.date),
    ...(contact ? [bodyParagraph(`（联系方式：${contact}）`)] : []),
  ];
  return packDocx(officialDocument(title, children, letter.heading ? letterhead(letter.heading) : undefined));
}

/** 附件说明: a line below the text, two characters in; several are numbered, names end without punctuation. */
function attachmentList(names: readonly string[]): Paragraph[] {
  const label = "附件：";
  const number = (index: number) => (names.length > 1 ? `${index + 1}.` : "");
  const lines = names.map((name, index) => {
    const hanging = ((index === 0 ? label.length : 0) + number(index).length * 0.5) * CHARACTER;
    const left = (2 + label.length) * CHARACTER + number(index).length * 0.5 * CHARACTER;
    const text = `${index === 0 ? label : ""}${number(index)}${name.replace(/[。；;.]+$/, "")}`;
    return new Paragraph({ style: STYLES.flush, indent: { left, hanging }, keepNext: true, children: [new TextRun(text)] });
  });
  return lines.length > 0 ? [blankLine(true), ...lines] : [];
}
