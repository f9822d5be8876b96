import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, dayInChina, daysBetween, isPlainDate, weekday, withWeekday, yearOf } from "./plain-date.ts";

describe("a plain date", () => {
  test.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2024-13-01", false],
    ["2024-1-1", false],
    ["2024-01-01T00:00", false],
    ["", false],
  ])("%s exists: %s", (text, exists) => expect(isPlainDate(text)).toBe(exists));

  test("has a corresponding day some months later, or the last day of the month (民法典 art. 202)", () => {
    expect(addMonths("2024-08-31", 6)).toBe("2025-02-28");
    expect(addMonths("2023-08-31", 6)).toBe("2024-02-29");
    expect(addMonths("2024-11-15", 2)).toBe("2025-01-15");
    expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
  });

  test("is the day that the clocks of China show", () => {
    expect(dayInChina(new Date("2024-12-31T15:59:59Z"))).toBe("2024-12-31");
    expect(dayInChina(new Date("2024-12-31T16:00:00Z"))).toBe("2025-01-01");
  });

  test("is printed with its day of the week", () => {
    expect(withWeekday("2023-10-26")).toBe("2023-10-26（周四）");
    expect([weekday("2024-02-04"), weekday("2024-02-10"), yearOf("2024-02-04")]).toEqual([0, 6, 2024]);
  });

  test("comes back after any number of days there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (days) => {
        const day = addDays("2000-01-01", days);
        expect(isPlainDate(day)).toBe(true);
        expect(daysBetween("2000-01-01", day)).toBe(days);
        expect(addDays(day, -days)).toBe("2000-01-01");
      }),
    );
  });

  test("is not made of text that is none", () => expect(() => addDays("昨天", 1)).toThrow(RangeError));
});
