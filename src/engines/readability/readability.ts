import type { HardWord } from "./plain-words.ts";

/** A sentence to mend: where it is, in UTF-16 units of the text, and what makes it hard, each with the remedy. */
export interface HardSentence {
  offset: number;
  length: number;
  quote: string;
  reasons: string[];
}

export interface Readability {
  /** The share of the prose, in characters and percent, that stands in sentences with nothing to mend; `null` without prose. */
  score: number | null;
  sentences: number;
  hard: HardSentence[];
}

/** Beyond these a sentence is hard: measures of our own, for advice, not of a law or a standard. */
const MOST_CHARACTERS = 60;
const MOST_CLAUSES = 6;
const MOST_IN_A_CLAUSE = 30;
const MOST_LINKS = 3;
const LINE_OF_PROSE = /[。！？；：，]/;

/** How readable a text is 可读性, and the sentences to mend. Headings and tables are no sentences; names in 《》 and brackets do not count as length. */
export function readability(text: string, words: readonly HardWord[]): Readability {
  const hard: HardSentence[] = [];
  let sentences = 0;
  let all = 0;
  let heavy = 0;
  for (const { offset, quote } of sentencesOf(text)) {
    sentences += 1;
    const reasons = reasonsOf(quote, words);
    const weight = charactersOf(quote);
    all += weight;
    if (reasons.length === 0) continue;
    heavy += weight;
    hard.push({ offset, length: quote.length, quote, reasons });
  }
  return { score: all === 0 ? null : Math.floor(((all - heavy) * 100) / all), sentences, hard };
}

function* sentencesOf(text: string): Generator<{ offset: number; quote: string }> {
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (/^\s*\|.*\|\s*$/.test(line[0]) || !LINE_OF_PROSE.test(line[0])) continue;
    // A mark within quotes or brackets ends what is quoted, and the closing mark belongs to it.
    for (const piece of line[0].matchAll(/[^。！？；]+[。！？；]*[”’」』）》]*/g)) {
      const lead = piece[0].length - piece[0].trimStart().length;
      const quote = piece[0].trim();
      if (quote !== "") yield { offset: line.index + piece.index + lead, quote };
    }
  }
}

const withoutNames = (sentence: string) => sentence.replace(/《[^《》]*》/g, "《》").replace(/〔\d{4}〕\s*\d+\s*号/g, "");
/** Chinese characters one by one; a number or a foreign word as one. */
const charactersOf = (text: string) => withoutNames(text).match(/\p{Script=Han}|[A-Za-z0-9.%]+/gu)?.length ?? 0;

function reasonsOf(sentence: string, words: readonly HardWord[]): string[] {
  const own = withoutNames(sentence);
  const length = charactersOf(sentence);
  const clauses = own.split(/[，,：:]/).filter((clause) => clause.trim() !== "");
  const longest = most(clauses.flatMap((clause) => clause.split(/[、（）()]/)).map(charactersOf));
  const links = most(clauses.map((clause) => (clause.match(/的(?!确|士|话)/g) ?? []).length));
  return [
    ...(length > MOST_CHARACTERS ? [`一句 ${length} 字，超过 ${MOST_CHARACTERS} 字：分成两三句，一句说一件事。`] : []),
    ...(clauses.length > MOST_CLAUSES ? [`一句有 ${clauses.length} 个分句：并列的几项改成分行逐条写。`] : []),
    ...(longest > MOST_IN_A_CLAUSE ? [`有 ${longest} 字中间没有停顿：把长的定语拿出来另写一句。`] : []),
    ...(links > MOST_LINKS ? [`一个分句里有 ${links} 个“的”：层层修饰，读者找不到主语，拆开写。`] : []),
    ...hardWordsIn(own, words).map(({ wording, plain }) => `“${wording}”不好懂：${plain}。`),
  ];
}

/** Of however many clauses: a list of all words of a thesaurus may be one sentence. */
const most = (numbers: readonly number[]) => numbers.reduce((largest, number) => Math.max(largest, number), 0);

function hardWordsIn(sentence: string, words: readonly HardWord[]): HardWord[] {
  let rest = sentence;
  return words.filter(({ wording }) => {
    if (!rest.includes(wording)) return false;
    rest = rest.replaceAll(wording, "\u0000");
    return true;
  });
}
