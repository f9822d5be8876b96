import fc from "fast-check";
import { expect, test } from "vitest";
import type { ClockOptions, RequestFacts } from "../../../src/domain/requests/clock.ts";
import { replyDeadline } from "../../../src/domain/requests/deadline.ts";
import { loadLaw } from "../../../src/law/load.ts";
import { WEEKDAYS_OFF, WEEKENDS_WORKED } from "./exceptions.ts";

const law = loadLaw();
const calendar = law.workCalendar();

const DAY = 86_400_000;
const OFF = new Set(WEEKDAYS_OFF);
const WORKED = new Set(WEEKENDS_WORKED);
const after = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const works = (day: string) => ([0, 6].includes(new Date(day).getUTCDay()) ? WORKED.has(day) : !OFF.has(day));
const max = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a);

/** The days strictly between two days that are worked and not in `skipped`. */
function workedBetween(from: string, to: string, skipped: ReadonlySet<string>): number {
  let n = 0;
  for (let day = after(from, 1); day < to; day = after(day, 1)) if (works(day) && !skipped.has(day)) n += 1;
  return n;
}

function lastOf(from: string, n: number, skipped: ReadonlySet<string>): string {
  let day = from;
  while (n > 0) {
    day = after(day, 1);
    if (works(day) && !skipped.has(day)) n -= 1;
  }
  return day;
}

/** The same deadline, worked out the slow way: a set of days to skip, a start, and a finger on the calendar. */
function slowly(facts: RequestFacts, { asOf, feeClock = "restart" }: ClockOptions): string {
  const none = new Set<string>();
  const skipped = new Set<string>();
  for (const { kind, sentOn, receivedOn, answeredOn } of facts.consultations ?? []) {
    let end = answeredOn ?? asOf ?? "9999";
    if (receivedOn && kind !== "other-organ" && lastOf(receivedOn, 15, none) < end) end = lastOf(receivedOn, 15, none);
    if (end === "9999") continue;
    for (let day = after(sentOn, 1); day <= end; day = after(day, 1)) skipped.add(day);
  }

  let start = facts.receivedOn;
  const { supplementNoticeOn: asked, supplementedOn, extendedBy = 0, extendedOn } = facts;
  const askedInTime = asked === undefined || workedBetween(facts.receivedOn, asked, none) < 7;
  if (askedInTime && supplementedOn) start = supplementedOn;
  else if (askedInTime && asked) start = max(asked, asOf);

  const noticed = facts.feeNoticeReceivedOn;
  const extended = () => (extendedOn === undefined || workedBetween(start, extendedOn, skipped) < 20 ? extendedBy : 0);
  if (noticed && workedBetween(start, noticed, skipped) < 20 + extended()) {
    const paid = facts.paidOn ?? max(noticed, asOf);
    if (feeClock === "restart") start = max(start, paid);
    else for (let day = after(noticed, 1); day <= paid; day = after(day, 1)) skipped.add(day);
  }
  return lastOf(start, 20 + extended(), skipped);
}

const gap = (days: number) => fc.integer({ min: 0, max: days });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Random histories: supplement, up to three overlapping consultations, fee, extension; days relative to the receipt. */
const histories = fc
  .record({
    receivedOn: fc.integer({ min: 0, max: 2_700 }).map((n) => after("2019-05-15", n)),
    supplement: maybe(fc.record({ asked: gap(14), answered: maybe(gap(30)) })),
    consultations: fc.array(
      fc.record({
        kind: fc.constantFrom("third-party", "co-maker", "other-organ"),
        sent: gap(60),
        received: maybe(gap(6)),
        answered: maybe(gap(40)),
      }),
      { maxLength: 3 },
    ),
    fee: maybe(fc.record({ noticed: gap(60), paid: maybe(gap(30)) })),
    extendedBy: fc.integer({ min: 0, max: 20 }),
    extended: maybe(gap(60)),
    asOf: maybe(gap(60)),
    feeClock: fc.constantFrom("restart", "resume"),
  } as const)
  .map(({ receivedOn, supplement, consultations, fee, extendedBy, extended, asOf, feeClock }) => {
    const asked = supplement && after(receivedOn, supplement.asked);
    const noticed = receivedOn >= "2021-01-01" && fee ? after(receivedOn, fee.noticed) : undefined;
    const facts: RequestFacts = {
      receivedOn,
      supplementNoticeOn: asked,
      supplementedOn: asked && supplement?.answered !== undefined ? after(asked, supplement.answered) : undefined,
      consultations: consultations.map(({ kind, sent, received, answered }) => ({
        kind,
        sentOn: after(receivedOn, sent),
        receivedOn: received === undefined ? undefined : after(receivedOn, sent + received),
        answeredOn: answered === undefined ? undefined : after(receivedOn, sent + answered),
      })),
      feeNoticeReceivedOn: noticed,
      paidOn: noticed && fee?.paid !== undefined ? after(noticed, fee.paid) : undefined,
      extendedBy,
      extendedOn: extended === undefined ? undefined : after(receivedOn, extended),
    };
    return { facts, options: { asOf: asOf === undefined ? undefined : after(receivedOn, asOf), feeClock } };
  });

test("the reply deadline agrees with a slow calculation in 10,000 random histories", () => {
  const seen = { provisional: 0, late: 0 };
  fc.assert(
    fc.property(histories, ({ facts, options }) => {
      const got = replyDeadline(facts, law, calendar, options);
      if (got.provisional) seen.provisional += 1;
      if (got.defects.length > 0) seen.late += 1;
      expect(got.due).toBe(slowly(facts, options));
      expect(got.days.filter(({ counts }) => counts)).toHaveLength(got.workingDays);
      expect(got.days.at(-1)).toMatchObject({ date: got.due, counts: true });
    }),
    { numRuns: 10_000, seed: 711 },
  );
  expect(seen.provisional).toBeGreaterThan(1_000);
  expect(seen.late).toBeGreaterThan(500);
});
