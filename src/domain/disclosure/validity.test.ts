import { describe, expect, test } from "vitest";
import { loadLaw } from "../../law/load.ts";
import { specialPublicationDeadline } from "./publication.ts";
import { documentCounts, isInForce, type Validity, type ValidityDates, validityOn } from "./validity.ts";

const written = { writtenOn: "2023-03-01" };

describe("how a document stands 有效性", () => {
  test.each<[string, ValidityDates, string, Validity]>([
    ["is in force from its writing where no other day is set", written, "2023-03-01", "in-force"],
    ["is not yet in force before its day", { ...written, effectiveOn: "2023-04-01" }, "2023-03-31", "not-yet-in-force"],
    ["is amended from the day of its amendment", { ...written, amendedOn: "2024-01-01" }, "2024-01-01", "amended"],
    [
      "is partly repealed",
      { ...written, amendedOn: "2024-01-01", partlyRepealedOn: "2024-02-01" },
      "2024-03-01",
      "partly-repealed",
    ],
    ["is in force on the last day of its term", { ...written, expiresOn: "2025-02-28" }, "2025-02-28", "in-force"],
    ["is expired the day after", { ...written, expiresOn: "2025-02-28" }, "2025-03-01", "expired"],
    [
      "is repealed from the day of its repeal, whatever else",
      { ...written, expiresOn: "2025-02-28", repealedOn: "2024-05-01" },
      "2026-01-01",
      "repealed",
    ],
  ])("%s", (_, dates, on, expected) => expect(validityOn(dates, on)).toBe(expected));

  test("counts as in force while it is whole, amended or partly repealed", () => {
    expect(isInForce({ ...written, partlyRepealedOn: "2024-02-01" }, "2024-03-01")).toBe(true);
    expect(isInForce({ ...written, repealedOn: "2024-02-01" }, "2024-02-01")).toBe(false);
  });
});

describe("the three cells of table two 制发、废止、现行有效", () => {
  const documents: ValidityDates[] = [
    { writtenOn: "2021-05-06" },
    { writtenOn: "2022-06-01", repealedOn: "2023-09-01" },
    { writtenOn: "2022-07-01", expiresOn: "2023-12-31" },
    { writtenOn: "2023-12-20", effectiveOn: "2024-01-01" },
  ];

  test("count what was issued, ended and stands at the end of the year", () => {
    expect(documentCounts(documents, 2022)).toEqual({ issued: 2, repealed: 0, inForce: 3 });
    expect(documentCounts(documents, 2023)).toEqual({ issued: 1, repealed: 1, inForce: 3 });
    expect(documentCounts(documents, 2024)).toEqual({ issued: 0, repealed: 1, inForce: 2 });
  });
});

test("a time set by another law or by the full list prevails over the 20 working days (条例 art. 26)", () => {
  const calendar = loadLaw().workCalendar();
  const special = { workingDays: 7, basis: "主动公开全清单" };
  expect(specialPublicationDeadline("2024-03-01", special, calendar)).toMatchObject({ due: "2024-03-12", basis: special.basis });
});
