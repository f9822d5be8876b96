import type { Check } from "../check.ts";
import { type Line, watchLines } from "../lines.ts";
import type { Manuscript } from "../manuscript.ts";
import { watch } from "../watched-places.ts";
import { PUNCTUATION } from "./basis.ts";

const ITEM = /^[\s\u3000]*(?:（[一二三四五六七八九十]{1,3}）|（\d{1,2}）|\d{1,2}[.．、])(?=.)/;
const semicolons = watch(["；"]);
const numbered = watchLines("（0123456789");
const NUMBER = /[一二三四五六七八九十]{1,3}|\d{1,2}/;

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
function* lists({ lines }: Manuscript): Generator<Line[]> {
  let run: Line[] = [];
  let shape = "";
  for (const line of lines.of(numbered)) {
    const mark = ITEM.exec(line.text)?.[0];
    if (mark === undefined) continue;
    const number = NUMBER.exec(mark)![0];
    const own = mark.replace(number, "#");
    const first = number === "一" || number === "1";
    const goesOn = !first && own === shape && line.rank === run.at(-1)!.rank + 1;
    if (goesOn) run.push(line);
    else {
      if (run.length > 2) yield run;
      run = first ? [line] : [];
      shape = first ? own : "";
    }
  }
  if (run.length > 2) yield run;
}
