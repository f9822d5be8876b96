import { describe, expect, test } from "vitest";
import { loadLaw } from "../../law/load.ts";
import { paymentDeadline, progressOf, replyDeadline, supplementDeadline } from "./deadline.ts";

const law = loadLaw();
const calendar = law.workCalendar();

describe("the reply deadline explains itself", () => {
  const consulted = replyDeadline(
    {
      receivedOn: "2024-04-22",
      consultations: [{ kind: "third-party", sentOn: "2024-04-26", answeredOn: "2024-05-15" }],
      extendedBy: 5,
    },
    law,
    calendar,
  );

  test("with the articles that made it", () => {
    expect(consulted.basis).toBe("《中华人民共和国政府信息公开条例》第三十三条第二款、第三十三条第三款");
    expect(replyDeadline({ receivedOn: "2024-04-22" }, law, calendar).basis).toBe(
      "《中华人民共和国政府信息公开条例》第三十三条第二款",
    );
    expect(replyDeadline({ receivedOn: "2023-12-25", supplementedOn: "2024-01-08" }, law, calendar).basis).toBe(
      "《中华人民共和国政府信息公开条例》第三十条、第三十三条第二款",
    );
  });

  test("with its steps in order", () => {
    expect(consulted.steps).toEqual([
      "2024-04-22 收到申请",
      "答复期限 20 个工作日，自 2024-04-22 的次日起计算",
      "征求意见期间的 12 个工作日不计入",
      "经公开工作机构负责人同意，延长 5 个工作日",
      "答复期限届满之日为 2024-06-14（周五）",
    ]);
  });

  test("with every day from the day of receipt, which does not count", () => {
    expect(consulted.days[0]).toEqual({ date: "2024-04-22", counts: false, why: "收到申请，当日不计入" });
    expect(consulted.days.find(({ date }) => date === "2024-04-28")?.why).toBe("征求第三方意见期间，不计入");
    expect(consulted.days.find(({ date }) => date === "2024-05-01")?.why).toBe("劳动节放假");
    expect(consulted.days.filter(({ counts }) => counts)).toHaveLength(25);
  });

  test("with the words of a fee that starts it anew, or of a fee that only stops it", () => {
    const facts = { receivedOn: "2024-09-05", feeNoticeReceivedOn: "2024-09-13", paidOn: "2024-09-25" };
    expect(replyDeadline(facts, law, calendar).steps).toContain("答复期限自缴费完成次日重新计算");
    const resumed = replyDeadline(facts, law, calendar, { feeClock: "resume" });
    expect(resumed.steps).toContain("等待缴费的时间不计入答复期限");
    expect(resumed.basis).not.toContain("第三款");
  });
});

describe("where a deadline stands on a day", () => {
  const deadline = replyDeadline({ receivedOn: "2024-03-01" }, law, calendar);

  test.each([
    ["on the day of receipt nothing is used", "2024-03-01", { used: 0, left: 20, overdue: false }],
    ["after a week five days are used", "2024-03-08", { used: 5, left: 15, overdue: false }],
    ["on the last day none is left, and it is not late", "2024-03-29", { used: 20, left: 0, overdue: false }],
    ["on the Saturday after it is late by no working day", "2024-03-30", { used: 20, left: 0, overdue: true }],
    ["on the Monday after it is late by one", "2024-04-01", { used: 20, left: -1, overdue: true }],
  ])("%s", (_, asOf, expected) => expect(progressOf(deadline, asOf, calendar)).toEqual(expected));
});

test("a supplement is due in the reasonable time that the notice sets, 15 working days unless it says otherwise (条例 art. 30)", () => {
  expect(supplementDeadline("2024-03-01", law, calendar).due).toBe("2024-03-22");
  expect(supplementDeadline("2024-03-01", law, calendar, 10).due).toBe("2024-03-15");
});

test("a deadline past the last notice says which notice is missing", () => {
  expect(paymentDeadline("2026-12-10", law, calendar)).toMatchObject({
    provisional: true,
    provisionalBecause: ["缺少国务院办公厅2027年部分节假日安排的通知，其后的日子只扣除周末"],
  });
});
