import { describe, expect, test } from "vitest";
import type { TodayView } from "../../../contract/organs.ts";
import { dutiesOf } from "./duties.ts";

const day: TodayView = {
  today: "2024-01-15",
  requests: [
    { number: "2023-0009", summary: "道路养护合同", dueOn: "2024-01-30", left: 11 },
    { number: "2023-0007", summary: "征地补偿安置方案", dueOn: "2024-01-12", left: -1 },
    { number: "2023-0010", summary: "期限未能计算的一件", dueOn: null, left: null },
  ],
  moved: [],
  documents: [
    { id: 4, edition: 1, title: "由我起草的通知", dueOn: "2024-01-20", maySign: false },
    { id: 5, edition: 2, title: "别人起草的通知", dueOn: "2024-01-18", maySign: true },
  ],
  disputes: [{ id: 3, caseNumber: "（2023）某行初1号", openedOn: "2023-12-01" }],
  recent: [],
  report: { year: 2023, releasedOn: null, dueOn: "2024-01-31" },
};
const everything = () => true;

describe("what waits for a person today 要我办", () => {
  test("what turns late first stands on top, what has no date last", () => {
    expect(dutiesOf(day, everything).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "request 2023-0007",
      "document 5/2",
      "request 2023-0009",
      "report 2023",
      "request 2023-0010",
      "dispute 3",
    ]);
  });

  test("a late request says by how many working days", () => {
    expect(dutiesOf(day, everything)[0]).toMatchObject({ reason: "已超期 1 个工作日", pressing: true });
  });

  test("nothing is shown that the person cannot act on", () => {
    expect(dutiesOf(day, () => false).map(({ kind }) => kind)).toEqual(["document"]);
  });

  test("the annual report is no duty before its day comes into sight, nor after its release", () => {
    const kinds = (view: TodayView) => dutiesOf(view, everything).map(({ kind }) => kind);
    expect(kinds({ ...day, today: "2023-11-01" })).not.toContain("report");
    expect(kinds({ ...day, report: { ...day.report, releasedOn: "2024-01-10" } })).not.toContain("report");
  });
});
