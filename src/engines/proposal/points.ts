import type { Passage } from "../../domain/publication/passage.ts";

const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十百]+条[\s　]*)(.+)$/;
const MOST = 8;
const LONGEST_HEAD = 30;
const LONGEST_TEXT = 120;

/**
 * The points that the outline of a text offers for a figure 图解要点: its numbered headings, each with the first sentence below.
 * A proposal; a person decides what the figure says.
 */
export function proposePoints(body: string): Passage[] {
  const lines = body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("|"));
  // The highest level that is numbered at all is the outline.
  const levels = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^第[一二三四五六七八九十百]+条/];
  const level = levels.find((pattern) => lines.filter((line) => pattern.test(line)).length >= 2);
  if (!level) return [];
  const points: Passage[] = [];
  for (const [i, line] of lines.entries()) {
    if (!level.test(line)) continue;
    const words = HEADING.exec(line)?.[1] ?? line;
    const [first = "", ...rest] = words.split(/(?<=[。；：])/);
    const head = first.replace(/[。；：]$/, "").slice(0, LONGEST_HEAD);
    const next = lines[i + 1];
    const text = rest.join("") || (next && !level.test(next) ? next : "");
    points.push({ head, text: (text.split(/(?<=。)/)[0] ?? "").slice(0, LONGEST_TEXT) });
  }
  return points.slice(0, MOST);
}
