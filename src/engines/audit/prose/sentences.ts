/** A sentence 句 of a passage; `start` is its offset in the passage. */
export interface Sentence {
  start: number;
  text: string;
  /** The opening words of the subdivision （一）… it stands in; "" before the first. */
  lead: string;
}

/** Where a sentence may end, or a subdivision begin. */
const MAY_CLOSE = /[。！？\n.（(]/g;
const SUBDIVISION = /^[（(][一二三四五六七八九十]+[）)]/;

/** The sentences of a passage, each with the opening of its subdivision. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let lead = "";
  let start = 0;
  const close = (end: number) => {
    const sentence = text.slice(start, end);
    if (SUBDIVISION.test(sentence)) lead = sentence.slice(0, 40);
    if (sentence.trim() !== "") sentences.push({ start, text: sentence, lead });
    start = end;
  };
  for (const { 0: mark, index: i } of text.matchAll(MAY_CLOSE)) {
    const closes =
      (mark !== "." && mark !== "（" && mark !== "(") ||
      (mark === "." && !/[\dA-Za-z]/.test(text[i - 1] ?? "") && !/[\dA-Za-z]/.test(text[i + 1] ?? ""));
    if (closes) close(i + 1);
    // Texts whose paragraphs ran together still show where a subdivision begins.
    else if (i > start && SUBDIVISION.test(text.slice(i, i + 6)) && /[。；;：:\d”]/.test(text[i - 1]!)) close(i);
  }
  close(text.length);
  return sentences;
}

/** Where the clause that contains `offset` begins, within the sentence. */
export function clauseStart(sentence: string, offset: number): number {
  for (let i = offset - 1; i >= 0; i--) if (/[，,；;：:。]/.test(sentence[i]!)) return i + 1;
  return 0;
}
