/** What is asked of the thread that compares an archive 雷同比对: how large it is, its documents twice, and then what was copied. */
export type CopiesTask =
  | { documents: number }
  | { notice: string[] }
  | { add: [document: number, body: string][] }
  | { found: number };

/** One paragraph that stands in several documents: where first, and in which others besides. */
export interface Copy {
  document: number;
  offset: number;
  length: number;
  documents: number;
  /** The first few of the other documents. */
  others: number[];
}

export type CopiesAnswer = { taken: true } | { copies: Copy[]; full: boolean };
