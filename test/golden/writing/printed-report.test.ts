import { describe, expect, test } from "vitest";
import { type PrintedReport, printReport } from "../../../src/engines/writing/printed-report.ts";
import { type PlacedCell, place } from "../../../src/engines/writing/printed-table.ts";
import { FORMS, madeUpReport } from "./made-up-report.ts";

/** A printed report in letters: one line a paragraph, one line a row, `↔` and `↕` for the columns and rows that a cell spans. */
function inLetters({ title, preamble, sections }: PrintedReport): string {
  const cell = ({ cell: { text, columns, rows } }: PlacedCell) => `${text || "␣"}${columns > 1 ? `↔${columns}` : ""}${rows > 1 ? `↕${rows}` : ""}`;
  const lines = sections.flatMap(({ heading, paragraphs, table }) => [
    `# ${heading}`,
    ...paragraphs,
    ...(table ? place(table).map((row) => `${String(row[0]!.column).padStart(2)} | ${row.map(cell).join(" | ")}`) : []),
  ]);
  return `${[title, preamble, ...lines].join("\n")}\n`;
}

describe("the layout of the annual report 年度报告格式", () => {
  test.each(Object.values(FORMS))("is that of the $id form, cell by cell", async (form) => {
    await expect(inLetters(printReport(madeUpReport(form), form))).toMatchFileSnapshot(`printed-report-${form.id}.txt`);
  });

  const form = FORMS["2021"];

  test("keeps the headings as the organ printed them, even where they are not those of the form", () => {
    const report = madeUpReport(form);
    report.sections[4]!.heading = "五、存在问题及改进措施";
    expect(printReport(report, form).sections.map(({ heading }) => heading)[4]).toBe("五、存在问题及改进措施");
  });

  test("prints all six headings, also those of sections that the report lacks", () => {
    const report = { ...madeUpReport(form), sections: [] };
    expect(printReport(report, form).sections.map(({ heading }) => heading)).toEqual(form.sections.map(({ heading }) => heading));
  });

  test("leaves no hole in title and preamble where organ and year are unknown", () => {
    const { title, preamble } = printReport({ ...madeUpReport(form), organ: null, year: null }, form);
    expect([title, preamble]).toEqual(["政府信息公开工作年度报告", form.preamble.replace("{year}年", "")]);
  });

  test("prints the opening sentence that the organ worded itself", () => {
    expect(printReport(madeUpReport(form), form, { preamble: "现公布本机关年度报告。" }).preamble).toBe("现公布本机关年度报告。");
  });

  test("a row that the report lacks is printed blank, never as zero", () => {
    const report = madeUpReport(form);
    delete report.tables.requests!["other.fee-lapsed"];
    const table = printReport(report, form).sections[2]!.table!;
    const cells = place(table).flat().filter(({ cell }) => cell.of?.startsWith("requests/other.fee-lapsed/"));
    expect(cells.map(({ cell }) => cell.text)).toEqual(["", "", "", "", "", "", ""]);
  });
});
