import type { Check, Fault } from "../check.ts";
import type { Passage } from "../passages.ts";
import { fromChinese } from "../prose/counts.ts";
import type { Subject } from "../subject.ts";

/** Heading numbers 标题序号 that are broken, and headings that are not those of the form. */
export const outline: Check = {
  id: "N-outline",
  title: "标题序号错乱或者标题不是格式规定的标题",
  basis: "年度报告格式（国办公开办函〔2021〕30号）报告内容；党政机关公文格式（GB/T 9704—2012）7.3.3",
  run(subject) {
    const { passages } = subject;
    // After a table the numbers of its section go on.
    const goesOn = (passage: Passage, index: number) => passages[index - 1]?.part === passage.part;
    return [
      ...headings(subject),
      ...passages.flatMap((passage, index) => [
        ...subdivisions(passage, goesOn(passage, index)),
        ...enumeration(passage, goesOn(passage, index)),
      ]),
    ];
  },
};

const NUMBER = /^[\s\u3000]*(?:[（(]?([一二三四五六七八九十\d]+)[）)]?([、.．,，：:\s]*))?/;

function headings({ report, form, text }: Subject): Fault[] {
  if (!form) return [];
  return report.sections.flatMap((section): Fault[] => {
    const due = form.sections.find(({ id }) => id === section.id)?.heading;
    const printed = text === undefined ? section.heading.trim() : section.heading;
    // A heading with a wide gap inside is the head of a table.
    if (!due || plain(printed).startsWith(plain(due)) || /\S[ \t\u3000]{3,}\S/.test(printed.trim())) return [];
    const length = section.heading.length;
    const where = { section: section.id, offset: section.offset, length, quote: section.heading };
    const [, number, mark] = NUMBER.exec(printed) ?? [];
    const words = plain(printed.replace(NUMBER, ""));
    const dueNumber = due[0]!;
    const dueWords = plain(due.replace(NUMBER, ""));
    const base = { where, expected: due, actual: printed.trim() };
    const fix = `改为“${due}”。`;
    if (number === undefined) {
      const same = words === dueWords || sameMeaning(words, dueWords);
      return same ? [{ ...base, severity: "warning", message: `标题“${printed.trim()}”没有序号，应为“${due}”`, fix }] : [];
    }
    if (number !== dueNumber || !mark?.startsWith("、")) {
      const written = printed.trim().slice(0, printed.trim().length - printed.trim().replace(NUMBER, "").length);
      return [{ ...base, severity: "error", message: `标题序号是“${written.trim()}”，应为“${dueNumber}、”`, fix }];
    }
    if (words === dueWords) return [];
    const fair = sameMeaning(words, dueWords);
    return [
      {
        ...base,
        severity: fair ? "hint" : "warning",
        message: `标题“${printed.trim()}”不是格式规定的“${due}”`,
        fix,
      },
    ];
  });
}

/** Blanks and pause marks do not make another heading. */
function plain(heading: string): string {
  return heading.replace(/[\s\u3000]/g, "").replace(/[。：:；]$/, "");
}

/** 改进措施 for 改进情况, 政府信息公开工作存在的… : other words for the same thing. */
function sameMeaning(words: string, due: string): boolean {
  const core = (heading: string) => heading.replace(/政府信息公开|工作|主要|的|情况|措施|和|及|与|、/g, "");
  return core(words) === core(due);
}

const SUBDIVISION = /(?:^|[\n。；：”])[（(]([一二三四五六七八九十]+)[）)]/g;

/** Labels of table three that a reader left among the prose. */
const TABLE_LABEL = /^(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|总计)/;

/** （一）（二）（三） must follow one another within a passage. */
function subdivisions(passage: Passage, goesOn: boolean): Fault[] {
  const matches = [...passage.text.matchAll(SUBDIVISION)].filter(
    (match) => !TABLE_LABEL.test(passage.text.slice(match.index + match[0].length)),
  );
  return sequence(passage, matches, {
    shift: (match) => match[0].search(/[（(]/),
    spell: (n) => `（${toChinese(n)}）`,
    restarts: [],
    goesOn,
  });
}

// After a mark “二是由…” begins a point; inside a sentence “一是以…” is no number.
const ENUMERATION = /(?:^|[\n。；，：、）)])([一二三四五六七八九十])是(?!否|非)|(?<![统之唯第其])(一)是(?!否|以|由|因|非)/g;

/** 一是, 二是, 三是 must follow one another; each 一是 and each subdivision begins anew. */
function enumeration(passage: Passage, goesOn: boolean): Fault[] {
  const restarts = [...passage.text.matchAll(SUBDIVISION)].map((match) => match.index);
  const matches = [...passage.text.matchAll(ENUMERATION)];
  return sequence(passage, matches, {
    shift: (match) => match[0].indexOf((match[1] ?? match[2])!),
    spell: (n) => `${toChinese(n)}是`,
    restarts,
    goesOn,
  });
}

interface Numbering {
  /** Where the number begins within the match. */
  shift(match: RegExpExecArray): number;
  spell(n: number): string;
  /** Offsets at which counting begins anew. */
  restarts: readonly number[];
  goesOn: boolean;
}

function sequence(passage: Passage, matches: readonly RegExpExecArray[], { shift, spell, restarts, goesOn }: Numbering): Fault[] {
  const faults: Fault[] = [];
  let last = 0;
  let lastAt = 0;
  for (const match of matches) {
    const n = fromChinese((match[1] ?? match[2])!);
    const between = passage.text.slice(lastAt, match.index);
    // What was cut out may have held the missing numbers.
    const broken = /[…〔]/.test(between);
    if (restarts.some((at) => at > lastAt && at <= match.index)) last = 0;
    const unknownStart = goesOn && match === matches[0];
    if (n !== 1 && n !== last + 1 && !broken && !unknownStart) {
      const at = match.index + shift(match);
      const length = match[0].length - shift(match);
      faults.push({
        severity: "warning",
        message:
          last === 0 ? `“${spell(n)}”之前没有“${spell(n - 1)}”` : `“${spell(last)}”之后是“${spell(n)}”，应为“${spell(last + 1)}”`,
        where: passage.at(at, length),
        expected: spell(last + 1),
        actual: spell(n),
        fix: "按顺序重排序号；从别处拼接的段落，检查内容是否完整。",
      });
    }
    last = n;
    lastAt = match.index;
  }
  return faults;
}

const DIGITS = "零一二三四五六七八九十";

function toChinese(n: number): string {
  return n <= 10 ? DIGITS[n]! : `${n >= 20 ? DIGITS[Math.floor(n / 10)] : ""}十${n % 10 ? DIGITS[n % 10] : ""}`;
}
