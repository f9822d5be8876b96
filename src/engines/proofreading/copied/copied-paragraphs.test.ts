import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CopiedParagraphs } from "./copied-paragraphs.ts";
import { SeenTwice } from "./seen-twice.ts";

/** A paragraph that nobody else writes: characters by a fixed rule from its number. */
function paragraph(number: number, length = 120): string {
  let state = number * 7919 + 17;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 3000));
  }).join("");
}

function copiesIn(texts: readonly string[]) {
  const copied = new CopiedParagraphs({ documents: texts.length });
  for (const text of texts) copied.notice(text);
  for (const [document, text] of texts.entries()) copied.add(document, text);
  return copied.found();
}

describe("paragraphs copied across an archive 雷同段落", () => {
  const own = Array.from({ length: 300 }, (_, number) => `标题${number}\n${paragraph(number)}\n${paragraph(number + 1000)}`);

  test("texts that share nothing have none", () => expect(copiesIn(own)).toEqual([]));

  test("one copied word for word is found with both places", () => {
    const texts = own.with(7, `${own[7]}\n${paragraph(42)}`);
    const [only, ...others] = copiesIn(texts);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ documents: 2, alike: 1 });
    expect(
      only!.places.map(({ document, offset, length }) => [document, texts[document]!.slice(offset, offset + length)]),
    ).toEqual([
      [7, paragraph(42)],
      [42, paragraph(42)],
    ]);
  });

  test("other figures and other blanks are no other wording", () => {
    const written = (year: number, blank: string) => `${paragraph(1, 30)}${year}年${blank}${paragraph(2, 60)}受理${year}件。`;
    expect(copiesIn([written(2022, ""), written(2023, "　")])).toMatchObject([{ documents: 2, alike: 1 }]);
  });

  test("two characters changed in 120 do not hide it", () => {
    for (let number = 0; number < 40; number += 1) {
      const right = paragraph(number);
      const changed = `${right.slice(0, 30)}另${right.slice(31, 80)}外${right.slice(81)}`;
      expect(copiesIn([right, changed, paragraph(number + 500)])).toMatchObject([{ documents: 2 }]);
    }
  });

  test("half of a paragraph is another paragraph", () => {
    expect(copiesIn([paragraph(1) + paragraph(2), paragraph(1) + paragraph(3)])).toEqual([]);
  });

  test("what stands in every document is one question", () => {
    const everywhere = own.map((text) => `${text}\n${paragraph(9999)}`);
    expect(copiesIn(everywhere)).toMatchObject([{ documents: 300 }]);
  });

  test("what stands in more documents than places are kept is counted all the same", () => {
    const [only] = copiesIn(Array.from({ length: 1200 }, () => paragraph(5)));
    expect(only).toMatchObject({ documents: 1200 });
    expect(only!.places).toHaveLength(1000);
  });

  test("twice in one document is no copy of another", () => {
    expect(copiesIn([`${paragraph(1)}\n${paragraph(1)}`, paragraph(2)])).toEqual([]);
  });
});

test("a number that came twice is always known, and most that came once are not", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 0xffffffff }), { minLength: 100, maxLength: 400 }), (numbers) => {
      const seen = new SeenTwice(numbers.length);
      for (const number of numbers) seen.add(number);
      const twice = numbers.slice(0, 50);
      for (const number of twice) seen.add(number);
      expect(twice.every((number) => seen.has(number))).toBe(true);
      expect(numbers.slice(50).filter((number) => seen.has(number)).length).toBeLessThan(numbers.length / 4);
    }),
    { numRuns: 20 },
  );
});
