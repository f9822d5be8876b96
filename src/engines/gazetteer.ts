import { readTsv, type TsvProblem } from "./tsv.ts";

export type PlaceLevel = "province" | "prefecture" | "county" | "township";

/** A place of the administrative division 行政区划. Its code begins with the code of every place it lies in. */
export interface Place {
  code: string;
  name: string;
  level: PlaceLevel;
}

/** A name that is no longer used 撤并更名, and what its territory is called since. */
export interface FormerPlace {
  name: string;
  /** Code of the place that took its territory over. */
  successor: string;
  /** The first day on which the old name was no longer right, when known. */
  until: string;
  note: string;
}

/** Names of one length with the same end, by their first units. */
export interface NameShape {
  length: number;
  firsts: ReadonlySet<number>;
}

/** The tables of `lexicon/` that a gazetteer is built from, as text. */
export interface GazetteerTables {
  /** `places.tsv` */
  places: string;
  /** `generic-places.tsv`: names that are mostly ordinary words. */
  generic?: string;
  /** `former-places.tsv`: names given up. */
  former?: string;
}

const LEVELS: Record<number, PlaceLevel> = { 2: "province", 4: "prefecture", 6: "county", 9: "township" };
const PARENT_LENGTHS = [6, 4, 2];
const NATIONALITIES =
  "壮族|回族|满族|藏族|苗族|彝族|侗族|瑶族|傣族|白族|黎族|畲族|水族|羌族|土族|蒙古族|蒙古|维吾尔|哈萨克|哈萨克族|布依族|土家族|朝鲜族|哈尼族|傈僳族|佤族|拉祜族|纳西族|景颇族|仡佬族|柯尔克孜|达斡尔族|鄂温克族|鄂伦春|锡伯|锡伯族|塔吉克|撒拉族|毛南族|仫佬族|布朗族|阿昌族|普米族|怒族|独龙族|裕固族|保安族|东乡族|各族|京族|塔塔尔|乌孜别克";
const NATIONAL_SUFFIX = new RegExp(`(?:${NATIONALITIES})+(?:自治区|自治州|自治县|自治旗|民族乡|乡|镇|区)$`);
const SUFFIX = /(?:特别行政区|自治区|自治州|地区|林区|街道|苏木|省|市|盟|县|旗|区|镇|乡)$/;

const NO_SHAPES: readonly NameShape[] = [];

/** Looks up places 地名录 by name, code and relation. Immutable; safe to build once and keep. */
export class Gazetteer {
  readonly problems: readonly TsvProblem[];
  readonly former: readonly FormerPlace[];
  /** Names that are mostly ordinary words (城区, 开发区, 上街区): no evidence of a place by themselves. */
  readonly generic: ReadonlySet<string>;
  /** Length of the longest name, for scanning. */
  readonly longest: number;
  readonly #byCode = new Map<string, Place>();
  readonly #byName = new Map<string, Place[]>();
  readonly #byShortName = new Map<string, Place[]>();
  readonly #shapes = new Map<number, NameShape[]>();
  readonly #children = new Map<string, Place[]>();
  readonly #formerByName = new Map<string, FormerPlace[]>();

  constructor(tables: GazetteerTables) {
    const places = readTsv(tables.places, "places.tsv", {
      code: {
        required: true,
        refuse: (code) => (/^(\d{2}|\d{4}|\d{6}|\d{9})$/.test(code) ? undefined : "不是 2、4、6 或 9 位数字"),
      },
      name: { required: true },
    });
    const generic = readTsv(tables.generic ?? "name", "generic-places.tsv", { name: { required: true }, note: {} });
    const former = readTsv(tables.former ?? "name\tsuccessor", "former-places.tsv", {
      name: { required: true },
      successor: { required: true },
      until: { refuse: (day) => (/^\d{4}(-\d{2}-\d{2})?$/.test(day) ? undefined : "不是日期或年份") },
      note: {},
    });
    this.problems = [...places.problems, ...generic.problems, ...former.problems];
    this.generic = new Set(generic.rows.map(({ name }) => name));
    this.former = former.rows;
    for (const entry of this.former) push(this.#formerByName, entry.name, entry);

    let longest = 0;
    const shapes = new Map<number, Map<number, Set<number>>>();
    for (const { code, name } of places.rows) {
      const place: Place = { code, name, level: LEVELS[code.length]! };
      longest = Math.max(longest, name.length);
      this.#byCode.set(code, place);
      push(this.#byName, name, place);
      const ending = pairOf(name.charCodeAt(name.length - 2), name.charCodeAt(name.length - 1));
      const known = shapes.get(ending) ?? new Map<number, Set<number>>();
      shapes.set(ending, known.set(name.length, (known.get(name.length) ?? new Set()).add(name.charCodeAt(0))));
      const short = shortPlaceName(name);
      if (short !== name) push(this.#byShortName, short, place);
    }
    for (const place of this.#byCode.values()) {
      const parent = this.parent(place);
      if (parent) push(this.#children, parent.code, place);
    }
    for (const [ending, known] of shapes) {
      const sorted = [...known].sort(([one], [other]) => other - one);
      this.#shapes.set(
        ending,
        sorted.map(([length, firsts]) => ({ length, firsts })),
      );
    }
    this.longest = longest;
  }

  /** Every place, by code order of the table. */
  all(): Iterable<Place> {
    return this.#byCode.values();
  }

  withCode(code: string): Place | undefined {
    return this.#byCode.get(code);
  }

  /** Every place of exactly this name; more than one when the name is ambiguous 重名. */
  named(name: string): readonly Place[] {
    return this.#byName.get(name) ?? [];
  }

  /** What the names look like that end in these two units, longest first: a scan then tries no others. */
  shapesEnding(lastButOne: number, last: number): readonly NameShape[] {
    return this.#shapes.get(pairOf(lastButOne, last)) ?? NO_SHAPES;
  }

  /** Every place that is called so in short 简称: 通州 → 北京市通州区, 江苏省南通市通州区. */
  shortened(name: string): readonly Place[] {
    return this.#byShortName.get(name) ?? [];
  }

  /** Entries for a name that was given up. */
  formerly(name: string): readonly FormerPlace[] {
    return this.#formerByName.get(name) ?? [];
  }

  /** The place directly above; absent for a province. */
  parent({ code }: Place): Place | undefined {
    for (const length of PARENT_LENGTHS) {
      const above = length < code.length ? this.#byCode.get(code.slice(0, length)) : undefined;
      if (above) return above;
    }
    return undefined;
  }

  /** The places above, nearest first. */
  parents(place: Place): Place[] {
    const above: Place[] = [];
    for (let next = this.parent(place); next; next = this.parent(next)) above.push(next);
    return above;
  }

  /** The places directly below. */
  children({ code }: Place): readonly Place[] {
    return this.#children.get(code) ?? [];
  }

  /** The name with all names above it: 浙江省衢州市开化县池淮镇. */
  fullName(place: Place): string {
    return [place, ...this.parents(place)]
      .map(({ name }) => name)
      .reverse()
      .join("");
  }

  /**
   * The places an organ's full name can mean, from the names it begins with: 开化县池淮镇人民政府 → 池淮镇 of 开化县.
   * Empty when it begins with none; more than one when the name alone does not decide (通州区教育局).
   */
  locate(organName: string): readonly Place[] {
    let candidates: readonly Place[] = [];
    let rest = organName.replace(/^中华人民共和国|^中共|^中国共产党/, "");
    for (;;) {
      const step = this.#step(rest, candidates);
      if (!step) return candidates;
      candidates = step.places;
      rest = rest.slice(step.length);
    }
  }

  #step(rest: string, within: readonly Place[]): { places: Place[]; length: number } | undefined {
    for (let length = Math.min(this.longest, rest.length); length >= 2; length--) {
      const name = rest.slice(0, length);
      // Only provinces and cities open a name in short (北京通州区…); 和平 or 长安 would be anything.
      const short =
        within.length === 0 ? this.shortened(name).filter(({ level }) => level === "province" || level === "prefecture") : [];
      const places = [...this.named(name), ...short].filter(
        (place) => within.length === 0 || within.some((above) => isWithin(place, above) && above.code !== place.code),
      );
      if (places.length > 0) return { places, length };
    }
    return undefined;
  }
}

/** Whether the place is `area` or lies in it. */
export function isWithin(place: Place, area: Place): boolean {
  return place.code.startsWith(area.code);
}

/** Whether one of the two lies in the other, so that both stand in one line 隶属关系. */
export function inOneLine(one: Place, other: Place): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/** The name without the word for its level and nationality 简称: 喇叭沟门满族乡 → 喇叭沟门. Names that would shrink to one character stay. */
export function shortPlaceName(name: string): string {
  const short = [NATIONAL_SUFFIX, SUFFIX]
    .map((suffix) => name.replace(suffix, ""))
    .find((rest) => rest !== name && rest.length >= 2);
  return short ?? name;
}

function pairOf(one: number, other: number): number {
  return (one << 16) | other;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
