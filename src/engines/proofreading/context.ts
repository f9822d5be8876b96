import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Gazetteer, Place } from "../gazetteer.ts";
import type { LawRegister } from "./law-register.ts";
import type { Leader } from "./leaders.ts";
import type { ListedItems } from "./lexicon.ts";
import type { WordSearch } from "./word-search.ts";

/** What a text is read against 校对依据. Made once by `prepareProofreading`, for any number of texts. */
export interface ProofreadingContext {
  /** Full name of the organ whose text it is. */
  organ?: string;
  /** The day on which the text is or was published; entries that do not hold on it are not asked. */
  on?: PlainDate;
  /** The organ's own place, when its name tells it for certain. */
  home?: Place;
  gazetteer?: Gazetteer;
  /** Names of places that the organ works with, so that they are no slip. */
  partners: readonly string[];
  laws?: LawRegister;
  words?: WordSearch;
  lists: readonly ListedItems[];
  leaders: readonly Leader[];
  /** Tell every place of a fault of style, instead of one place with their number: for a program that mends them. */
  everyPlace?: boolean;
  /** Ids of checks that are not to run. */
  skip?: ReadonlySet<string>;
}
