import { describe, expect, test } from "vitest";
import { compose, forms } from "./compose-report.ts";
import { breaches } from "../../../src/domain/annual-report/identities.ts";
import { mergeReports } from "../../../src/domain/annual-report/merge.ts";

const town = (organ: string, set: Record<string, unknown> = {}, without: string[] = []) => ({
  ...compose({ set: { organ, ...set }, without }).report,
  file: `${organ}.docx`,
});
const here = town("柳溆乡人民政府");

describe("summing up many reports 汇总", () => {
  test("every cell is the sum, and the identities still hold", () => {
    const { report } = mergeReports(
      [
        here,
        town("梧塘乡人民政府", { "proactive.licensing": 9, "proactive.charges": 0.1 }),
        town("石瓯镇人民政府", { "proactive.charges": 0.2 }),
      ],
      forms,
    );
    expect(report.tables.requests!.received).toEqual([21, 0, 0, 0, 0, 0, 21]);
    expect(report.tables.disputes!.direct).toEqual([0, 3, 0, 0, 3]);
    expect(report.tables.proactive).toMatchObject({ licensing: 71, charges: 0.3, normativeDocuments: { inForce: 27 } });
    expect(report).toMatchObject({ year: 2023, form: "2021", sections: [], reading: { unsure: [] } });
    expect(breaches(report, forms[1]!)).toEqual([]);
  });

  test("every cell tells which report gave what", () => {
    const { provenance } = mergeReports([here, town("梧塘乡人民政府", { "proactive.licensing": 9 })], forms);
    expect(provenance.find(({ row }) => row === "licensing")).toEqual({
      table: "proactive",
      row: "licensing",
      value: 40,
      from: [
        { report: 0, organ: "柳溆乡人民政府", file: "柳溆乡人民政府.docx", value: 31 },
        { report: 1, organ: "梧塘乡人民政府", file: "梧塘乡人民政府.docx", value: 9 },
      ],
      missing: [],
    });
  });

  test("a blank is not added as zero: the sum is named as uncertain", () => {
    const { report } = mergeReports([here, town("梧塘乡人民政府", { "proactive.licensing": null })], forms);
    expect(report.tables.proactive!.licensing).toBe(31);
    expect(report.reading.unsure).toEqual([
      { table: "proactive", row: "licensing", why: expect.stringContaining("梧塘乡人民政府") },
    ]);
  });

  test("a blank that the report's own identities settle is added", () => {
    const { report } = mergeReports(
      [here, town("梧塘乡人民政府", { "requests.received": [7, null, null, null, null, null, 7] })],
      forms,
    );
    expect(report.tables.requests!.received).toEqual([14, 0, 0, 0, 0, 0, 14]);
  });

  test("a cell that no report has stays blank", () => {
    const { report } = mergeReports([town("柳溆乡人民政府", { "proactive.licensing": null })], forms);
    expect(report.tables.proactive!.licensing).toBeNull();
  });

  test("an old form's single row of 其他处理 adds nothing only when it is zero", () => {
    const rows = ["requests.other.supplement-lapsed", "requests.other.fee-lapsed", "requests.other.other"];
    const old = (number: number) => town("石瓯镇人民政府", { "requests.other": [number, 0, 0, 0, 0, 0, number] }, rows);
    expect(mergeReports([here, old(0)], forms).report.reading.unsure).toEqual([]);
    const { report } = mergeReports([here, old(2)], forms);
    expect(report.reading.unsure.map(({ row, column }) => `${row} ${column}`)).toContain("other.other natural-person");
  });

  test("reports of different years give a sum without a year", () => {
    expect(mergeReports([here, town("梧塘乡人民政府", { year: 2022 })], forms).report.year).toBeNull();
  });

  test("no report gives no numbers", () => {
    const { report } = mergeReports([], forms);
    expect(Object.values(report.tables.requests!).flat()).toEqual(expect.arrayContaining([null]));
    expect(
      Object.values(report.tables.requests!)
        .flat()
        .some((cell) => cell !== null),
    ).toBe(false);
  });
});
