import type { Place } from "../../engines/finding.ts";
import type { Passage } from "./checked-file.ts";

const AROUND = 28;

/** The words at a place of the text with some of their line around them; nothing for a cell, or where the text differs. */
export function passageOf(where: Place, text: string): Passage | undefined {
  if (!("offset" in where) || where.length === 0) return undefined;
  const end = where.offset + where.length;
  const words = text.slice(where.offset, end);
  if (words !== where.quote) return undefined;
  const line =
    text
      .slice(Math.max(0, where.offset - AROUND), where.offset)
      .split("\n")
      .at(-1) ?? "";
  const rest = text.slice(end, end + AROUND).split("\n")[0] ?? "";
  return {
    before: line.length === AROUND ? `…${line}` : line,
    words,
    after: rest.length === AROUND ? `${rest}…` : rest,
  };
}
