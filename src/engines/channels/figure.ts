import type { Passage } from "../../domain/publication/passage.ts";
import { breakLines } from "../writing/text-lines.ts";

/** A piece of a drawing, in pixels from the upper left. */
export type Mark =
  | { kind: "box"; x: number; y: number; width: number; height: number; fill: string; radius: number }
  | { kind: "disc"; x: number; y: number; radius: number; fill: string }
  | { kind: "text"; x: number; baseline: number; size: number; bold: boolean; fill: string; centred: boolean; text: string };

/** A figure 图解: what is drawn, and the same in words for those who do not see it. */
export interface Figure {
  title: string;
  width: number;
  height: number;
  marks: Mark[];
  alternative: string;
}

const WIDTH = 1080;
const MARGIN = 60;
const CARD_PADDING = 36;
const NUMBER_WIDTH = 96;
const INK = "#1c1c1c";
const SOFT = "#595959";
const WASH = "#f7f5f2";
/** 一个字占一个字身；西文字母和数字约占一半多。 */
const NARROW = /[\u0020-\u007e]/;

/** Draws the points of a document, one card each, under its title. `color` is the main colour of the column. */
export function drawFigure(
  { title, organ, source, points }: { title: string; organ: string; source: string; points: readonly Passage[] },
  color: string,
): Figure {
  const marks: Mark[] = [];
  const write = (text: string, x: number, baseline: number, size: number, more: Partial<Extract<Mark, { kind: "text" }>> = {}) =>
    marks.push({ kind: "text", x, baseline, size, bold: false, fill: INK, centred: false, text, ...more });

  const titleLines = linesOf(title, WIDTH - 2 * MARGIN, 46);
  const headHeight = 110 + titleLines.length * 64;
  marks.push({ kind: "box", x: 0, y: 0, width: WIDTH, height: headHeight, fill: color, radius: 0 });
  write("一图读懂", WIDTH / 2, 66, 30, { fill: "#ffffff", centred: true });
  for (const [i, line] of titleLines.entries())
    write(line, WIDTH / 2, 130 + i * 64, 46, { bold: true, fill: "#ffffff", centred: true });

  let y = headHeight + 40;
  for (const [i, { head, text }] of points.entries()) {
    const inner = WIDTH - 2 * MARGIN - 2 * CARD_PADDING - NUMBER_WIDTH;
    const heads = linesOf(head, inner, 34);
    const lines = text.split(/\n+/).flatMap((paragraph) => linesOf(paragraph, inner, 28));
    const height = 2 * CARD_PADDING + heads.length * 48 + (lines.length > 0 ? 8 + lines.length * 44 : 0);
    marks.push({ kind: "box", x: MARGIN, y, width: WIDTH - 2 * MARGIN, height, fill: WASH, radius: 12 });
    marks.push({ kind: "disc", x: MARGIN + CARD_PADDING + 30, y: y + CARD_PADDING + 24, radius: 30, fill: color });
    write(String(i + 1), MARGIN + CARD_PADDING + 30, y + CARD_PADDING + 35, 30, { bold: true, fill: "#ffffff", centred: true });
    const left = MARGIN + CARD_PADDING + NUMBER_WIDTH;
    for (const [n, line] of heads.entries()) write(line, left, y + CARD_PADDING + 36 + n * 48, 34, { bold: true });
    const below = y + CARD_PADDING + heads.length * 48 + 8;
    for (const [n, line] of lines.entries()) write(line, left, below + 32 + n * 44, 28);
    y += height + 28;
  }
  const foot = linesOf(`${organ}　${source}`, WIDTH - 2 * MARGIN, 24);
  for (const [i, line] of foot.entries()) write(line, WIDTH / 2, y + 34 + i * 36, 24, { fill: SOFT, centred: true });
  const words = points.map(({ head, text }, i) => `${i + 1}. ${head}${text ? `：${text.replace(/\s+/g, "")}` : ""}`);
  return {
    title,
    width: WIDTH,
    height: y + 50 + foot.length * 36,
    marks,
    alternative: [`一图读懂：${title}`, ...words].join("\n"),
  };
}

const linesOf = (text: string, width: number, size: number): string[] =>
  breakLines(text.trim(), width, 0, (part) => widthOf(part) * size).map(({ text }) => text);

const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (NARROW.test(letter) ? 0.58 : 1), 0);
