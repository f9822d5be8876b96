import type { Instrument } from "./subject.ts";

/** A document 文件 that reports still cite though another took its place. */
export interface SupersededDocument {
  title: string;
  number: string;
  /** The last day on which it was in force. */
  until: string;
  successor: string;
}

/** Those met in annual reports; `law/instruments.yaml` adds what it knows to have ended. */
const MET: readonly SupersededDocument[] = [
  {
    title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
    number: "国办公开办函〔2019〕60号",
    until: "2021-09-25",
    successor: "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）",
  },
  {
    title: "中华人民共和国政府信息公开条例（2007年）",
    number: "国务院令第492号",
    until: "2019-05-14",
    successor: "国务院令第711号",
  },
  {
    title: "最高人民法院关于审理政府信息公开行政案件若干问题的规定",
    number: "法释〔2011〕17号",
    until: "2025-05-31",
    successor: "法释〔2025〕8号",
  },
];

/** The documents that were no longer in force when a year's report was due. */
export function supersededBy(year: number, instruments: readonly Instrument[] = []): SupersededDocument[] {
  const known = instruments.flatMap(({ title, number, until }): SupersededDocument[] =>
    // A 主席令 number begins anew with every term, so that it names no document by itself.
    number && until && /〔\d{4}〕|国务院令/.test(number) && !MET.some((met) => met.number === number)
      ? [{ title, number, until, successor: "现行文件" }]
      : [],
  );
  return [...MET, ...known].filter(({ until }) => until <= `${year}-12-31`);
}
