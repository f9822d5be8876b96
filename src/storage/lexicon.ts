import { readFileSync } from "node:fs";
import { Gazetteer } from "../engines/gazetteer.ts";
import { describeTsvProblem } from "../engines/tsv.ts";

/** One file of `lexicon/`, found from the sources and from the build alike. */
export function lexiconText(name: string): string {
  return readFileSync(new URL(`../../lexicon/${name}`, import.meta.url), "utf8");
}

/** The gazetteer 地名表. @throws Error naming file, line and column of the first bad row. */
export function loadGazetteer(): Gazetteer {
  const gazetteer = new Gazetteer({
    places: lexiconText("places.tsv"),
    generic: lexiconText("generic-places.tsv"),
    former: lexiconText("former-places.tsv"),
  });
  const [problem] = gazetteer.problems;
  if (problem) throw new Error(describeTsvProblem(problem));
  return gazetteer;
}

/** The lists of proofreading that ship with the program 随附词表. */
export function proofreadingLists() {
  const file = (name: string) => ({ file: name, text: lexiconText(name) });
  return {
    lexicons: [file("wrong-words.tsv"), file("wordings.tsv")],
    allowed: [file("allowed.tsv")],
    confusables: file("confusable-characters.tsv"),
    traditional: file("traditional-characters.tsv"),
    standardWordings: file("standard-wordings.tsv"),
    listedItems: file("listed-items.tsv"),
    laws: file("laws.tsv"),
  };
}
