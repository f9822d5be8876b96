import type { AnnualReport } from "../../domain/annual-report/model.ts";

/** A stretch of one text that stands word for word in another 雷同片段, once names, years and numbers are set aside. */
export interface CopiedPassage {
  start: number;
  length: number;
  /** Position of the other report. */
  other: number;
}

/** Shorter sameness is the house style of all such reports. */
const SHORTEST = 40;
/** Phrases that every report has: they prove no copying. */
const EVERYBODYS =
  /习近平新时代中国特色社会主义思想|党的[一二三四五六七八九十]+大|[一二三四五六七八九十、]+中全会精神|中华人民共和国政府信息公开条例|政府信息公开信息处理费管理办法|坚持以|为指导|深入(?:学习)?贯彻|认真落实|党中央|国务院|决策部署|省委|省政府|市委|市政府|区委|区政府|县委|县政府|以公开为常态|不公开为例外|统计期限/g;

/** Looks a text up in others. Years, numbers and the reports' own names do not make texts different. */
export function copiedPassages(
  text: string,
  own: readonly string[],
  others: readonly { report: AnnualReport; names: readonly string[] }[],
): CopiedPassage[] {
  const mine = bare(text, own);
  return others.flatMap(({ report, names }, other): CopiedPassage[] => {
    const theirs = windowsOf(report, names);
    const found: CopiedPassage[] = [];
    for (let at = 0; at + SHORTEST <= mine.text.length; ) {
      let end = at;
      while (end + SHORTEST <= mine.text.length && theirs.has(mine.text.slice(end, end + SHORTEST))) end += 1;
      if (end === at) {
        at += 1;
        continue;
      }
      const last = end - 1 + SHORTEST;
      if (mine.text.slice(at, last).replace(EVERYBODYS, "").length >= SHORTEST) {
        const start = mine.origins[at]!;
        found.push({ start, length: mine.origins[last - 1]! + 1 - start, other });
      }
      at = last;
    }
    return found;
  });
}

/** Of reports that many others are compared with. */
const known = new WeakMap<AnnualReport, Set<string>>();

/** Every stretch of a report of the shortest length that counts. */
function windowsOf(report: AnnualReport, names: readonly string[]): Set<string> {
  const before = known.get(report);
  if (before) return before;
  const windows = new Set<string>();
  const { text } = bare(report.sections.map((section) => section.text).join("\n"), names);
  for (let at = 0; at + SHORTEST <= text.length; at++) windows.add(text.slice(at, at + SHORTEST));
  known.set(report, windows);
  return windows;
}

/** The text without blanks, digits and names, and where each remaining character came from. */
function bare(text: string, names: readonly string[]): { text: string; origins: number[] } {
  const dropped = new Uint8Array(text.length);
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) dropped.fill(1, at, at + name.length);
  let kept = "";
  const origins: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (dropped[i] || /[\s\d\u3000]/.test(text[i]!)) continue;
    kept += text[i];
    origins.push(i);
  }
  return { text: kept, origins };
}
