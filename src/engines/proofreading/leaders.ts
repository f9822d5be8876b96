import { isPlainDate, type PlainDate } from "../../calendar/plain-date.ts";
import { readTsv, type TsvProblem } from "../tsv.ts";
import type { LexiconFile } from "./lexicon.ts";

/** A leader 领导人 as the organ's own list gives them, in the official order; no name ships with the program. */
export interface Leader {
  name: string;
  /** The position held, 县委书记; "" when none is to be compared. */
  position: string;
  from: PlainDate | "";
  until: PlainDate | "";
}

const day = { refuse: (cell: string) => (isPlainDate(cell) ? undefined : "不是 YYYY-MM-DD 形式的日期") };

/** Reads a list of leaders 领导人名单: one a line, in the official order. */
export function readLeaders({ file, text }: LexiconFile): { leaders: Leader[]; problems: TsvProblem[] } {
  const { rows, problems } = readTsv(text, file, {
    name: { required: true, refuse: (cell) => (/^[\u3400-\u9fff·]{2,12}$/.test(cell) ? undefined : "不是姓名") },
    position: {},
    from: day,
    until: day,
    note: {},
  });
  return { leaders: rows.map(({ name, position, from, until }) => ({ name, position, from, until })), problems };
}
