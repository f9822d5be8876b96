import { type Gazetteer, type Place, type PlaceLevel, shortPlaceName } from "../gazetteer.ts";

/** What is known of an organ's own line 隶属关系. Only the name is needed; the rest is derived where the gazetteer knows the place. */
export interface OrganLine {
  /** The registered full name 全称. */
  name: string;
  /** Short names that the organ may use 规范简称. */
  shortNames?: readonly string[];
  /** Names of the places or organs above it. */
  parents?: readonly string[];
  /** Names of the places or organs below it. */
  children?: readonly string[];
  /** Others that its report may name: paired-assistance places 对口协作, neighbours it works with. */
  partners?: readonly string[];
}

/** An organ's line with what the gazetteer adds. */
export interface OwnLine extends OrganLine {
  /** The place names in the full name, outermost first: 云江省, 青穗区, 柳溆回族乡. */
  segments: readonly string[];
  /** What the name can mean in the gazetteer: one place when certain, none when it knows no such place. */
  places: readonly Place[];
  /** The rank of the organ's own place. */
  rank?: PlaceLevel;
  /** Every name in the line: own, above, below, partners. */
  names: readonly string[];
}

// 某州区, 某乡市: a level word directly before another belongs to the name.
const SEGMENT =
  /^(?:.{1,9}?(?:自治区|特别行政区|自治州|自治县|自治旗|地区|林区|街道|苏木|[省市州盟县旗区镇乡])(?![县区旗州]|市(?![中南北辖])))/;
/** Areas with an administration of their own that are not divisions; their 区 says nothing about rank. */
export const SPECIAL_AREA = /(?:开发|实验|试验|示范|合作|管理|高新|保税|旅游|风景名胜|工业园|产业园|园|新|片)区/;
const RANKS: readonly [RegExp, PlaceLevel][] = [
  [/(?:乡|镇|街道|苏木)$/, "township"],
  [/(?:县|旗|区)$/, "county"],
  [/(?:省|自治区|特别行政区)$/, "province"],
  [/(?:州|盟|地区)$/, "prefecture"],
];

/** Works out an organ's line from its full name, what the caller knows of it, and the gazetteer. */
export function ownLine(organ: OrganLine, gazetteer?: Gazetteer): OwnLine {
  const segments = placeSegments(organ.name);
  const above = organ.parents ?? [];
  const located = gazetteer?.locate(organ.name) ?? [];
  const agreement = (place: Place) =>
    gazetteer!.parents(place).filter(({ name }) => above.some((parent) => parent.includes(name))).length;
  const best = Math.max(0, ...located.map(agreement));
  const places = located.filter((place) => agreement(place) === best);
  const certain = places.length === 1 ? places[0]! : undefined;
  const derived = certain
    ? [certain, ...gazetteer!.parents(certain), ...gazetteer!.children(certain)].map(({ name }) => name)
    : [];
  const names = [
    organ.name,
    ...(organ.shortNames ?? []),
    ...above,
    ...(organ.children ?? []),
    ...(organ.partners ?? []),
    ...segments,
    ...derived,
  ];
  const known = certain ? [certain.name, ...gazetteer!.parents(certain).map(({ name }) => name)].reverse() : [];
  // The gazetteer may know the county and not the township that the name goes on with.
  const at = certain ? organ.name.indexOf(certain.name) + certain.name.length : 0;
  const unknown = placeSegments(organ.name.slice(at));
  const line = [...known, ...unknown];
  const chain = [...above.flatMap(placeSegments).filter((name) => !line.includes(name)), ...line];
  const rank = unknown.length === 0 && certain ? certain.level : rankOf(organ.name, segments);
  return { ...organ, segments: chain, places, rank, names: [...new Set(names)] };
}

/** The place names that a full name begins with: 甲省乙市丙县丁镇人民政府 → 甲省, 乙市, 丙县, 丁镇. */
export function placeSegments(name: string): string[] {
  const segments: string[] = [];
  for (let rest = name; ; ) {
    const [segment] = SEGMENT.exec(rest) ?? [];
    if (!segment) return segments;
    segments.push(segment);
    rest = rest.slice(segment.length);
  }
}

/** Names by which an organ may call itself: with fewer places before it, without 人民政府, and the registered short names. */
export function allowedNames({ name, segments, shortNames = [] }: OwnLine): string[] {
  const tails = [name];
  for (let rest = name; segments.some((segment) => rest.startsWith(segment) && rest.length > segment.length); ) {
    rest = rest.slice(segments.find((segment) => rest.startsWith(segment))!.length);
    tails.push(rest);
  }
  return [...new Set([...tails, ...tails.map((tail) => tail.replace(/人民政府$/, "")), ...shortNames])].filter(
    (tail) => tail.length >= 2 && !/^(?:人民政府|办事处|管理委员会)$/.test(tail),
  );
}

/** The short form of a place with its level but without its nationality: 柳溆回族乡 → 柳溆乡. */
export function withoutNationality(place: string): string | undefined {
  const short = shortPlaceName(place);
  const level = /(?:自治[区州县旗]|街道|[省市州盟县旗区镇乡])$/.exec(place)?.[0];
  const joined = level ? short + level.replace("自治", "") : short;
  return joined === place || short === place ? undefined : joined;
}

function rankOf(name: string, segments: readonly string[]): PlaceLevel | undefined {
  const last = segments.at(-1);
  if (last === undefined || SPECIAL_AREA.test(name)) return undefined;
  return RANKS.find(([pattern]) => pattern.test(last))?.[1];
}
