/** Marks that may not open a line, and marks that may not close one 行首行末禁则. */
const NOT_FIRST = "，。、；：！？）》〉」』】〕”’…％%";
const NOT_LAST = "（《〈「『【〔“‘";
/** Numbers and Latin words stay whole; every other letter may end a line. */
const TOKEN = /[A-Za-z0-9.,:/?#&=_+@%-]+|\s+|./gu;

export interface Line {
  text: string;
  width: number;
}

/**
 * Breaks Chinese text into lines: no number torn, no stop at the head of a line, no bracket left open at its end.
 *
 * Basis: GB/T 15834—2011 5.1（标点符号的位置）.
 */
export function breakLines(text: string, width: number, indent: number, measure: (text: string) => number): Line[] {
  const lines: Line[] = [];
  let line: string[] = [];
  const limit = () => (lines.length === 0 ? width - indent : width);
  const close = (next: string[]) => {
    while (line.length > 1 && NOT_LAST.includes(line.at(-1)!)) next.unshift(line.pop()!);
    const closed = line.join("").trimEnd();
    lines.push({ text: closed, width: measure(closed) });
    line = next;
  };
  for (const token of tokensOf(text, width, measure)) {
    if (line.length === 0 || measure(line.join("") + token) <= limit()) {
      if (line.length > 0 || token.trim() !== "") line.push(token);
    } else if (token.trim() === "") {
      close([]);
    } else {
      const carried: string[] = [token];
      while (NOT_FIRST.includes(carried[0]!) && line.length > 1) carried.unshift(line.pop()!);
      close(carried);
    }
  }
  if (line.length > 0) close([]);
  return lines;
}

/** A word that no line could hold is given up letter by letter. */
function tokensOf(text: string, width: number, measure: (text: string) => number): string[] {
  return (text.match(TOKEN) ?? []).flatMap((token) => (measure(token) > width ? [...token] : [token]));
}
