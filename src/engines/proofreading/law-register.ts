import { isPlainDate, type PlainDate } from "../../calendar/plain-date.ts";
import { readTsv, type TsvProblem } from "../tsv.ts";
import type { LexiconFile } from "./lexicon.ts";

/** One version of a law, regulation or document 法规版本. */
export interface LawVersion {
  title: string;
  /** 主席令第九号, 国务院令第711号, 国办函〔2020〕109号; "" when not registered. */
  number: string;
  /** How many articles it has; undefined when not registered. */
  articles: number | undefined;
  from: PlainDate;
  /** The last day in force; "" while in force. */
  until: PlainDate | "";
  /** Whether it was compared with the published text; what rests on one that was not is never told as certain. */
  confirmed: boolean;
  /** Title of what took its place. */
  successor: string;
}

const MOST_KEPT = 10_000;
const COUNTRY = "中华人民共和国";
const day = { refuse: (cell: string) => (isPlainDate(cell) ? undefined : "不是 YYYY-MM-DD 形式的日期") };

/** What is known of laws 法规登记簿: titles, numbers, articles and how long each version was in force. */
export class LawRegister {
  readonly problems: readonly TsvProblem[];
  readonly #asked = new Map<string, readonly LawVersion[]>();
  readonly #versions = new Map<string, LawVersion[]>();

  constructor({ file, text }: LexiconFile) {
    const { rows, problems } = readTsv(text, file, {
      title: { required: true },
      number: {},
      articles: { refuse: (cell) => (/^\d{1,4}$/.test(cell) ? undefined : "不是条数") },
      from: { required: true, ...day },
      until: day,
      successor: {},
      source: {},
      confirmed: {},
      note: {},
    });
    this.problems = problems;
    for (const { title, number, articles, from, until, confirmed: compared, successor } of rows) {
      const confirmed = compared === "yes";
      const version = {
        title,
        number,
        articles: articles === "" ? undefined : Number(articles),
        from,
        until,
        confirmed,
        successor,
      };
      const key = plainTitle(title);
      this.#versions.set(key, [...(this.#versions.get(key) ?? []), version]);
    }
  }

  /** All versions that bear the title, with or without 中华人民共和国. */
  versions(title: string): readonly LawVersion[] {
    const known = this.#asked.get(title);
    if (known) return known;
    const versions = this.#versions.get(plainTitle(title)) ?? [];
    // Texts cite the same laws again and again; a hostile one cites others without end.
    if (this.#asked.size >= MOST_KEPT) this.#asked.clear();
    this.#asked.set(title, versions);
    return versions;
  }

  /** The titles without 中华人民共和国. */
  titles(): Iterable<string> {
    return this.#versions.keys();
  }

  /** The last version when none is in force on that day any more; without a day, when none is in force as registered. */
  repealed(title: string, on?: PlainDate): LawVersion | undefined {
    const versions = this.versions(title);
    const ended = versions.filter(({ until }) => until !== "" && (on === undefined || until < on));
    if (versions.length === 0 || ended.length < versions.length) return undefined;
    return ended.reduce((last, version) => (version.until > last.until ? version : last));
  }
}

/** What is added to a sentence that rests on a version not yet compared with the published text. */
export const UNCONFIRMED = "（法规登记簿此条尚待核对原文）";

/** The title as it is compared: without the country, blanks and a remark on the version. */
export function plainTitle(title: string): string {
  return title
    .replace(/\s/g, "")
    .replace(/（[^（）]*(?:修订|修正|草案|试行|征求意见稿)[^（）]*）$/, "")
    .replace(new RegExp(`^${COUNTRY}`), "");
}
