/** What any file becomes before it is understood 文档: its text, its paragraphs and tables in order, and what was left over in it. */
export interface Document {
  format: DocumentFormat;
  /** The text that was read; every offset is into it, in UTF-16 units. Of a text file it is the decoded file, unchanged. */
  text: string;
  blocks: Block[];
  leftovers: Leftover[];
  /** Pages that hold only a picture 扫描页, from 1: nobody has read them. */
  unreadPages?: number[];
}

export type DocumentFormat = "text" | "markdown" | "html" | "docx" | "doc" | "rtf" | "xlsx" | "xls" | "pdf" | "json";

export type Block = Paragraph | Table;

/** A paragraph 段落, or a line of a text file. Its `text` stands at `offset` of the document's text. */
export interface Paragraph {
  kind: "paragraph";
  offset: number;
  text: string;
  /** The automatic number 自动编号 that the word processor would print; `text` begins with it. */
  numbering?: string;
  /** The level of a heading, from 1. */
  level?: number;
}

/** A table 表格: rows of cells; a merged cell stands once, where it begins. */
export interface Table {
  kind: "table";
  offset: number;
  rows: TableCell[][];
}

/** A cell 单元格 with its place in the grid and how many columns and rows it spans. */
export interface TableCell {
  text: string;
  offset: number;
  column: number;
  columns: number;
  rows: number;
}

/** Something that a finished document should not hold 残留: a comment, a tracked change, a bookmark, hidden text, a field code. */
export interface Leftover {
  kind: "comment" | "insertion" | "deletion" | "bookmark" | "hidden" | "field";
  text: string;
  offset: number;
  by?: string;
}

/** A document, or why there is none. */
export type DocumentResult = { document: Document } | { unreadable: Unreadable };

/** Why a file could not be read 无法读取, for a program (`code`) and for a person (`reason`, in Chinese). */
export interface Unreadable {
  code: UnreadableCode;
  reason: string;
}

export type UnreadableCode =
  | "empty-file"
  | "too-large"
  | "encrypted"
  | "damaged"
  | "zip-bomb"
  | "picture"
  | "scanned"
  | "binary"
  | "unsupported"
  | "many-files"
  | "no-text"
  | "not-a-report";
