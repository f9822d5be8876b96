import type { Check, Fault } from "../check.ts";
import type { Passage } from "../passages.ts";
import { type SupersededDocument, supersededBy } from "../superseded-documents.ts";

/** A document that is no longer in force 已废止的依据, cited as if it were. */
export const supersededBasis: Check = {
  id: "N-superseded-basis",
  title: "引用已经废止或者被代替的文件",
  basis: "年度报告格式（国办公开办函〔2021〕30号）；条例（国务院令第711号）自2019年5月15日起施行",
  run({ passages, year, instruments }) {
    if (year === null) return [];
    return supersededBy(year, instruments).flatMap((document) => passages.flatMap((passage) => citations(passage, document)));
  },
};

const HISTORY = /原|已废止|同时废止|失效|修订前|代替|取代/;

function citations(passage: Passage, document: SupersededDocument): Fault[] {
  const number = passage.text.search(numberPattern(document.number));
  const title = passage.text.indexOf(document.title);
  const at = number >= 0 ? number : title;
  if (at < 0) return [];
  const length = number >= 0 ? numberPattern(document.number).exec(passage.text)![0].length : document.title.length;
  if (HISTORY.test(passage.text.slice(Math.max(0, at - 12), at + length + 12).replace(document.title, ""))) return [];
  return [
    {
      severity: number >= 0 ? "error" : "warning",
      message: `${number >= 0 ? document.number : `《${document.title}》`}已于 ${document.until} 后不再适用，应引用${document.successor}`,
      where: passage.at(at, length),
      expected: document.successor,
      actual: number >= 0 ? document.number : document.title,
      fix: `改为${document.successor}。`,
    },
  ];
}

/** The number with any kind of brackets around its year. */
function numberPattern(number: string): RegExp {
  return new RegExp(
    number
      .replace(/[.*+?^${}|\\]/g, "\\$&")
      .replace("〔", "[〔\\[（(【]")
      .replace("〕", "[〕\\]）)】]"),
  );
}
