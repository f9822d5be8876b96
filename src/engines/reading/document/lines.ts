/** A line 行 of a text, without its end, and where it starts. */
export interface Line {
  text: string;
  offset: number;
}

/** The lines of a text, whatever ends them; form feeds part lines too. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\f\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    if (!/[\r\n\u2028\u2029]/.test(line)) lines.push({ text: line, offset: index });
    else if (lines.length === 0 || endsBefore(text, index)) lines.push({ text: "", offset: index });
  }
  return lines;
}

/** Whether a line end at `index` closes an empty line. */
function endsBefore(text: string, index: number): boolean {
  const before = text[index - 1];
  return (
    before === undefined || before === "\n" || before === "\r" || before === "\f" || before === "\u2028" || before === "\u2029"
  );
}

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === "";
