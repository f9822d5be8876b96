import { addDays, type PlainDate, yearOf } from "../../calendar/plain-date.ts";

/** How a document stands 有效性, as the platform prints it. */
export const VALIDITIES = {
  "not-yet-in-force": "尚未施行",
  "in-force": "有效",
  amended: "已修改",
  "partly-repealed": "部分失效",
  expired: "失效",
  repealed: "废止",
} as const;

export type Validity = keyof typeof VALIDITIES;

/** The days on which a document's standing changes 实施、修改、失效、废止日期. */
export interface ValidityDates {
  writtenOn: PlainDate;
  effectiveOn?: PlainDate;
  amendedOn?: PlainDate;
  partlyRepealedOn?: PlainDate;
  /** The last day on which a document with a term 有效期 is in force. */
  expiresOn?: PlainDate;
  /** The first day on which it is no longer in force. */
  repealedOn?: PlainDate;
}

/** How a document stands on a day. What ends it prevails over what only changes it. */
export function validityOn(dates: ValidityDates, on: PlainDate): Validity {
  const reached = (day: PlainDate | undefined) => day !== undefined && day <= on;
  if (reached(dates.repealedOn)) return "repealed";
  if (dates.expiresOn !== undefined && dates.expiresOn < on) return "expired";
  if (!reached(dates.effectiveOn ?? dates.writtenOn)) return "not-yet-in-force";
  if (reached(dates.partlyRepealedOn)) return "partly-repealed";
  return reached(dates.amendedOn) ? "amended" : "in-force";
}

/** Whether it counts among the documents in force 现行有效 on a day. */
export function isInForce(dates: ValidityDates, on: PlainDate): boolean {
  return ["in-force", "amended", "partly-repealed"].includes(validityOn(dates, on));
}

/**
 * Issued 制发, ended 废止 in a year, and in force 现行有效 at its end: the three cells of table two.
 *
 * A document issued but not yet in force counts as in force, so that the cells of two years balance.
 */
export function documentCounts(
  documents: readonly ValidityDates[],
  year: number,
): { issued: number; repealed: number; inForce: number } {
  const within = (day: PlainDate | undefined) => day !== undefined && yearOf(day) === year;
  const after = (day: PlainDate | undefined) => day === undefined || yearOf(day) > year;
  return {
    issued: documents.filter(({ writtenOn }) => within(writtenOn)).length,
    repealed: documents.filter((dates) => within(endedOn(dates))).length,
    inForce: documents.filter((dates) => yearOf(dates.writtenOn) <= year && after(endedOn(dates))).length,
  };
}

/** The first day on which a document no longer holds. */
function endedOn({ repealedOn, expiresOn }: ValidityDates): PlainDate | undefined {
  const ends = [repealedOn, expiresOn === undefined ? undefined : addDays(expiresOn, 1)].filter((day) => day !== undefined);
  return ends.sort()[0];
}
