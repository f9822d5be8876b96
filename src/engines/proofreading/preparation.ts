import type { PlainDate } from "../../calendar/plain-date.ts";
import { type OrganLine, ownLine } from "../audit/organ-line.ts";
import { Gazetteer, type GazetteerTables, type Place } from "../gazetteer.ts";
import type { TsvProblem } from "../tsv.ts";
import type { ProofreadingContext } from "./context.ts";
import { LawRegister } from "./law-register.ts";
import { readLeaders } from "./leaders.ts";
import {
  type LexiconFile,
  readAllowed,
  readConfusables,
  readLexicon,
  readListedItems,
  readStandardWordings,
  readTraditional,
} from "./lexicon.ts";
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
  /** traditional-characters.tsv */
  traditional?: LexiconFile;
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

/** What differs from document to document 逐篇情形: whose it is, when it was published, what is not asked. */
export interface DocumentCircumstances {
  organ?: OrganLine | undefined;
  on?: PlainDate | undefined;
  skip?: Iterable<string> | undefined;
  everyPlace?: boolean | undefined;
}

/** What is prepared, for the document of one organ on one day. Costs nothing, so it is made for each document. */
export function contextFor(
  context: ProofreadingContext,
  { organ, on, skip, everyPlace = context.everyPlace }: DocumentCircumstances,
): ProofreadingContext {
  const { gazetteer } = context;
  const places = organ && gazetteer ? ownLine(organ, gazetteer).places : [];
  return {
    ...context,
    ...(organ && { organ: organ.name, home: onlyPlace(places), partners: organ.partners ?? [] }),
    on,
    everyPlace,
    skip: skip ? new Set([...(context.skip ?? []), ...skip]) : context.skip,
  };
}

/** A name that fits several places (通州区教育局) tells none for certain, and a wrong home would make the right name a finding. */
function onlyPlace(places: readonly Place[]): Place | undefined {
  return places.length === 1 ? places[0] : undefined;
}

/** Prepares proofreading 校对准备: reads the lists and builds the automaton, once for any number of texts. */
export function prepareProofreading(materials: ProofreadingMaterials): PreparedProofreading {
  const { organ, on } = materials;
  const { entries, problems } = readLexicon(materials.lexicons ?? []);
  const allowed = readAllowed(materials.allowed ?? []);
  const standard = materials.standardWordings ? readStandardWordings(materials.standardWordings) : { wordings: [], problems: [] };
  const listed = materials.listedItems ? readListedItems(materials.listedItems) : { lists: [], problems: [] };
  const characters = materials.confusables ? readConfusables(materials.confusables) : { pairs: [], problems: [] };
  const traditional = materials.traditional ? readTraditional(materials.traditional) : { pairs: [], problems: [] };
  const people = materials.leaders ? readLeaders(materials.leaders) : { leaders: [], problems: [] };
  const laws = materials.laws && new LawRegister(materials.laws);
  const gazetteer =
    materials.gazetteer && (materials.gazetteer instanceof Gazetteer ? materials.gazetteer : new Gazetteer(materials.gazetteer));
  const places = organ === undefined ? [] : (gazetteer?.locate(organ) ?? []);
  return {
    context: {
      organ,
      on,
      home: onlyPlace(places),
      gazetteer,
      partners: materials.partners ?? [],
      laws,
      words: new WordSearch({
        entries,
        allowed: allowed.words,
        wordings: standard.wordings,
        leaders: people.leaders,
        lists: listed.lists,
        formerPlaces: gazetteer?.former.map(({ name }) => name),
        confusables: characters.pairs,
        traditional: traditional.pairs,
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
      ...traditional.problems,
      ...standard.problems,
      ...listed.problems,
      ...people.problems,
      ...(laws?.problems ?? []),
      ...(gazetteer?.problems ?? []),
    ],
  };
}
