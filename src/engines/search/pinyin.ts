import { pinyin } from "pinyin-pro";

/** The longest run of a title's characters that can be found by its sound. */
const LONGEST = 6;

/**
 * What of a title can be found by its sound 拼音: every run of two to six characters as syllables (`yusuangongkai`), and from three
 * on also as initials (`ysgk`).
 */
export function soundsOf(title: string): string[] {
  const sounds = new Set<string>();
  for (const [run] of title.matchAll(/\p{Script=Han}+/gu)) {
    const syllables = pinyin(run, { toneType: "none", type: "array", v: true });
    for (let from = 0; from < syllables.length; from += 1)
      for (let length = 2; length <= LONGEST && from + length <= syllables.length; length += 1) {
        const some = syllables.slice(from, from + length);
        sounds.add(some.join(""));
        if (length > 2) sounds.add(some.map((syllable) => syllable[0]).join(""));
      }
  }
  return [...sounds];
}

/** The query as a sound: letters that may be pinyin as they are, Chinese characters by their syllables. */
export function soundOf(query: string): string | undefined {
  const letters = query.toLowerCase().replace(/[\s']/g, "");
  if (/^[a-z]{2,60}$/.test(letters)) return letters;
  const characters = [...query.replace(/\s/g, "")];
  if (characters.length < 2 || characters.length > 12 || !characters.every((character) => /\p{Script=Han}/u.test(character)))
    return undefined;
  return pinyin(query.replace(/\s/g, ""), { toneType: "none", type: "array", v: true }).join("");
}
