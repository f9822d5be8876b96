import type { Leftover } from "../document.ts";
import type { DraftBlock, DraftParagraph } from "../draft.ts";
import { ReadingStopped } from "../unreadable.ts";
import type { Comment } from "./comments.ts";
import type { Numbering } from "./numbering.ts";
import type { Style } from "./styles.ts";
import { TableDraft } from "./table-draft.ts";
import { type Attributes, isOn, type XmlHandler } from "./xml.ts";

const DEEPEST = 200;
/** Bookmarks that the word processor sets by itself; a person's own are no residue. */
const OWN_BOOKMARK = /^_GoBack$/;

/** A paragraph while its element is open. */
interface OpenParagraph {
  text: string;
  style?: Style;
  list?: string;
  listLevel?: number;
  outline?: number;
  leftovers: Leftover[];
}

/** Gathers paragraphs and tables from document.xml 正文解析. */
export class BodyReader implements XmlHandler {
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly numbering: Numbering;
  private readonly comments: ReadonlyMap<string, Comment>;
  /** Where finished blocks go: the body, or the open cell or text box on top. */
  private readonly targets: DraftBlock[][] = [[]];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: TableDraft[] = [];
  private readonly changes: { kind: "insertion" | "deletion"; by: string; text: string }[] = [];
  private depth = 0;
  /** Depth of an element whose content is left out; 0 = none. */
  private skipping = 0;
  private inProperties = 0;
  private hidden = false;
  private saying: "text" | "deleted" | "field" | undefined;
  private field = "";

  constructor(styles: ReadonlyMap<string, Style>, numbering: Numbering, comments: ReadonlyMap<string, Comment>) {
    this.styles = styles;
    this.numbering = numbering;
    this.comments = comments;
  }

  finish(): DraftBlock[] {
    return this.targets[0]!;
  }

  open(name: string, attributes: Attributes): void {
    if (++this.depth > DEEPEST) throw new ReadingStopped("damaged", "嵌套过深");
    if (this.skipping > 0) return;
    // A drawing is given twice, once for old programs.
    if (name === "mc:Fallback" || name === "rPrChange" || name === "pPrChange" || name === "tblPrChange") {
      this.skipping = this.depth;
      return;
    }
    switch (name) {
      case "p":
        this.paragraphs.push({ text: "", leftovers: [] });
        break;
      case "pPr":
        this.inProperties++;
        break;
      case "r":
        this.hidden = false;
        break;
      case "t":
        this.saying = "text";
        break;
      case "delText":
        this.saying = "deleted";
        break;
      case "instrText":
        this.saying = "field";
        break;
      case "tab":
        if (this.inProperties === 0) this.say("\t");
        break;
      case "br":
      case "cr":
        this.say("\n");
        break;
      case "noBreakHyphen":
        this.say("-");
        break;
      case "vanish":
        if (this.inProperties === 0) this.hidden = isOn(attributes);
        break;
      case "txbxContent":
        this.targets.push([]);
        break;
      case "tbl":
        this.tables.push(new TableDraft());
        break;
      default:
        this.openOther(name, attributes);
    }
  }

  close(name: string): void {
    this.depth--;
    if (this.skipping > 0) {
      if (this.depth < this.skipping) this.skipping = 0;
      return;
    }
    switch (name) {
      case "p":
        this.closeParagraph();
        break;
      case "pPr":
        this.inProperties--;
        break;
      case "t":
      case "delText":
      case "instrText":
        this.saying = undefined;
        break;
      case "txbxContent":
        this.closeBox();
        break;
      case "tc":
        this.tables.at(-1)?.closeCell(this.targets.pop()!);
        break;
      case "tr":
        this.tables.at(-1)?.closeRow();
        break;
      case "tbl":
        this.targets.at(-1)!.push(this.tables.pop()!.finish());
        break;
      case "ins":
      case "moveTo":
      case "del":
      case "moveFrom":
        this.closeChange();
        break;
    }
  }

  text(text: string): void {
    if (this.skipping > 0 || this.saying === undefined) return;
    if (this.saying === "field") this.field += text;
    else if (this.saying === "deleted" || this.isDeleted()) this.note(text);
    else if (this.hidden || this.paragraphs.at(-1)?.style?.hidden) this.leave("hidden", text);
    else {
      this.say(text);
      this.note(text);
    }
  }

  private openOther(name: string, attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    const value = attributes["w:val"] ?? "";
    if (name === "tc") this.targets.push([]);
    else if (name === "tr" || name === "gridSpan" || name === "vMerge" || name === "gridBefore")
      this.tables.at(-1)?.property(name, value);
    else if (name === "ins" || name === "moveTo")
      this.changes.push({ kind: "insertion", by: attributes["w:author"] ?? "", text: "" });
    else if (name === "del" || name === "moveFrom")
      this.changes.push({ kind: "deletion", by: attributes["w:author"] ?? "", text: "" });
    else if (name === "bookmarkStart" && OWN_BOOKMARK.test(attributes["w:name"] ?? ""))
      this.leave("bookmark", attributes["w:name"]!);
    else if (name === "commentReference") this.leaveComment(attributes["w:id"] ?? "");
    else if (name === "fldChar" && attributes["w:fldCharType"] === "end") this.closeField();
    else if (paragraph && this.inProperties > 0) setProperty(paragraph, name, value, this.styles);
  }

  private say(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && !this.isDeleted()) paragraph.text += text;
  }

  private isDeleted(): boolean {
    return this.changes.some(({ kind }) => kind === "deletion");
  }

  private note(text: string): void {
    for (const change of this.changes) change.text += text;
  }

  private leave(kind: Leftover["kind"], text: string, by?: string): void {
    const paragraph = this.paragraphs.at(-1);
    paragraph?.leftovers.push({ kind, text, offset: paragraph.text.length, ...(by && { by }) });
  }

  private leaveComment(id: string): void {
    const comment = this.comments.get(id);
    this.leave("comment", comment?.text ?? "", comment?.by);
  }

  private closeChange(): void {
    const change = this.changes.pop();
    if (change && change.text !== "") this.leave(change.kind, change.text, change.by);
  }

  /** Page numbers and tables of contents belong to a finished document; a field that failed prints an error. */
  private closeField(): void {
    if (/错误|Error!/.test(this.paragraphs.at(-1)?.text ?? "")) this.leave("field", this.field.trim());
    this.field = "";
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()!;
    const { list, listLevel } = listOf(paragraph);
    const number = list !== undefined && list !== "0" ? this.numbering.next(list, listLevel) : "";
    const numbering = number === "" ? "" : /[\w.)]$/.test(number) ? `${number} ` : number;
    const outline = paragraph.outline ?? paragraph.style?.outline;
    const block: DraftParagraph = { kind: "paragraph", text: numbering + paragraph.text };
    if (number !== "") block.numbering = number;
    if (outline !== undefined && outline < 9) block.level = outline + 1;
    if (paragraph.leftovers.length > 0)
      block.leftovers = paragraph.leftovers.map((each) => ({ ...each, offset: each.offset + numbering.length }));
    this.targets.at(-1)!.push(block);
  }

  /** The paragraphs of a text box stand before the paragraph that it hangs on. */
  private closeBox(): void {
    const blocks = this.targets.pop()!;
    this.targets.at(-1)!.push(...blocks);
  }
}

function listOf({ list, listLevel, style }: OpenParagraph): { list: string | undefined; listLevel: number } {
  return { list: list ?? style?.list, listLevel: listLevel ?? style?.listLevel ?? 0 };
}

function setProperty(paragraph: OpenParagraph, name: string, value: string, styles: ReadonlyMap<string, Style>): void {
  if (name === "pStyle") paragraph.style = styles.get(value) ?? {};
  if (name === "numId") paragraph.list = value;
  if (name === "ilvl") paragraph.listLevel = Number(value);
  if (name === "outlineLvl") paragraph.outline = Number(value);
}
