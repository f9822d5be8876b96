import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dismissFinding } from "../../src/actions/reports/dismiss-finding.ts";
import { buildReportFile } from "../../src/actions/reports/file.ts";
import { readReport } from "../../src/actions/reports/read.ts";
import { readCell } from "../../src/actions/reports/read-cell.ts";
import { releaseReport } from "../../src/actions/reports/release.ts";
import { reviewReport } from "../../src/actions/reports/review.ts";
import { saveSections } from "../../src/actions/reports/save-sections.ts";
import { listVersions, readVersion } from "../../src/actions/reports/versions.ts";
import { registerRequest } from "../../src/actions/requests/register.ts";
import { recordStatistic } from "../../src/actions/statistics/record.ts";
import type { SectionsInput } from "../../src/contract/reports.ts";
import type { Account } from "../../src/db/stores/accounts.ts";
import { differingCells } from "../../src/domain/annual-report/difference.ts";
import type { ReviewStep } from "../../src/domain/annual-report/review.ts";
import { APPLICATION, openTestOffice, type TestOffice } from "../office.ts";

const ORGAN = "heze-town";
let town: TestOffice;
beforeAll(async () => {
  town = await openTestOffice("2026-11-24");
});
afterAll(() => town.close());

const report = (year: number, person: Account = town.clerk) => readReport(town.office, person, ORGAN, year);
const textOf = async (year: number, id = "overview") =>
  (await report(year)).report.sections.find((section) => section.id === id)!.text;

async function save(year: number, sections: SectionsInput["sections"]): Promise<number> {
  const { edition } = await report(year);
  return (await saveSections(town.office, town.clerk, ORGAN, year, { edition, sections })).edition;
}

/** A person takes a step on what they see. */
async function step(person: Account, year: number, step: ReviewStep, reason = ""): Promise<void> {
  const { digest } = await report(year, person);
  await reviewReport(town.office, person, ORGAN, year, { step, digest, reason });
}

/** Prose without a gap: the audit finds no error in it. */
const FINISHED = {
  overview: `（一）主动公开方面。本机关主动公开政府信息0条。
（二）依申请公开方面。本年新收政府信息公开申请{requests/received/total}件，结转下年度继续办理{requests/carried-out/total}件。
（三）政府信息管理方面。坚持先审查、后公开。
（四）政府信息公开平台建设方面。专栏设指南、制度、法定主动公开内容、年报和依申请公开。
（五）监督保障方面。组织培训2次，考核已完成；社会评议结果为满意，没有发生责任追究情况。`,
  problems: "存在的主要问题是主动公开还不够及时。改进措施：2026年由党政办按月核对，年底以前完成。",
  "other-matters":
    "依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本年度发出收费通知的件数为0件，总金额为0元，实际收取的总金额为0元。",
};

const penalty = (year: number, quantity: number) =>
  recordStatistic(town.office, town.clerk, ORGAN, {
    kind: "penalties",
    occurredOn: `${year}-05-28`,
    quantity,
    source: "综合行政执法队5月台账",
    note: "",
  });

describe("the figures of the prose 正文里的数", () => {
  test("are bound to their cells from the first draft: another request moves prose and table together", async () => {
    expect((await report(2026)).prose.overview).toContain("{requests/received/total}");
    expect(await textOf(2026)).toContain("本年新收政府信息公开申请0件");
    await save(2026, {});
    await registerRequest(town.office, town.clerk, ORGAN, {
      ...APPLICATION,
      channel: "in-person",
      arrivedOn: "2026-11-24",
      receivedOn: "2026-11-24",
      submissionKey: "1".repeat(32),
    });
    expect(await textOf(2026)).toContain("本年新收政府信息公开申请1件");
  });

  test("open, as a sum over a group of rows too, on the records behind them", async () => {
    const behind = (row: string) => readCell(town.office, town.clerk, ORGAN, 2026, { table: "requests", row, column: "total" });
    expect((await behind("received")).count).toBe(1);
    expect((await behind("not-disclosed")).count).toBe(0);
  });
});

describe("submitting, returning, approving, publishing 送审、退回、审核、发布", () => {
  test("nothing with an error in it is submitted, and nothing that was never saved", async () => {
    await expect(step(town.clerk, 2025, "submitted")).rejects.toMatchObject({ code: "nothing-saved" });
    await save(2025, {});
    await expect(step(town.clerk, 2025, "submitted")).rejects.toMatchObject({ code: "report-faulty" });
  });

  test("the text rests while a reviewer reads it, and moves again when it is taken back", async () => {
    await save(2025, FINISHED);
    await step(town.clerk, 2025, "submitted");
    expect((await report(2025)).review).toMatchObject({ state: "submitted", by: "林知夏", own: true });
    await expect(save(2025, { problems: "改" })).rejects.toMatchObject({ code: "report-under-review" });
    await step(town.clerk, 2025, "withdrawn");
    expect((await report(2025)).review.state).toBe("drafting");
  });

  test("a clerk approves nothing; a return says why", async () => {
    await step(town.clerk, 2025, "submitted");
    await expect(step(town.clerk, 2025, "approved")).rejects.toMatchObject({ code: "not-permitted" });
    await expect(step(town.officer, 2025, "returned")).rejects.toMatchObject({ fields: { reason: expect.any(String) } });
    await step(town.officer, 2025, "returned", "第五部分没有写责任人");
    expect((await report(2025)).review).toMatchObject({ state: "returned", by: "沈怀远", reason: "第五部分没有写责任人" });
    await expect(step(town.officer, 2025, "approved")).rejects.toMatchObject({ code: "review-step-not-allowed" });
  });

  test("whoever wrote it does not approve it, with the officer's role too, nor may the database be told so", async () => {
    await town.asOwner(
      `insert into account_grant (organ_id, account_id, role) values (${town.organ.id}, ${town.clerk.id}, 'officer')`,
    );
    await save(2025, { problems: `${FINISHED.problems}责任人为党政办主任。` });
    await step(town.clerk, 2025, "submitted");
    await expect(step(town.clerk, 2025, "approved")).rejects.toMatchObject({ code: "own-draft" });
    const forged = town.asOwner(`insert into report_review
      (organ_id, year, number, step, edition, saved_by, digest, submission, submitted_by, done_by, done_at)
      select organ_id, year, number + 1, 'approved', edition, saved_by, digest, number, done_by, done_by, done_at
      from report_review where year = 2025 order by number desc limit 1`);
    await expect(forged).rejects.toThrow("report_review_check");
    await town.asOwner(`delete from account_grant where account_id = ${town.clerk.id} and role = 'officer'`);
  });

  test("an approval holds for the content that was read: a figure that moves afterwards voids it", async () => {
    await expect(releaseReport(town.office, town.officer, ORGAN, 2025)).rejects.toMatchObject({ code: "not-approved" });
    const seen = (await report(2025, town.officer)).digest;
    await penalty(2025, 4);
    const late = reviewReport(town.office, town.officer, ORGAN, 2025, { step: "approved", digest: seen, reason: "" });
    await expect(late).rejects.toMatchObject({ code: "review-step-not-allowed" });
    await step(town.clerk, 2025, "submitted");
    await step(town.officer, 2025, "approved");
    expect((await report(2025)).review.state).toBe("approved");

    await penalty(2025, 3);
    expect((await report(2025)).review.state).toBe("outdated");
    await expect(releaseReport(town.office, town.officer, ORGAN, 2025)).rejects.toMatchObject({ code: "report-changed" });
  });

  test("what is only likely is mended, or let stand with a reason, before anybody approves it", async () => {
    await save(2025, { problems: "存在的主要问题是主动公开还不够及时。" });
    await step(town.clerk, 2025, "submitted");
    const warnings = (await report(2025)).findings.filter(({ severity }) => severity === "warning");
    expect(warnings.map(({ check }) => check)).toEqual(["A-plan"]);
    await expect(step(town.officer, 2025, "approved")).rejects.toMatchObject({ code: "findings-open" });
    for (const { fingerprint } of warnings)
      await dismissFinding(town.office, town.clerk, ORGAN, 2025, fingerprint, { reason: "措施已写入工作要点" });
    expect((await report(2025)).verdicts).toContainEqual(
      expect.objectContaining({ fingerprint: warnings[0]!.fingerprint, by: "林知夏", reason: "措施已写入工作要点" }),
    );
    await dismissFinding(town.office, town.clerk, ORGAN, 2025, warnings[0]!.fingerprint, { reason: "" });
    await expect(step(town.officer, 2025, "approved")).rejects.toMatchObject({ code: "findings-open" });
    await step(town.officer, 2025, "returned", "把改进措施写上");
  });

  test("the database takes no release that nobody approved", async () => {
    const release = (columns: string, values: string) =>
      town.asOwner(`insert into report_release
        (organ_id, year, edition, content, saved_by, released_by, released_on, released_at${columns})
        select organ_id, year, number, '{}', saved_by, ${town.officer.id}, '2026-11-24', saved_at${values}
        from report_edition where year = 2025 limit 1`);
    await expect(release("", "")).rejects.toThrow("released_after_approval");
    // The first step was a submission, and its digest was approved by nobody.
    const digest = "(select digest from report_review where year = 2025 and number = 1)";
    await expect(release(", approval, digest", `, 1, ${digest}`)).rejects.toThrow("foreign key");
  });

  test("approved, it is published exactly as it was read, and then stays", async () => {
    await save(2025, { problems: FINISHED.problems });
    await step(town.clerk, 2025, "submitted");
    await step(town.officer, 2025, "approved");
    const { digest } = await report(2025);
    await releaseReport(town.office, town.officer, ORGAN, 2025);
    expect(await report(2025)).toMatchObject({ digest, review: { state: "released" }, moved: [] });
    await expect(save(2025, { problems: "改" })).rejects.toMatchObject({ code: "already-released" });
    await expect(step(town.clerk, 2025, "withdrawn")).rejects.toMatchObject({ code: "already-released" });
  });
});

describe("the versions 版本", () => {
  test("every one can be read, with who did what to it, and two of them compared, tables too", async () => {
    const { versions } = await listVersions(town.office, town.officer, ORGAN, 2025);
    expect(versions[0]).toMatchObject({ released: true, steps: [{ step: "submitted" }, { step: "approved", by: "沈怀远" }] });
    expect(versions.flatMap(({ steps }) => steps).map(({ step }) => step)).toContain("withdrawn");

    const read = async (version: string) => (await readVersion(town.office, town.officer, ORGAN, 2025, version)).report;
    const [first, last] = [await read("1"), await read("released")];
    expect(first.sections.at(-2)!.text).toContain("〔请补充");
    expect(differingCells(first.tables, last.tables)).toEqual([{ of: "proactive/penalties/decisions", before: 0, after: 7 }]);
    await expect(read("99")).rejects.toMatchObject({ code: "not-found" });
  });

  test.each(["docx", "xlsx", "pdf", "html", "json"] as const)("each is saved as %s", async (kind) => {
    const { bytes, name } = await buildReportFile(town.office, town.officer, ORGAN, 2025, kind, "1");
    expect(bytes.length).toBeGreaterThan(500);
    expect(name).toContain("第1版");
  });
});
