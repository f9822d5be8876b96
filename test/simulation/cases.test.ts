import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { yearOf } from "../../src/calendar/plain-date.ts";
import { computeTables } from "../../src/domain/annual-report/compute.ts";
import { breaches } from "../../src/domain/annual-report/identities.ts";
import { APPLICANT_KINDS } from "../../src/domain/annual-report/model.ts";
import { factsOf, stateOf } from "../../src/domain/requests/case.ts";
import { replyDeadline } from "../../src/domain/requests/deadline.ts";
import { REQUEST_STATES, TRANSITIONS } from "../../src/domain/requests/workflow.ts";
import type { OutcomeId } from "../../src/law/outcome.ts";
import { calendar, type Lived, law, live, naiveDue, stories } from "./cases.ts";

const CASES = Number(process.env.SIMULATED_CASES ?? 1_000);
const YEARS = [2021, 2022, 2023, 2024, 2025];

describe(`${CASES} random cases with events in random order`, () => {
  const all: Lived[] = [];
  const kinds = new Set<string>();
  const wrong: unknown[] = [];
  beforeAll(() => {
    const told = fc.sample(stories, { numRuns: CASES, seed: 711 });
    for (const story of told) {
      const lived = live(story, ({ one, today }) => {
        if (one.unconfirmed || today > "2026-09-30") return;
        const got = replyDeadline(factsOf(one), law, calendar, { asOf: today }).due;
        const expected = naiveDue(one, today);
        if (got !== expected) wrong.push({ one, today, got, expected });
      });
      for (const { kind } of lived.one.steps) kinds.add(kind);
      all.push(lived);
    }
  }, 120_000);

  test("take every step that the law knows at least once", () => {
    const elsewhere = ["takeOver", "replyAtOnce", "submitForReview", "returnFromReview", "approve", "deliver", "handleAnew"];
    expect(Object.keys(TRANSITIONS).filter((kind) => !kinds.has(kind) && !elsewhere.includes(kind))).toEqual([]);
  });

  test("never reach a state that is none, and never leave an end but for the archive", () => {
    for (const { states } of all) {
      expect(states.every((state) => state in REQUEST_STATES)).toBe(true);
      const ended = states.indexOf("closed");
      if (ended >= 0) expect(states.slice(ended).filter((state) => state !== "closed" && state !== "archived")).toEqual([]);
    }
  });

  test("take what may be taken once only once, and end with an outcome exactly when they end", () => {
    for (const { one, outcome } of all) {
      for (const kind of ["askForSupplement", "extend", "tellExtension", "chargeFee", "delay", "withdraw"])
        expect(one.steps.filter((step) => step.kind === kind).length).toBeLessThan(2);
      expect(["closed", "archived", "awaiting-delivery"].includes(stateOf(one))).toBe(outcome !== null);
    }
  });

  test("have after every step the due date that a naive calculation gives", () => {
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test("make tables three whose identities hold in every year", () => {
    const kindOf = (i: number) => APPLICANT_KINDS[i % APPLICANT_KINDS.length]!;
    for (const year of YEARS) {
      const form = law.reportForm(year);
      const count = (belongs: (one: Lived) => boolean) =>
        APPLICANT_KINDS.map((kind) => ({ kind, count: all.filter((one, i) => kindOf(i) === kind && belongs(one)).length }));
      const openAt =
        (from: number) =>
        ({ one, outcome }: Lived) =>
          yearOf(one.receivedOn) < from && (outcome === null || yearOf(outcome.on) >= from);
      const tables = computeTables(form, year, {
        received: count(({ one }) => yearOf(one.receivedOn) === year),
        carriedIn: count(openAt(year)),
        carriedOut: count(openAt(year + 1)),
        decided: all.flatMap(({ outcome }, i) =>
          outcome && yearOf(outcome.on) === year
            ? [{ kind: kindOf(i), row: law.outcome(outcome.id as OutcomeId).rows[form.id], count: 1 }]
            : [],
        ),
        disputes: [],
        classed: [],
        sums: [],
      });
      const report = {
        organ: "某镇",
        year,
        form: form.id,
        tables,
        sections: [],
        reading: { layout: "records" as const, unsure: [] },
      };
      expect({ year, breaches: breaches(report, form) }).toEqual({ year, breaches: [] });
    }
  });
});
