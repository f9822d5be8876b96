import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listWaitingDocuments } from "../src/actions/documents/list.ts";
import { buildReportFile, releasedReport } from "../src/actions/reports/file.ts";
import { readReport } from "../src/actions/reports/read.ts";
import { readCell } from "../src/actions/reports/read-cell.ts";
import { releaseReport } from "../src/actions/reports/release.ts";
import { saveSections } from "../src/actions/reports/save-sections.ts";
import { listStatistics } from "../src/actions/statistics/list.ts";
import { voidStatistic } from "../src/actions/statistics/void.ts";
import { accountByName } from "../src/db/stores/accounts.ts";
import { APPLICANT_COLUMNS, DISPUTE_RESULTS } from "../src/domain/annual-report/model.ts";
import { readReport as readReportFile } from "../src/engines/reading/read-report.ts";
import { loadDemonstration } from "../src/jobs/demonstration/load.ts";
import { openTestOffice, type TestOffice } from "./office.ts";

const golden = JSON.parse(readFileSync(new URL("./golden/township-2023/tables.json", import.meta.url), "utf8"));

let town: TestOffice;
beforeAll(async () => {
  town = await openTestOffice("2026-11-23");
  await loadDemonstration(town.office, () => {});
});
afterAll(() => town.close());

const report = (year: number) => readReport(town.office, town.clerk, "heze-town", year);

test("leaves a normative document half-way through three reviews, for whoever looks to go on with", async () => {
  const deputy = (await accountByName(town.office.database, "韩书砚"))!;
  const waiting = await listWaitingDocuments(town.office, deputy, "heze-town");
  const [reviewed] = waiting.filter(({ title }) => title === "禾泽镇村级公益事业财政奖补项目管理办法");
  expect(reviewed).toMatchObject({ waitsFor: "二审二校", maySign: true });
});

describe("the demonstration township's year 2023", () => {
  test("makes the tables of the report that the project grew out of, cell by cell, its misprint corrected", async () => {
    const { report: built, releasedOn, complete } = await report(2023);
    expect(built.tables).toEqual(golden);
    expect(built.sections.find(({ id }) => id === "overview")?.text).toContain("149条");
    expect({ releasedOn, complete }).toEqual({ releasedOn: "2024-01-22", complete: true });
  });

  test("passes the audit without a finding", async () => {
    expect((await report(2023)).findings).toEqual([]);
  });

  test("opens behind every cell exactly the records that the cell counts", async () => {
    const { tables } = (await report(2023)).report;
    const cells = [
      ...Object.entries(tables.requests!).flatMap(([row, values]) =>
        values.map((value, i) => ({ table: "requests" as const, row, column: APPLICANT_COLUMNS[i]!, value })),
      ),
      ...Object.entries(tables.disputes!).flatMap(([row, values]) =>
        values.map((value, i) => ({ table: "disputes" as const, row, column: DISPUTE_RESULTS[i]!, value })),
      ),
      ...["licensing", "penalties", "compulsion", "charges"].map((row) => ({
        table: "proactive" as const,
        row,
        column: "decisions",
        value: tables.proactive![row],
      })),
    ];
    for (const { value, ...cell } of cells) {
      const { count, records } = await readCell(town.office, town.clerk, "heze-town", 2023, cell);
      expect({ ...cell, count }).toEqual({ ...cell, count: value });
      expect(records.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(value);
    }
  });

  test.each(["docx", "html", "xlsx", "pdf", "json"] as const)(
    "read back from its %s is the same report, cell for cell",
    async (kind) => {
      const { bytes, name } = await buildReportFile(town.office, town.clerk, "heze-town", 2023, kind);
      const result = await readReportFile(bytes, `${name}.${kind}`, town.office.law.data.annualReportForms);
      expect("report" in result && result.report.tables).toEqual(golden);
    },
  );

  test("is loaded once, however often it is asked for", async () => {
    await loadDemonstration(town.office, () => {});
    expect(
      await town.asOwner(
        "select (select count(*)::int from document) as documents, (select count(*)::int from request) as requests",
      ),
    ).toEqual([{ documents: 151, requests: 10 }]);
  });
});

describe("a released year 已发布的年度", () => {
  test("shows what was published, and says which figures its records have left behind", async () => {
    expect((await report(2023)).moved).toEqual([]);
    const [batch] = await listStatistics(town.office, town.clerk, "heze-town", 2023);
    await voidStatistic(town.office, town.clerk, "heze-town", batch!.id);
    const after = await report(2023);
    expect(after.moved).toEqual([{ of: "proactive/penalties/decisions", before: 1251, after: 1251 - batch!.quantity }]);
    expect(after.report.tables).toEqual(golden);
    expect((await releasedReport(town.office, town.organ, 2023)).report.tables).toEqual(golden);
    const { bytes } = await buildReportFile(town.office, town.clerk, "heze-town", 2023, "json");
    expect(JSON.parse(new TextDecoder().decode(bytes)).tables).toEqual(golden);
  });
});

describe("any other year 任一年度", () => {
  test("drafts its prose from the figures, and its gaps are errors until a person fills them", async () => {
    const { findings } = await report(2025);
    expect(findings.filter(({ check, severity }) => check === "N-leftover" && severity === "error").length).toBeGreaterThan(0);
    const release = releaseReport(town.office, town.officer, "heze-town", 2025);
    await expect(release).rejects.toMatchObject({ code: "nothing-saved" });
    await saveSections(town.office, town.clerk, "heze-town", 2025, { edition: null, sections: {} });
    await expect(releaseReport(town.office, town.officer, "heze-town", 2025)).rejects.toMatchObject({ code: "report-faulty" });
  });

  test("stands ready too: 2024 carries nothing in and holds no records of 2023", async () => {
    const { report: next, releasedOn } = await report(2024);
    expect(next.tables.requests?.["carried-in"]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(next.tables.requests?.received).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(releasedOn).toBeNull();
  });

  test("before the first national form is refused with the reason", async () => {
    await expect(async () => report(2018)).rejects.toMatchObject({
      code: "invalid",
      fields: { year: expect.stringContaining("2019") },
    });
  });
});
