const HAN = /\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu;

/** As the index knows text: full-width forms, letter case and compatibility forms do not differ. */
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * The index terms of a text 检索项: of every run of Chinese characters each character and each pair of neighbours, of every run
 * of letters or digits the whole. A phrase whose pairs are all there is, but for rare coincidence, in the text; no dictionary
 * decides what can be found.
 */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of folded(text).matchAll(RUNS)) {
    if (!HAN.test(run)) grams.add(run);
    else addPairs(grams, [...run]);
  }
  return grams;
}

/** The terms that a text with this word must have: its pairs, or the one character. */
export function gramsOfWord(word: string): string[] {
  const grams = gramsOf(word);
  return [...grams].filter((gram) => !HAN.test(gram) || [...gram].length === 2 || grams.size === 1);
}

function addPairs(grams: Set<string>, characters: readonly string[]): void {
  characters.forEach((character, i) => {
    grams.add(character);
    const next = characters[i + 1];
    if (next !== undefined) grams.add(character + next);
  });
}
