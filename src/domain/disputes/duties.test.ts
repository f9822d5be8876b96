import { expect, test } from "vitest";
import { loadLaw } from "../../law/load.ts";
import { type DisputeFacts, disputeDuties } from "./duties.ts";

const law = loadLaw();
const calendar = law.workCalendar();
const facts = (changes: Partial<DisputeFacts>): DisputeFacts => ({
  kind: "reconsideration",
  simple: false,
  openedOn: "2024-01-29",
  answeredOn: null,
  result: null,
  decisionReceivedOn: null,
  endedOn: null,
  ...changes,
});
const dueOf = (changes: Partial<DisputeFacts>, limit: string) =>
  disputeDuties(facts(changes), law, calendar).find((duty) => duty.limit === limit)?.due;

test("a reconsideration is answered within ten working days of the copy, over 除夕 that was a working day (vector D19)", () => {
  expect(dueOf({}, "reconsideration-answer")).toBe("2024-02-09");
});

test("in simple procedure within five, over 中秋 and 国庆 (vector D18)", () => {
  expect(dueOf({ simple: true, openedOn: "2026-09-24" }, "reconsideration-answer-simple")).toBe("2026-10-09");
});

test("a lawsuit is answered within fifteen days of the copy", () => {
  expect(dueOf({ kind: "direct", openedOn: "2024-03-04" }, "litigation-answer")).toBe("2024-03-19");
});

test("after a reconsideration the applicant may sue for fifteen days, over 国庆 (vector D17)", () => {
  const ended = { openedOn: "2024-07-22", result: "upheld", endedOn: "2024-09-18", decisionReceivedOn: "2024-09-20" } as const;
  expect(dueOf(ended, "litigation-after-reconsideration")).toBe("2024-10-08");
});

test("a lost lawsuit begins the days within which the request is answered anew", () => {
  const lost = { kind: "afterReconsideration", openedOn: "2025-09-04", result: "corrected", endedOn: "2025-11-20" } as const;
  expect(dueOf(lost, "litigation-performance")).toBe("2025-12-18");
  expect(dueOf({ ...lost, result: "upheld" }, "litigation-performance")).toBeUndefined();
});

test("a copy that came in on a day no holiday notice covers has no deadline yet", () => {
  expect(disputeDuties(facts({ openedOn: "2027-03-01" }), law, calendar)).toEqual([]);
});
