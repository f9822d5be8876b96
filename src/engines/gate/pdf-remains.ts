import type { Finding } from "../finding.ts";
import { installedCharacterMaps } from "../reading/document/pdf/character-maps.ts";
import { IDENTITY, type Matrix, times } from "../reading/document/pdf/page-rules.ts";
import { gateFinding } from "./gate-findings.ts";

interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

const MARKING = new Set(["Square", "Highlight", "Redact", "Polygon", "Ink", "Stamp", "FreeText"]);
/** A bar thinner than this is a rule or an underline. */
const THINNEST = 4;

/** What a PDF holds that its pages do not show 盖住的文字: text under filled boxes, notes, files within, its author. */
export async function pdfRemains(
  bytes: Uint8Array,
  section: string,
  characterMaps = installedCharacterMaps(),
): Promise<Finding[]> {
  const { getDocument, OPS, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data: new Uint8Array(bytes),
    ...(characterMaps !== undefined && { cMapUrl: characterMaps, cMapPacked: true }),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    maxImageSize: 0,
  });
  try {
    const pdf = await task.promise;
    const findings: Finding[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      const annotations = (await page.getAnnotations()) as { subtype: string; contentsObj?: { str?: string }; rect: number[] }[];
      const covers = annotations
        .filter(({ subtype }) => MARKING.has(subtype))
        .map(({ rect: [left, bottom, right, top] }) => ({ left: left!, bottom: bottom!, right: right!, top: top! }));
      const covered = coveredText(fnArray, argsArray, OPS, covers);
      if (covered !== "")
        findings.push(
          gateFinding("gate-covered-text", section, `第 ${number} 页有被盖住的文字，复制即可读出`, {
            offset: 0,
            length: 0,
            quote: covered,
          }),
        );
      for (const { contentsObj } of annotations)
        if (contentsObj?.str)
          findings.push(gateFinding("gate-comment", section, `第 ${number} 页有注释：${contentsObj.str.slice(0, 30)}`));
      page.cleanup();
    }
    const attached = await pdf.getAttachments();
    for (const name of attached ? Object.keys(attached) : [])
      findings.push(gateFinding("gate-embedded-file", section, `文件里嵌有另一个文件（${name}）`));
    const { info } = (await pdf.getMetadata()) as { info: { Author?: string } };
    if (info.Author?.trim()) findings.push(gateFinding("gate-metadata", section, `文件属性里有：${info.Author.trim()}`));
    return findings;
  } finally {
    await task.destroy();
  }
}

/** The text that was written before a filled box was painted over it. */
function coveredText(
  operators: readonly number[],
  args: readonly unknown[],
  codes: Record<string, number>,
  annotations: readonly Box[],
): string {
  const fills = [codes.fill, codes.eoFill, codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke];
  const stack: Matrix[] = [];
  const letters: { text: string; x: number; y: number; order: number }[] = [];
  const boxes: (Box & { order: number })[] = annotations.map((box) => ({ ...box, order: operators.length }));
  let matrix = IDENTITY;
  let line = IDENTITY;
  let at = IDENTITY;
  let size = 1;
  let leading = 0;
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    at = line;
  };
  const show = (glyphs: unknown, order: number) => {
    for (const glyph of glyphs as (number | { unicode?: string; width?: number })[]) {
      if (typeof glyph === "number") at = times(at, [1, 0, 0, 1, (-glyph / 1000) * size, 0]);
      else if (glyph) {
        const place = times(matrix, times(at, [1, 0, 0, 1, ((glyph.width ?? 500) / 2000) * size, size * 0.3]));
        letters.push({ text: glyph.unicode ?? "", x: place[4]!, y: place[5]!, order });
        at = times(at, [1, 0, 0, 1, ((glyph.width ?? 500) / 1000) * size, 0]);
      }
    }
  };
  operators.forEach((operator, order) => {
    const given = args[order] as unknown[];
    if (operator === codes.save) stack.push(matrix);
    else if (operator === codes.restore || operator === codes.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY;
    else if (operator === codes.transform) matrix = times(matrix, given as number[]);
    else if (operator === codes.paintFormXObjectBegin) {
      stack.push(matrix);
      if (given[0]) matrix = times(matrix, given[0] as Matrix);
    } else if (operator === codes.beginText) line = at = IDENTITY;
    else if (operator === codes.setFont) size = Number(given[1]) || 1;
    else if (operator === codes.setLeading) leading = -Number(given[0]);
    else if (operator === codes.setTextMatrix)
      line = at = Array.from((given.length === 1 ? given[0] : given) as ArrayLike<number>);
    else if (operator === codes.moveText) move(Number(given[0]), Number(given[1]));
    else if (operator === codes.setLeadingMoveText) {
      leading = Number(given[1]);
      move(Number(given[0]), Number(given[1]));
    } else if (operator === codes.nextLine) move(0, leading);
    else if (operator === codes.showText) show(given[0], order);
    else if (operator === codes.constructPath) {
      const [paint, data, bounds] = given as [number, unknown, ArrayLike<number> | null];
      if (!fills.includes(paint) || !data || !bounds) return;
      const corners = [0, 2].flatMap((i) => [1, 3].map((j) => times(matrix, [1, 0, 0, 1, bounds[i]!, bounds[j]!])));
      const xs = corners.map((corner) => corner[4]!);
      const ys = corners.map((corner) => corner[5]!);
      const box = { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys), order };
      if (box.top - box.bottom >= THINNEST && box.right - box.left >= THINNEST) boxes.push(box);
    }
  });
  return letters
    .filter(
      ({ x, y, order, text }) =>
        text.trim() !== "" &&
        boxes.some((box) => box.order > order && x > box.left && x < box.right && y > box.bottom && y < box.top),
    )
    .map(({ text }) => text)
    .join("");
}
