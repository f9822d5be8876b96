import { describe, expect, test } from "vitest";
import { UncoveredDate } from "../../calendar/uncovered-date.ts";
import { loadLaw } from "../../law/load.ts";
import { disputeDeadline, untoldDeadline } from "./deadline.ts";

const law = loadLaw();
const calendar = law.workCalendar();

describe("an applicant who was not told of the remedy", () => {
  const act = { actKnownOn: "2024-01-10" };

  test("may apply for reconsideration for a year from knowing the act (行政复议法 art. 20(3))", () => {
    expect(untoldDeadline("reconsideration", act, law, calendar).due).toBe("2025-01-10");
  });

  test("has 60 days from learning of the right, but no more than that year", () => {
    expect(untoldDeadline("reconsideration", { ...act, rightKnownOn: "2024-06-03" }, law, calendar).due).toBe("2024-08-02");
    expect(untoldDeadline("reconsideration", { ...act, rightKnownOn: "2024-12-30" }, law, calendar).due).toBe("2025-01-10");
  });

  test("has six months to sue from learning of the limit, but no more than a year (行政诉讼法解释 art. 64)", () => {
    expect(untoldDeadline("litigation", { ...act, rightKnownOn: "2024-03-01" }, law, calendar).due).toBe("2024-09-02");
    expect(untoldDeadline("litigation", { ...act, rightKnownOn: "2024-12-30" }, law, calendar).due).toBe("2025-01-10");
  });
});

describe("a dispute deadline", () => {
  test("shows how it was counted and why it moved", () => {
    expect(disputeDeadline("reconsideration-application", "2024-08-02", law, calendar)).toMatchObject({
      basis: "《中华人民共和国行政复议法》第二十条第一款（60日）",
      steps: [
        "行政复议申请期限：自 2024-08-02 的次日起 60日，到 2024-10-01",
        "2024-10-01 不上班，顺延到其后第一个不放假的日子",
        "届满之日为 2024-10-08（周二）",
      ],
    });
  });

  test("is not given for a start that no holiday notice covers", () => {
    expect(() => disputeDeadline("litigation-direct", "2027-01-04", law, calendar)).toThrow(UncoveredDate);
  });
});
