import type { Check, Fault } from "../check.ts";
import { characters } from "../numerals.ts";
import type { Heading } from "../outline.ts";
import { LAYOUT } from "./basis.ts";

/** Numbers of the outline that repeat, skip one, or change their form: 一、 2、 三、. */
export const sequence: Check = {
  id: "O-sequence",
  title: "层次序号不连续或形式不一致",
  severity: "warning",
  basis: LAYOUT("7.3.3 正文层次序数"),
  *run(manuscript) {
    const all = manuscript.headings;
    const current: (number | undefined)[] = [];
    for (const [position, heading] of all.entries()) {
      const fault = wrongForm(heading, all, position, current) ?? wrongNumber(heading, all, position, current[heading.level]);
      if (fault) yield { offset: heading.offset, length: heading.mark.length, ...fault };
      const level = fault && fault.level !== undefined ? fault.level : heading.level;
      current[level] = heading.number;
      current.length = level + 1;
    }
  },
};

type HeadingFault = Omit<Fault, "offset" | "length"> & { level?: number };

/** 2、 where 二、 is due: between 一、 and 三、, with no 1. before it. */
function wrongForm(
  heading: Heading,
  all: readonly Heading[],
  position: number,
  current: (number | undefined)[],
): HeadingFault | undefined {
  const { level, number, mark } = heading;
  const due = level === 2 ? 0 : level === 3 ? 1 : undefined;
  if (due === undefined || current[level] !== undefined || number === 1 || current[due] !== number - 1) return undefined;
  const next = nextUpTo(due, all, position);
  if (next?.level !== due || next.number !== number + 1) return undefined;
  const expected = due === 0 ? `${characters(number)}、` : `（${characters(number)}）`;
  return {
    message: `上下文的序号是“${form(due, number - 1)}”“${next.mark}”，这里的“${mark}”形式不一致`,
    severity: "error",
    expected,
    level: due,
  };
}

/** A number that repeats the one before or leaves one out, where the next number confirms it. */
function wrongNumber(
  { level, number, mark }: Heading,
  all: readonly Heading[],
  position: number,
  before: number | undefined,
): HeadingFault | undefined {
  if (before === undefined || number === 1 || number === before + 1) return undefined;
  const next = nextUpTo(level, all, position);
  const goesOn = next === undefined || next.level < level || next.number === 1 || next.number === number + 1;
  if (!goesOn) return undefined;
  if (number === before + 2)
    return {
      message: `“${form(level, before)}”之后是“${mark}”，缺“${form(level, before + 1)}”`,
      fix: "补上缺少的一项，或重新编号",
    };
  if (number === before) return { message: `序号“${mark}”重复`, expected: form(level, number + 1) };
  return undefined;
}

function form(level: number, number: number): string {
  return level === 0
    ? `${characters(number)}、`
    : level === 1
      ? `（${characters(number)}）`
      : level === 2
        ? `${number}.`
        : `（${number}）`;
}

/** The next heading that is not deeper than this. */
function nextUpTo(level: number, all: readonly Heading[], position: number): Heading | undefined {
  for (let next = position + 1; next < all.length; next += 1) if (all[next]!.level <= level) return all[next];
  return undefined;
}
