import type { Check, Fault } from "../check.ts";
import type { Passage } from "../passages.ts";

interface Mark {
  /** Group 1, if any, stands before the mark and is not part of it. */
  pattern: RegExp;
  severity: Fault["severity"];
  what: string;
  due(written: string): string;
}

const HAN = "\\u4e00-\\u9fff";
const FULL_WIDTH: Record<string, string> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  ".": "。",
};
const widen = (written: string) => [...written].map((character) => FULL_WIDTH[character] ?? character).join("");

const MARKS: readonly Mark[] = [
  {
    pattern: new RegExp(`([${HAN}”）》％%])\\.(?=$|[\\s\\n]|[${HAN}（“《])`, "g"),
    severity: "error",
    what: "半角句点",
    due: () => "。",
  },
  {
    pattern: new RegExp(`([${HAN}”）》〕])[,;?!](?=$|[\\n${HAN}\\d（“《])`, "g"),
    severity: "warning",
    what: "半角标点",
    due: widen,
  },
  { pattern: new RegExp(`([${HAN}”）》〕]):(?=$|[\\n${HAN}（“《])`, "g"), severity: "warning", what: "半角冒号", due: widen },
  { pattern: new RegExp(`([${HAN}”》])\\((?=[${HAN}“《])`, "g"), severity: "hint", what: "半角括号", due: widen },
  { pattern: /([。，、；：！？])(?:\1)+/g, severity: "warning", what: "重复的标点", due: (written) => written[0]! },
  {
    pattern: /[，、；：][。]|[。][，、；：]|，、|、，|；，|，；/g,
    severity: "warning",
    what: "连用的标点",
    due: (written) => (written.includes("。") ? "。" : written[0]!),
  },
];

/** From this number on one finding speaks for all marks of its kind: the whole text was typed so. */
const MANY = 4;

/** Half-width stops and brackets 半角标点 in Chinese text, and doubled stops. */
export const punctuation: Check = {
  id: "N-punctuation",
  title: "中文里的半角标点、重复标点",
  basis: "标点符号用法（GB/T 15834—2011）",
  run: ({ passages }) => [...MARKS.flatMap((mark) => gather(mark, passages)), ...passages.flatMap(unpaired)],
};

const PAIRS: Record<string, string> = { "（": "）", "《": "》", "〔": "〕", "【": "】" };
const SAME: Record<string, string> = { "(": "（", ")": "）", "〈": "《", "〉": "》" };

/** Every mark that may open or close a pair, the ends of lines, and the end of the text. */
const MAY_PAIR = /[（《〔【）》〕】()〈〉\n]|$/g;

/** Brackets and title marks that have no partner in their paragraph. `1）` at the head of an item is a number. */
function unpaired(passage: Passage): Fault[] {
  const faults: Fault[] = [];
  const report = (at: number) =>
    faults.push({
      severity: "warning",
      message: `“${passage.text[at]}”没有配对`,
      where: passage.at(Math.max(0, at - 6), Math.min(at, 6) + 1),
      actual: passage.text[at],
      fix: "补上另一半，或者删去。",
    });
  let open: { mark: string; at: number }[] = [];
  for (const { 0: written, index: at } of passage.text.matchAll(MAY_PAIR)) {
    if (written === "" || written === "\n") {
      // A pair may span lines that were broken for want of room, and what a table cuts off is not judged.
      const ends = /[。！？；]/.test(passage.text[at - 1] ?? "");
      if (written === "\n" && ends) for (const { at: lonely } of open) report(lonely);
      if (ends) open = [];
      continue;
    }
    const mark = SAME[written] ?? written;
    if (PAIRS[mark]) open.push({ mark, at });
    else {
      if (open.at(-1) && PAIRS[open.at(-1)!.mark] === mark) open.pop();
      else if (!/(?:^|[\n。；;，、：])[\dA-Za-z一二三四五六七八九十]{1,2}$/.test(passage.text.slice(Math.max(0, at - 4), at)))
        report(at);
    }
  }
  return faults;
}

interface Hit {
  passage: Passage;
  at: number;
  written: string;
}

function gather(mark: Mark, passages: readonly Passage[]): Fault[] {
  const hits = passages.flatMap((passage) =>
    [...passage.text.matchAll(mark.pattern)]
      .filter((match) => !isCaption(passage, match))
      .map((match): Hit => {
        const before = mark.what.startsWith("半角") ? (match[1]?.length ?? 0) : 0;
        return { passage, at: match.index + before, written: match[0].slice(before) };
      }),
  );
  if (hits.length >= MANY) return [fault(mark, hits[0]!, `（全文共 ${hits.length} 处）`)];
  return hits.map((hit) => fault(mark, hit, ""));
}

/** 发布时间: 2024-01-26 above a page is no sentence. */
function isCaption({ part, text }: Passage, { index, 0: written }: RegExpExecArray): boolean {
  return part === "preamble" && written.includes(":") && index + written.length - (text.lastIndexOf("\n", index) + 1) <= 9;
}

function fault(mark: Mark, { passage, at, written }: Hit, more: string): Fault {
  // A few characters before make the place findable by eye: 7件.
  const lead = /(?:\d[\d,]*)?[\u4e00-\u9fff”）》〕]{0,2}$/.exec(passage.text.slice(0, at))![0].length;
  return {
    severity: mark.severity,
    message: `${mark.what}“${written}”，应为“${mark.due(written)}”${more}`,
    where: passage.at(at - lead, lead + written.length),
    expected: mark.due(written),
    actual: written,
    fix: `改为“${mark.due(written)}”。`,
  };
}
