/** A cell 单元格: a number as printed; `null` = blank, absent or not certain. 0 only where the report says 0. */
export type Cell = number | null;

export type FormId = "2021" | "2019";

export const APPLICANT_COLUMNS = [
  "natural-person",
  "business",
  "research",
  "social-welfare",
  "legal-services",
  "other",
  "total",
] as const;
export type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number];
/** The kinds of applicant 申请人类别: the columns of table three without the total. */
export const APPLICANT_KINDS = ["natural-person", "business", "research", "social-welfare", "legal-services", "other"] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

export const DISPUTE_GROUPS = ["reconsideration", "direct", "afterReconsideration"] as const;
export type DisputeGroup = (typeof DISPUTE_GROUPS)[number];
export const DISPUTE_RESULTS = ["upheld", "corrected", "other", "pending", "total"] as const;
export type DisputeResult = (typeof DISPUTE_RESULTS)[number];

export const SECTION_IDS = ["overview", "proactive", "requests", "disputes", "problems", "other-matters"] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** Table two 主动公开. In the 2021 form a row with one column is a plain cell; other rows are cells by column id. */
export type ProactiveTable = Record<string, Cell | Record<string, Cell>>;
/** Table three 申请: row id (see `law/annual-report`) → seven cells in the order of APPLICANT_COLUMNS. Rows that the text lacks are absent. */
export type RequestTable = Record<string, Cell[]>;
/** Table four 复议诉讼: five cells in the order of DISPUTE_RESULTS. */
export type DisputeTable = Record<DisputeGroup, Cell[]>;

export interface ReportSection {
  id: SectionId;
  /** The heading as printed, numbering included. */
  heading: string;
  /** The prose below it, without the table. */
  text: string;
  /** Where the heading starts in the text that was read, in UTF-16 units. */
  offset: number;
}

export interface Unsure {
  table: string;
  row?: string;
  column?: string;
  /** Why, in Chinese. */
  why: string;
  /** What was printed there, if anything. */
  printed?: string;
}

/** An annual report 政府信息公开工作年度报告 as data: read from a file, or computed from records. The public JSON shape. */
export interface AnnualReport {
  file?: string;
  organ: string | null;
  year: number | null;
  form: FormId | null;
  tables: { proactive: ProactiveTable | null; requests: RequestTable | null; disputes: DisputeTable | null };
  sections: ReportSection[];
  reading: {
    /** How the file was laid out, e.g. `one-cell-per-line`, `html-table`, `docx-table`, `glued`. */
    layout: string;
    unsure: Unsure[];
    /** Cells that held a mark instead of a number (`无`, `/`, `—`), as printed. */
    printed?: Unsure[];
  };
}
