import type { Check, Fault } from "../check.ts";
import { allowedNames, type OwnLine, withoutNationality } from "../organ-line.ts";
import type { Passage } from "../passages.ts";
import type { Subject } from "../subject.ts";
import { wordCanStart } from "../word-start.ts";

/** Wrong or mixed forms of the organ's own name 本机关名称. */
export const organName: Check = {
  id: "N-organ-name",
  title: "本机关名称写错或者写法不一",
  basis: "年度报告格式（国办公开办函〔2021〕30号）：标题用机关全称；正文简称应当统一、规范",
  run(subject) {
    const { organ, passages } = subject;
    if (!organ) return [];
    const faults = passages.flatMap((passage) => [
      ...slippedNames(passage, organ, subject),
      ...slippedPlaces(passage, organ, subject),
    ]);
    return [...titleName(subject, organ), ...faults, ...mixedNames(passages, organ)];
  },
};

/** The title must carry the full name. */
function titleName({ report, passages }: Subject, organ: OwnLine): Fault[] {
  const printed = report.organ;
  if (!printed || printed === organ.name) return [];
  const preamble = passages.find(({ part }) => part === "preamble");
  const at = preamble?.text.indexOf(printed) ?? -1;
  const where = at >= 0 ? preamble!.at(at, printed.length) : { offset: 0, length: 0, quote: printed };
  const known = allowedNames(organ).includes(printed);
  return [
    {
      severity: known ? "hint" : "warning",
      message: known ? `标题用“${printed}”，全称是“${organ.name}”` : `标题的机关名称“${printed}”不是“${organ.name}”`,
      where,
      expected: organ.name,
      actual: printed,
      fix: "标题写机关全称。",
    },
  ];
}

/** A long name with one or two characters lost, added or changed. */
function slippedNames(passage: Passage, organ: OwnLine, { gazetteer }: Subject): Fault[] {
  const right = [...allowedNames(organ), ...organ.names];
  return allowedNames(organ)
    .filter((name) => name.length >= 8)
    .slice(0, 1)
    .flatMap((name) => {
      const tail = name.slice(-3);
      const faults: Fault[] = [];
      for (let end = passage.text.indexOf(tail); end >= 0; end = passage.text.indexOf(tail, end + 1)) {
        for (const length of [name.length - 2, name.length - 1, name.length, name.length + 1, name.length + 2]) {
          const start = end + tail.length - length;
          const written = passage.text.slice(Math.max(0, start), end + tail.length);
          if (start < 0 || !written.startsWith(name.slice(0, 2)) || written === name || right.includes(written)) continue;
          if (
            editDistance(name, written) > 2 ||
            gazetteer?.locate(written).some(({ name: place }) => !organ.names.includes(place))
          )
            continue;
          faults.push({
            severity: "warning",
            message: `“${written}”与本机关名称“${name}”只差一两个字，像是写错`,
            where: passage.at(start, length),
            expected: name,
            actual: written,
            fix: "改为规范的机关名称。",
          });
          break;
        }
      }
      return faults;
    });
}

/** The own place with one character changed: 淑 for 溆, 镇 for 乡. */
function slippedPlaces(passage: Passage, organ: OwnLine, { gazetteer }: Subject): Fault[] {
  const place = organ.segments.at(-1);
  if (!place || place.length < 3) return [];
  const variants = [place, withoutNationality(place)].filter((one): one is string => one !== undefined && one.length >= 3);
  return variants.flatMap((variant) => {
    const faults: Fault[] = [];
    for (const { index } of passage.text.matchAll(/[县旗区市镇乡]/g)) {
      const start = index + 1 - variant.length;
      if (start < 0) continue;
      const written = passage.text.slice(start, index + 1);
      const differing = [...variant].filter((character, i) => character !== written[i]).length;
      if (differing !== 1 || !/^[\u4e00-\u9fff]+$/.test(written) || !wordCanStart(passage.text, start)) continue;
      // Two of three characters the same is too little evidence unless the level word is what differs, or the first character stands.
      if (variant.length === 3 && written[0] !== variant[0] && written[1] !== variant[1]) continue;
      if (
        gazetteer?.named(written).length ||
        organ.names.some((name) => name.includes(written)) ||
        /[域场村]/.test(passage.text[start + variant.length] ?? "")
      )
        continue;
      faults.push({
        severity: "warning",
        message: `“${written}”与本机关所在的“${place}”只差一个字，像是写错`,
        where: passage.at(start, variant.length),
        expected: variant,
        actual: written,
        fix: "改为规范的名称。",
      });
    }
    return faults;
  });
}

/** The registered name of a national township beside one without the nationality, when no such short name is registered. */
function mixedNames(passages: readonly Passage[], organ: OwnLine): Fault[] {
  const place = organ.segments.at(-1);
  const short = place && withoutNationality(place);
  if (!short || organ.shortNames?.some((name) => name.includes(short))) return [];
  const first = passages.find(({ text }) => text.includes(short));
  if (!first || !passages.some(({ text }) => text.includes(place))) return [];
  return [
    {
      severity: "hint",
      message: `“${short}”与“${place}”混用`,
      where: first.at(first.text.indexOf(short), short.length),
      expected: place,
      actual: short,
      fix: "全文统一；使用简称的，在首次出现处注明，或者登记为规范简称。",
    },
  ];
}

/** How many characters must be added, left out or changed to make one word of the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}
