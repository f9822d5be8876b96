/** A short passage under a heading of its own: a point of a figure 图解要点 and what it says, a question and its answer 问答. */
export interface Passage {
  head: string;
  text: string;
}

/** A passage as it is stored and signed: its head on the first line. */
export const passageText = ({ head, text }: Passage): string => `${head}\n${text}`;

export function passageOf(stored: string): Passage {
  const at = stored.indexOf("\n");
  return at < 0 ? { head: stored, text: "" } : { head: stored.slice(0, at), text: stored.slice(at + 1) };
}
