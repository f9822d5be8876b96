import { expect, test } from "vitest";
import { loadLaw } from "../../law/load.ts";
import { responseTime, summarise } from "./response-times.ts";

const law = loadLaw();
const calendar = law.workCalendar();

test("a reply on the last day took twenty working days and is in time; one working day later it is late", () => {
  const facts = { receivedOn: "2023-09-22" };
  expect(responseTime(facts, "2023-10-26", law, calendar)).toMatchObject({ days: 20, late: false });
  expect(responseTime(facts, "2023-10-27", law, calendar)).toMatchObject({ days: 21, late: true, dueOn: "2023-10-26" });
});

test("the days of a consultation are nobody's: they do not lengthen the response time", () => {
  const facts = {
    receivedOn: "2023-03-01",
    consultations: [{ kind: "third-party", sentOn: "2023-03-06", receivedOn: "2023-03-07", answeredOn: "2023-03-15" }],
  } as const;
  const without = responseTime({ receivedOn: "2023-03-01" }, "2023-03-20", law, calendar);
  const withOne = responseTime(facts, "2023-03-20", law, calendar);
  expect(withOne.days).toBeLessThan(without.days);
});

test("the middle of an even number lies between two; what cannot be told yet counts in no figure but its own", () => {
  const time = (days: number, late = false) => ({ dueOn: "2023-01-01", days, late });
  expect(summarise([time(3), time(10), time(21, true), time(4), undefined])).toEqual({
    count: 5,
    median: 7,
    mean: 9.5,
    longest: 21,
    inTime: 3,
    late: 1,
    unknown: 1,
  });
  expect(summarise([])).toMatchObject({ count: 0, median: null, mean: null, longest: null });
});
