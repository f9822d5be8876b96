import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundFigures, figureValue, insertFigure, piecesOf, renderProse, sourceOffset } from "./bound-figures.ts";
import type { AnnualReport } from "./model.ts";

const tables: AnnualReport["tables"] = {
  proactive: { penalties: 1251, rules: { issued: 0, repealed: 1, inForce: 3 }, charges: null },
  requests: {
    received: [10, 2, 0, 0, 0, 0, 12],
    "not-disclosed.state-secret": [1, 0, 0, 0, 0, 0, 1],
    "not-disclosed.enforcement-file": [2, 0, 0, 0, 0, 0, 2],
  },
  disputes: { reconsideration: [0, 1, 0, 0, 1], direct: [1, 1, 0, 0, 2], afterReconsideration: [0, 0, 0, 3, 3] },
};
const SOURCE = "新收{requests/received/total}件，不予公开{requests/not-disclosed/total}件。";

describe("a figure of the prose that comes from a cell 绑定数", () => {
  test("is shown as the number that the cell has now", () => {
    expect(renderProse(SOURCE, tables)).toBe("新收12件，不予公开3件。");
    const later = { ...tables, requests: { ...tables.requests, received: [11, 2, 0, 0, 0, 0, 13] } };
    expect(renderProse(SOURCE, later)).toBe("新收13件，不予公开3件。");
  });

  test.each([
    ["proactive/penalties/decisions", 1251],
    ["proactive/rules/inForce", 3],
    ["requests/received/business", 2],
    ["requests/not-disclosed/natural-person", 3],
    ["disputes/direct/corrected", 1],
    ["disputes/litigation/total", 5],
  ])("may name a cell or a group of rows: %s is %d", (of, value) => {
    expect(figureValue(tables, of)).toBe(value);
  });

  test("whose cell is blank or does not exist leaves a gap that nobody can overlook, never a 0", () => {
    expect(renderProse("收费{proactive/charges/amount}万元", tables)).toBe("收费〔请补充：表中此格空白〕万元");
    expect(renderProse("{requests/nothing/total}", tables)).toContain("请补充");
  });

  test("other braces are plain words", () => {
    expect(renderProse("{见附件}{requests}", tables)).toBe("{见附件}{requests}");
    expect(boundFigures(SOURCE)).toEqual(["requests/received/total", "requests/not-disclosed/total"]);
  });

  test("takes the place of digits that were typed", () => {
    expect(insertFigure("新收12件", 2, 4, "requests/received/total")).toBe("新收{requests/received/total}件");
  });

  test("a place in the text as read leads to the same words in the text as stored", () => {
    const pieces = piecesOf(SOURCE, tables);
    const shown = renderProse(SOURCE, tables);
    expect(SOURCE.slice(sourceOffset(pieces, shown.indexOf("不予公开")))).toMatch(/^不予公开\{/);
    expect(SOURCE.slice(sourceOffset(pieces, 3))).toMatch(/^\{requests\/received/);
    expect(sourceOffset(pieces, shown.length)).toBe(SOURCE.length);
  });

  test("the pieces put together are the stored text and the shown text, whatever was typed", () => {
    const bit = fc.constantFrom("新收", "{", "}", "{requests/received/total}", "件。\n", "{disputes/direct/corrected}", "12");
    fc.assert(
      fc.property(fc.array(bit), (bits) => {
        const source = bits.join("");
        const pieces = piecesOf(source, tables);
        expect(pieces.map((piece) => source.slice(piece.source.start, piece.source.end)).join("")).toBe(source);
        expect(pieces.map(({ text }) => text).join("")).toBe(renderProse(source, tables));
      }),
    );
  });
});
