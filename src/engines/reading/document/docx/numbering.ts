import { ordinal } from "../ordinal.ts";
import { readXml } from "./xml.ts";

/** One level of a list 编号级别 as numbering.xml defines it. */
interface Level {
  start: number;
  format: string;
  text: string;
  restartAfter?: number;
  legal: boolean;
}

const DEEPEST_LEVEL = 9;

/** The lists of a document 自动编号: which number comes next in which list, and how it is printed. */
export class Numbering {
  private readonly abstract = new Map<string, Level[]>();
  private readonly abstractOf = new Map<string, string>();
  private readonly own = new Map<string, Map<number, Partial<Level>>>();
  private readonly counters = new Map<string, number[]>();
  /** Lists whose own start has been taken. */
  private readonly started = new Set<string>();

  /** Reads numbering.xml. */
  static of(bytes: Uint8Array | undefined): Numbering {
    const numbering = new Numbering();
    if (bytes) numbering.read(bytes);
    return numbering;
  }

  /** The printed number of the next paragraph of a list, and counts it. */
  next(list: string, level: number): string {
    const abstract = this.abstractOf.get(list);
    const levels = abstract === undefined ? undefined : this.abstract.get(abstract);
    if (abstract === undefined || !levels?.[level]) return "";
    const counters = this.counters.get(abstract) ?? [];
    this.counters.set(abstract, counters);

    const start = this.level(list, levels, level).start;
    counters[level] = this.ownStart(list, level) ?? (counters[level] === undefined ? start : counters[level] + 1);
    // A list that begins with a deeper level has its upper ones behind it, though nobody saw them.
    for (let upper = 0; upper < level; upper++) counters[upper] ??= levels[upper]?.start ?? 1;
    for (let deeper = level + 1; deeper < DEEPEST_LEVEL; deeper++) {
      const after = levels[deeper]?.restartAfter ?? deeper;
      if (after > level) delete counters[deeper];
    }
    return this.print(list, levels, level, counters);
  }

  /** Where a list of its own begins a level that it shares with others; told once. */
  private ownStart(list: string, level: number): number | undefined {
    const key = `${list}/${level}`;
    if (this.started.has(key)) return undefined;
    this.started.add(key);
    return this.own.get(list)?.get(level)?.start;
  }

  private print(list: string, levels: readonly Level[], level: number, counters: number[]): string {
    const { text, legal } = this.level(list, levels, level);
    return text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format, start } = this.level(list, levels, at);
      return ordinal(counters[at] ?? start, legal && at < level ? "decimal" : legal ? "decimal" : format);
    });
  }

  private level(list: string, levels: readonly Level[], level: number): Level {
    const base = levels[level] ?? { start: 1, format: "decimal", text: "", legal: false };
    const own = this.own.get(list)?.get(level);
    return own ? { ...base, ...own } : base;
  }

  private read(bytes: Uint8Array): void {
    let abstract = "";
    let list = "";
    let level: Partial<Level> | undefined;
    let index = 0;
    readXml(bytes, {
      open: (name, attributes) => {
        const value = attributes["w:val"] ?? "";
        if (name === "abstractNum") {
          abstract = attributes["w:abstractNumId"] ?? "";
          this.abstract.set(abstract, []);
        } else if (name === "num") list = attributes["w:numId"] ?? "";
        else if (name === "abstractNumId" && list !== "") this.abstractOf.set(list, value);
        else if (name === "lvlOverride") index = Number(attributes["w:ilvl"]);
        else if (name === "startOverride") this.override(list, index, { start: Number(value) });
        else if (name === "lvl") {
          index = Number(attributes["w:ilvl"]);
          level = {};
        } else if (level) setLevel(level, name, value);
      },
      close: (name) => {
        if (name === "num") list = "";
        if (name !== "lvl" || !level) return;
        if (list !== "") this.override(list, index, level);
        else this.abstract.get(abstract)![index] = { start: 1, format: "decimal", text: "", legal: false, ...level };
        level = undefined;
      },
    });
  }

  private override(list: string, level: number, change: Partial<Level>): void {
    const levels = this.own.get(list) ?? new Map<number, Partial<Level>>();
    levels.set(level, { ...levels.get(level), ...change });
    this.own.set(list, levels);
  }
}

function setLevel(level: Partial<Level>, name: string, value: string): void {
  if (name === "start") level.start = Number(value);
  if (name === "numFmt") level.format = value;
  if (name === "lvlText") level.text = value;
  if (name === "lvlRestart") level.restartAfter = Number(value);
  if (name === "isLgl") level.legal = value !== "0" && value !== "false";
}
