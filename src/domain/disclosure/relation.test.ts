import { expect, test } from "vitest";
import { type RelationKind, relationOf, relationText, withRelations } from "./relation.ts";
import { validityOn } from "./validity.ts";

const OWN = { writtenOn: "2022-01-10" };
const other = (kind: RelationKind, publishedOn: string, effectiveOn: string | null = null) => ({
  kind,
  publishedOn,
  effectiveOn,
});

test.each([
  ["replaces", "2023-06-01", "2023-07-01", "2023-06-30", "in-force"],
  ["replaces", "2023-06-01", "2023-07-01", "2023-07-01", "repealed"],
  ["repeals", "2023-06-01", null, "2023-06-01", "repealed"],
  ["amends", "2023-06-01", "2023-07-01", "2023-07-01", "amended"],
  ["interprets", "2023-06-01", null, "2023-07-01", "in-force"],
] as const)(
  "what %s it, published on %s and in force from %s, leaves it on %s %s",
  (kind, publishedOn, effectiveOn, on, validity) => {
    expect(validityOn(withRelations(OWN, [other(kind, publishedOn, effectiveOn)]), on)).toBe(validity);
  },
);

test("the earliest end counts, its own among them", () => {
  expect(withRelations({ ...OWN, repealedOn: "2023-03-01" }, [other("repeals", "2023-06-01")]).repealedOn).toBe("2023-03-01");
  expect(withRelations({ ...OWN, repealedOn: "2024-01-01" }, [other("repeals", "2023-06-01")]).repealedOn).toBe("2023-06-01");
});

test("a relation is stored as one text, whatever blanks its index number has", () => {
  const relation = { kind: "amends", indexNumber: "甲 A-2023-000001" } as const;
  expect(relationOf(relationText(relation))).toEqual(relation);
});
