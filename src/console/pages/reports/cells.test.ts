import { describe, expect, test } from "vitest";
import { disputeTable } from "../../../engines/writing/dispute-table.ts";
import { type PlacedCell, type PrintedTable, place } from "../../../engines/writing/printed-table.ts";
import { proactiveTable } from "../../../engines/writing/proactive-table.ts";
import { requestTable } from "../../../engines/writing/request-table.ts";
import { loadLaw } from "../../../law/load.ts";
import { cellAddress, cellWords, neighbour } from "./cells.ts";

const form = loadLaw().reportForm(2023);
const empty = Array.from({ length: 5 }, () => 0);
const requests = requestTable(form, "", {});
const disputes = disputeTable(form, "", { reconsideration: empty, direct: empty, afterReconsideration: empty });
const proactive = proactiveTable(form, "", {});

const valuesOf = (table: PrintedTable) =>
  place(table)
    .flat()
    .filter(({ cell }) => cell.role === "value");
const valueAt = (table: PrintedTable, of: string): PlacedCell => valuesOf(table).find(({ cell }) => cell.of === of)!;
const words = (table: PrintedTable, of: string) => cellWords(valueAt(table, of), place(table));
const next = (table: PrintedTable, of: string, key: Parameters<typeof neighbour>[2]) =>
  neighbour(valuesOf(table), valueAt(table, of), key).cell.of;

describe("a cell of the report as a button", () => {
  test("it asks for the records of exactly that cell", () => {
    expect(cellAddress("requests/not-disclosed.state-secret/natural-person")).toEqual({
      table: "requests",
      row: "not-disclosed.state-secret",
      column: "natural-person",
    });
  });

  test("its name is read from the headings that it stands beside and under", () => {
    expect(words(requests, "requests/not-disclosed.state-secret/business")).toBe(
      "三、本年度办理结果，（三）不予公开，1.属于国家秘密，法人或其他组织，商业企业",
    );
    expect(words(requests, "requests/received/natural-person")).toBe("一、本年新收政府信息公开申请数量，自然人");
    expect(words(disputes, "disputes/direct/corrected")).toBe("行政诉讼，未经复议直接起诉，结果纠正");
    expect(words(proactive, "proactive/penalties/decisions")).toBe("行政处罚，本年处理决定数量");
  });
});

describe("the arrow keys in a table of the report", () => {
  test("they walk along rows and columns", () => {
    expect(next(requests, "requests/received/natural-person", "ArrowRight")).toBe("requests/received/business");
    expect(next(requests, "requests/received/natural-person", "ArrowDown")).toBe("requests/carried-in/natural-person");
  });

  test("they pass from a wide block of table two to a narrow one", () => {
    expect(next(proactive, "proactive/normativeDocuments/repealed", "ArrowDown")).toBe("proactive/licensing/decisions");
  });

  test("at the edge they stay", () => {
    expect(next(requests, "requests/received/total", "ArrowRight")).toBe("requests/received/total");
    expect(next(disputes, "disputes/reconsideration/upheld", "ArrowUp")).toBe("disputes/reconsideration/upheld");
  });
});
