import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Gazetteer } from "../gazetteer.ts";
import { CHECKS } from "./checks.ts";
import type { ProofreadingContext } from "./context.ts";
import type { ManuscriptKind } from "./manuscript.ts";
import { prepareProofreading } from "./preparation.ts";
import { proofread } from "./proofread.ts";

/** A line of a case file: text, or text with what it is read against. Faults are marked ⟦wrong⟧ or ⟦wrong→right⟧. */
type Case = string | { text: string; organ?: string; on?: string; kind?: ManuscriptKind; leaders?: boolean };

const root = new URL("../../../", import.meta.url);
const lexicon = (name: string) => ({ file: name, text: readFileSync(new URL(`lexicon/${name}`, root), "utf8") });
const gazetteer = new Gazetteer({
  places: lexicon("places.tsv").text,
  generic: lexicon("generic-places.tsv").text,
  former: lexicon("former-places.tsv").text,
});
const own = { file: "own.tsv", text: "wording\tsuggestion\tseverity\n帮扶对像\t服务对象\twarning\n", own: true };
const leaders = {
  file: "leaders.tsv",
  text: "name\tposition\tfrom\tuntil\n钱令仪\t县委书记\t2021-06-01\t\n沈知行\t县长\t2023-02-01\t\n冯怀瑾\t县长\t2018-01-01\t2023-01-31\n",
};

const prepared = new Map<string, ProofreadingContext>();
function contextOf({ organ, on, leaders: named }: Exclude<Case, string>): ProofreadingContext {
  const key = [organ, on, named].join("|");
  const context =
    prepared.get(key) ??
    prepareProofreading({
      organ,
      on,
      lexicons: [lexicon("wrong-words.tsv"), lexicon("wordings.tsv"), own],
      allowed: [lexicon("allowed.tsv")],
      standardWordings: lexicon("standard-wordings.tsv"),
      confusables: lexicon("confusable-characters.tsv"),
      listedItems: lexicon("listed-items.tsv"),
      laws: lexicon("laws.tsv"),
      ...(named ? { leaders } : {}),
      gazetteer,
      everyPlace: true,
    }).context;
  prepared.set(key, context);
  return context;
}

interface Place {
  offset: number;
  quote: string;
  expected?: string | undefined;
}

/** The text without marks, and the places that they mark. */
function unmark(marked: string): { text: string; places: Place[] } {
  const places: Place[] = [];
  let text = "";
  for (const [index, part] of marked.split(/⟦([^⟧]*)⟧/).entries()) {
    if (index % 2 === 0) text += part;
    else {
      const [quote, expected] = part.split("→") as [string, string | undefined];
      places.push({ offset: text.length, quote, expected });
      text += quote;
    }
  }
  return { text, places };
}

function found(check: string, one: Exclude<Case, string>): Place[] {
  return proofread({ text: one.text, kind: one.kind }, contextOf(one)).flatMap((finding) => {
    if (finding.check !== check || !("offset" in finding.where)) return [];
    const { offset, quote } = finding.where;
    return [{ offset, quote, expected: finding.expected as string | undefined }];
  });
}

const folder = new URL("test/cases/proofreading/", root);
const files = readdirSync(folder);

describe("every check of proofreading 校对项", () => {
  test("has its cases and its page", () => {
    const ids = CHECKS.map(({ id }) => id).sort();
    const pages = new Set(readdirSync(new URL("docs/checks/", root)));
    expect(files.map((file) => basename(file, ".yaml")).sort()).toEqual(ids);
    expect(ids.filter((id) => !pages.has(`${id}.md`))).toEqual([]);
  });
});

/** Pages whose wrong examples speak of a list of names, of a home place or of a whole text: a line alone cannot show them. */
const TOLD = new Set([
  ...["W-leader", "W-leader-order", "W-listed-items", "W-own-list", "D-number-year", "G-foreign-place", "G-level-word"],
  ...["G-own-name", "P20-list-endings", "Q1-mixed-quantity", "Q2-chinese-date", "I-home-address", "I-identity-number"],
  ...["X-comment", "O-level", "O-sequence"],
]);

describe("the examples of the pages 例", () => {
  const examples = CHECKS.flatMap(({ id }) => {
    const page = readFileSync(new URL(`docs/checks/${id}.md`, root), "utf8");
    return [...page.matchAll(/^(❌|✅) (.+)$/gmu)].map(([, mark, text]) => ({ id, mark: mark!, text: text! }));
  });
  const shown = examples.filter(({ id, mark }) => mark === "✅" || !TOLD.has(id));

  test.each(shown)("$id $mark $text", ({ id, mark, text }) => {
    expect(found(id, { text, on: "2024-06-01" }).length > 0).toBe(mark === "❌");
  });
});

describe.each(files)("%s", (file) => {
  const id = basename(file, ".yaml");
  const cases = parse(readFileSync(new URL(file, folder), "utf8")) as { valid: Case[]; invalid: Case[] };
  const whole = (one: Case) => (typeof one === "string" ? { text: one } : one);

  test.each(cases.valid)("finds nothing in %j", (one) => expect(found(id, whole(one))).toEqual([]));

  test.each(cases.invalid)("finds what is marked in %j", (one) => {
    const { text, places } = unmark(whole(one).text);
    expect(places.length).toBeGreaterThan(0);
    const faults = found(id, { ...whole(one), text });
    expect(faults.map(({ offset, quote }) => ({ offset, quote }))).toEqual(
      places.map(({ offset, quote }) => ({ offset, quote })),
    );
    for (const [index, { expected }] of places.entries())
      if (expected !== undefined) expect(faults[index]!.expected).toBe(expected);
  });
});
