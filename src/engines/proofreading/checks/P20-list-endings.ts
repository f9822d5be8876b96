import type { Check } from "../check.ts";
import type { Line } from "../lines.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Heading } from "../outline.ts";
import { watch } from "../watched-places.ts";
import { PUNCTUATION } from "./basis.ts";

const semicolons = watch(["；"]);

/** The marks that end the items of one list 分项列举: ； between them and 。 at the end. */
export const listEndings: Check = {
  id: "P20-list-endings",
  title: "分项列举的末尾标点不一致",
  severity: "hint",
  basis: PUNCTUATION("4.6 分号"),
  *run(manuscript) {
    // A list that can go astray parts at least two of its items by ；.
    if (manuscript.placesOf(semicolons).length < 2) return;
    for (const items of lists(manuscript)) {
      const endings = items.map(({ text }) => text.trimEnd().at(-1)!);
      const between = endings.slice(0, -1);
      // A list whose items are sentences is right with 。 throughout; only one that is plainly parted by ； can go astray.
      if (between.length < 2 || between.filter((mark) => mark === "；").length < between.length * 0.6) continue;
      for (const [position, item] of items.entries()) {
        const mark = endings[position]!;
        const last = position === items.length - 1;
        const wrong = last ? mark === "；" || mark === "，" : mark === "，" || mark === "、";
        if (!wrong) continue;
        const expected = last ? "。" : "；";
        yield {
          offset: item.offset + item.text.trimEnd().length - 1,
          length: 1,
          message: last ? "最后一项应以句号收尾" : "各项之间用分号，这一项不一致",
          expected,
        };
      }
    }
  },
};

/** Runs of lines that are numbered in sequence from one and hold one item each. */
function* lists({ headings }: Manuscript): Generator<Line[]> {
  let run: Line[] = [];
  let before: Heading | undefined;
  for (const heading of headings) {
    const { level, number, mark, line } = heading;
    if (level === 0) continue;
    // （三） and (四) are of one list; 1. and 2、 are of two.
    const alike = before?.level === level && (level !== 2 || before.mark.at(-1) === mark.at(-1));
    const goesOn = number > 1 && alike && line.rank === before!.line.rank + 1;
    if (goesOn && run.length > 0) run.push(line);
    else {
      if (run.length > 2) yield run;
      run = number === 1 ? [line] : [];
    }
    before = heading;
  }
  if (run.length > 2) yield run;
}
