import type { PlainDate } from "../../calendar/plain-date.ts";
import { Gazetteer, type GazetteerTables } from "../gazetteer.ts";
import type { TsvProblem } from "../tsv.ts";
import type { ProofreadingContext } from "./context.ts";
import { LawRegister } from "./law-register.ts";
import { readLeaders } from "./leaders.ts";
import { type LexiconFile, readAllowed, readConfusables, readLexicon, readListedItems, readStandardWordings } from "./lexicon.ts";
import { WordSearch } from "./word-search.ts";

/** What proofreading is prepared from: the files of `lexicon/`, the organ's own, and who it is. Everything may be left out. */
export interface ProofreadingMaterials {
  organ?: string;
  on?: PlainDate;
  /** wrong-words.tsv, wordings.tsv and the organ's own lists (`own: true`). */
  lexicons?: readonly LexiconFile[];
  /** allowed.tsv and the organ's own allow lists. */
  allowed?: readonly LexiconFile[];
  /** confusable-characters.tsv */
  confusables?: LexiconFile;
  /** standard-wordings.tsv */
  standardWordings?: LexiconFile;
  /** listed-items.tsv */
  listedItems?: LexiconFile;
  /** laws.tsv */
  laws?: LexiconFile;
  /** The organ's own list of leaders, in the official order. */
  leaders?: LexiconFile;
  gazetteer?: Gazetteer | GazetteerTables;
  partners?: readonly string[];
  /** Tell every place of a fault of style. */
  everyPlace?: boolean;
  /** Ids of checks that are not to run. */
  skip?: Iterable<string>;
}

export interface PreparedProofreading {
  context: ProofreadingContext;
  /** Wrong lines of the lists, each to be shown with `describeTsvProblem`. */
  problems: TsvProblem[];
}

/** Prepares proofreading 校对准备: reads the lists and builds the automaton, once for any number of texts. */
export function prepareProofreading(materials: ProofreadingMaterials): PreparedProofreading {
  const { organ, on } = materials;
  const { entries, problems } = readLexicon(materials.lexicons ?? []);
  const allowed = readAllowed(materials.allowed ?? []);
  const standard = materials.standardWordings ? readStandardWordings(materials.standardWordings) : { wordings: [], problems: [] };
  const listed = materials.listedItems ? readListedItems(materials.listedItems) : { lists: [], problems: [] };
  const characters = materials.confusables ? readConfusables(materials.confusables) : { pairs: [], problems: [] };
  const people = materials.leaders ? readLeaders(materials.leaders) : { leaders: [], problems: [] };
  const laws = materials.laws && new LawRegister(materials.laws);
  const gazetteer =
    materials.gazetteer && (materials.gazetteer instanceof Gazetteer ? materials.gazetteer : new Gazetteer(materials.gazetteer));
  const places = organ === undefined ? [] : (gazetteer?.locate(organ) ?? []);
  return {
    context: {
      organ,
      on,
      // A name that fits several places (通州区教育局) tells none for certain, and a wrong home would make the right name a finding.
      home: places.length === 1 ? places[0] : undefined,
      gazetteer,
      partners: materials.partners ?? [],
      laws,
      words: new WordSearch({
        entries,
        allowed: allowed.words,
        wordings: standard.wordings,
        leaders: people.leaders,
        lists: listed.lists,
        confusables: characters.pairs,
      }),
      lists: listed.lists,
      leaders: people.leaders,
      everyPlace: materials.everyPlace,
      skip: new Set(materials.skip),
    },
    problems: [
      ...problems,
      ...allowed.problems,
      ...characters.problems,
      ...standard.problems,
      ...listed.problems,
      ...people.problems,
      ...(laws?.problems ?? []),
      ...(gazetteer?.problems ?? []),
    ],
  };
}
