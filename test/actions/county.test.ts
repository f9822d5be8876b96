import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignSubmission, withdrawSubmission } from "../../src/actions/county/assign.ts";
import { writeCircular } from "../../src/actions/county/circular.ts";
import { findCopies } from "../../src/actions/county/copies.ts";
import { dismissSubmissionFinding, restoreSubmissionFinding } from "../../src/actions/county/dismiss.ts";
import { matrixFile, mergedFile } from "../../src/actions/county/files.ts";
import { returnLetters } from "../../src/actions/county/letters.ts";
import { readMatrix } from "../../src/actions/county/matrix.ts";
import { readMerged, readMergedCell } from "../../src/actions/county/merged.ts";
import { receiveFile } from "../../src/actions/county/receive.ts";
import { readSubmission } from "../../src/actions/county/submission.ts";
import { listSubmitters, readSubmitters, removeSubmitter } from "../../src/actions/county/submitters.ts";
import { viewSession } from "../../src/actions/sessions/view.ts";
import { MatrixQuery } from "../../src/contract/county.ts";
import type { Account } from "../../src/db/stores/accounts.ts";
import { readDocument } from "../../src/engines/reading/read-document.ts";
import { ReportReaders } from "../../src/jobs/reports/report-readers.ts";
import { AS_FILE, openCounty, reportOf } from "../county.ts";
import { openTestOffice, type TestOffice } from "../office.ts";

const LIUXU = "云江省临澜市青穗区柳溆回族乡人民政府";
const WUTANG = "云江省临澜市青穗区梧塘乡人民政府";
const CIVIL_AFFAIRS = "云江省临澜市青穗区民政局";
const ONE_TOO_MANY = { set: { "requests.carried-in.natural-person": 1, "requests.carried-in.total": 1 } };

let town: TestOffice;
let county: { code: string; clerk: Account; officer: Account };
const readers = new ReportReaders(1);
beforeAll(async () => {
  town = await openTestOffice("2024-02-05");
  county = await openCounty(town);
});
afterAll(async () => {
  await readers.close();
  await town.close();
});

const receive = (name: string, bytes: Uint8Array, year = 2023) =>
  receiveFile(town.office, county.clerk, county.code, year, { name, bytes }, readers);
const matrix = (query: object = {}) =>
  readMatrix(town.office, county.clerk, county.code, MatrixQuery.parse({ year: 2023, ...query }));
const lineOf = async (organ: string) => (await matrix()).lines.find(({ name }) => name === organ)!;
const submission = (id: number) => readSubmission(town.office, county.clerk, county.code, id);
async function textOf(bytes: Uint8Array): Promise<string> {
  const result = await readDocument(bytes, "a.docx");
  return "document" in result ? result.document.text : "";
}

describe("files that organs hand in 收件 (条例 art. 49)", () => {
  test("are told apart by the organ that each names, whatever the format, and audited", async () => {
    const docx = await receive("报告1.docx", await AS_FILE.docx(reportOf(LIUXU, ONE_TOO_MANY)));
    const pdf = await receive("x.pdf", await AS_FILE.pdf(reportOf(WUTANG)));
    expect([docx.file.organ, pdf.file.organ]).toEqual([LIUXU, WUTANG]);
    expect(Object.keys((await lineOf(LIUXU)).faults)).toContain("T3-balance");
    expect((await lineOf(WUTANG)).sum.error).toBe(0);
  });

  test("one that cannot be read is kept with its reason and remedy under the organ that its name tells, and stops nobody", async () => {
    const { file } = await receive("青穗区民政局2023年报.docx", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
    expect(file).toMatchObject({ organ: CIVIL_AFFAIRS, refusal: { reason: expect.stringContaining("损坏") } });
    expect(file.refusal?.remedy).toContain("另存一份");
    expect(await matrix()).toMatchObject({ organs: 5, received: 3, refused: 1, missing: 2 });
  });

  test("the same file again is not read again", async () => {
    const bytes = await AS_FILE.docx(reportOf(LIUXU, ONE_TOO_MANY));
    expect((await receive("又一次.docx", bytes)).already).toBe(true);
    expect((await matrix()).received).toBe(3);
  });

  test("the list tells which organs have handed in nothing", async () => {
    const { lines } = await matrix({ state: "missing" });
    expect(lines.map(({ name }) => name)).toEqual(["云江省临澜市青穗区水务局", "云江省临澜市青穗区司法局"]);
  });

  test("a report of another year goes into that year's collection and is what the next is compared with", async () => {
    const last = await receive(
      "去年.docx",
      await AS_FILE.docx(
        reportOf(WUTANG, {
          set: {
            year: 2022,
            "requests.carried-out.natural-person": 3,
            "requests.carried-out.total": 3,
            "requests.received.natural-person": 10,
            "requests.received.total": 10,
          },
        }),
      ),
    );
    expect(last.file.year).toBe(2022);
    const { file } = await lineOf(WUTANG);
    const view = await submission(file!.id);
    expect(view.comparedWith).toBe(2022);
    expect(view.findings.map(({ check }) => check)).toContain("T3-carry");
  });

  test("a file of an organ that is not on the list waits until the organ is listed or told by hand", async () => {
    const { file } = await receive("y.html", await AS_FILE.html(reportOf("云江省临澜市青穗区档案馆")));
    expect(file.organ).toBeNull();
    expect((await matrix()).unassigned.map(({ printedOrgan }) => printedOrgan)).toEqual(["云江省临澜市青穗区档案馆"]);
    await listSubmitters(town.office, county.clerk, county.code, "1. 云江省临澜市青穗区档案馆\n", readers);
    expect((await lineOf("云江省临澜市青穗区档案馆")).file?.id).toBe(file.id);
  });

  test("one told by hand is remembered: the next file that prints the same name is that organ's", async () => {
    const printed = "临澜市青穗区水利局";
    const first = await receive("a.html", await AS_FILE.html(reportOf(printed)));
    const listed = await readSubmitters(town.office, county.clerk, county.code);
    const water = listed.find(({ name }) => name.endsWith("水务局"))!;
    await assignSubmission(town.office, county.clerk, county.code, first.file.id, { organ: water.code, year: 2023 }, readers);
    expect((await submission(first.file.id)).findings.map(({ check }) => check)).toContain("N-organ-name");
    const second = await receive("b.html", await AS_FILE.html(reportOf(printed, ONE_TOO_MANY)));
    expect(second.file).toMatchObject({ organ: water.name, round: 2 });
    await withdrawSubmission(town.office, county.clerk, county.code, second.file.id);
    expect((await lineOf(water.name)).file?.id).toBe(first.file.id);
  });

  test("an organ with files stays on the list; one without can be taken off", async () => {
    const listed = await readSubmitters(town.office, county.clerk, county.code);
    const code = (ending: string) => listed.find(({ name }) => name.endsWith(ending))!.code;
    await expect(removeSubmitter(town.office, county.clerk, county.code, code("民政局"))).rejects.toThrow("不能移出名单");
    await removeSubmitter(town.office, county.clerk, county.code, code("司法局"));
    expect((await matrix()).missing).toBe(0);
  });

  test("a township has no organs below it, so it collects nothing and its menu does not offer it", async () => {
    const refusal = readMatrix(town.office, town.clerk, town.organ.code, MatrixQuery.parse({ year: 2023 }));
    await expect(refusal).rejects.toMatchObject({ code: "not-permitted" });
    const may = (person: Account, organ: string) =>
      viewSession(town.office, person).then(({ organs }) => organs.find(({ code }) => code === organ)!.may);
    expect(await may(town.clerk, town.organ.code)).not.toContain("county.read");
    expect(await may(county.clerk, county.code)).toContain("county.read");
  });

  test("nobody of another organ sees the collection, and who only reads cannot collect", async () => {
    await expect(readMatrix(town.office, town.clerk, county.code, MatrixQuery.parse({ year: 2023 }))).rejects.toThrow();
    const collect = receiveFile(
      town.office,
      county.officer,
      county.code,
      2023,
      { name: "z.txt", bytes: new Uint8Array([1]) },
      readers,
    );
    await expect(collect).rejects.toThrow("没有办理此事的权限");
  });
});

describe("findings of a report 核查问题", () => {
  test("one that is dismissed with a reason stays dismissed in the corrected file, which shows what was mended", async () => {
    const { file } = await lineOf(LIUXU);
    const before = await submission(file!.id);
    const [balance, total] = before.findings.filter(({ check }) => check === "T3-balance");
    const dismiss = (fingerprint: string, reason: string) =>
      dismissSubmissionFinding(town.office, county.clerk, county.code, file!.id, { fingerprint, reason });
    await dismiss(balance!.fingerprint, "口径不同");
    await dismiss(total!.fingerprint, "情况属实");
    expect((await lineOf(LIUXU)).faults["T3-balance"]).toBeUndefined();
    await restoreSubmissionFinding(town.office, county.clerk, county.code, file!.id, total!.fingerprint);
    expect((await lineOf(LIUXU)).faults["T3-balance"]?.error).toBe(1);

    // The natural persons' column is left as it was; the total is mended, and another table is now wrong.
    const halfMended = { "requests.carried-in.natural-person": 1, "disputes.direct.total": 2 };
    const again = await receive("改正.docx", await AS_FILE.docx(reportOf(LIUXU, { set: halfMended })));
    expect(again.file.round).toBe(2);
    const after = await submission(again.file.id);
    expect(after.since?.mended.map(({ fingerprint }) => fingerprint)).toContain(total!.fingerprint);
    const fresh = after.findings.filter(({ fingerprint }) => after.since!.fresh.includes(fingerprint));
    expect(fresh.map(({ check }) => check)).toContain("T4-sum");
    const kept = after.findings.find(({ fingerprint }) => fingerprint === balance!.fingerprint);
    expect(kept?.dismissed).toEqual({ reason: "口径不同", by: "池砚秋" });
    expect(after.rounds).toHaveLength(2);
    expect(after.replacedBy).toBeNull();
    const replaced = { id: again.file.id, round: 2 };
    expect((await submission(file!.id)).replacedBy).toEqual(replaced);
    // A third file that cannot be read takes nobody's place: what was read last still counts.
    const unread = await receive("柳溆回族乡2023年报.docx", new Uint8Array([0x50, 0x4b, 3, 4, 7]));
    expect((await submission(again.file.id)).rounds).toHaveLength(3);
    expect((await submission(again.file.id)).replacedBy).toBeNull();
    expect((await submission(file!.id)).replacedBy).toEqual(replaced);
    await withdrawSubmission(town.office, county.clerk, county.code, unread.file.id);
  });

  test("a passage that two organs share is found in both", async () => {
    expect(await findCopies(town.office, county.clerk, county.code, 2023)).toBeGreaterThanOrEqual(2);
    const { checks } = await matrix();
    expect(checks.find(({ id }) => id === "N-copied")?.organs).toBeGreaterThanOrEqual(2);
  });
});

describe("what is made of a collection 汇总、退回、通报", () => {
  test("every number of the sum can be traced to the organs, and those without one are named", async () => {
    const merged = await readMerged(town.office, county.clerk, county.code, 2023);
    expect(merged.organs).toHaveLength(4);
    expect(merged.missing).toEqual([CIVIL_AFFAIRS]);
    const cell = await readMergedCell(town.office, county.clerk, county.code, {
      year: 2023,
      table: "requests",
      row: "received",
      column: "total",
    });
    expect(cell.value).toBe(cell.from.reduce((sum, { value }) => sum + value, 0));
    expect(cell.from).toHaveLength(4);
    expect(merged.report?.tables.requests?.received?.[6]).toBe(cell.value);
    expect(cell.missing).toEqual([CIVIL_AFFAIRS]);
    const json = JSON.parse(
      new TextDecoder().decode((await mergedFile(town.office, county.clerk, county.code, 2023, "json")).bytes),
    );
    expect(json.provenance.length).toBeGreaterThan(100);
  });

  test("a return letter goes to each organ with errors or an unreadable file, with its findings, the deadline and the place", async () => {
    const query = { year: 2023, until: "2024-02-20", place: "区政府办公室政务公开科", level: "error" } as const;
    const { bytes, count } = await returnLetters(town.office, county.clerk, county.code, query);
    const letters = unzipSync(bytes);
    expect(Object.keys(letters)).toHaveLength(count);
    expect((await matrix()).letters.error).toBe(count);
    const wrong = await textOf(letters[`${LIUXU}.docx`]!);
    expect(wrong).toContain("2024年2月20日前");
    expect(wrong).toContain("区政府办公室政务公开科");
    expect(wrong).toContain("表四");
    const unread = await textOf(letters[`${CIVIL_AFFAIRS}.docx`]!);
    expect(unread).toContain("损坏");
    expect(unread).not.toContain("未发现问题");
  });

  test("the circular counts who handed in, who has errors, and of which kinds", async () => {
    const text = await textOf(await writeCircular(town.office, county.clerk, county.code, 2023));
    expect(text).toContain("应报送5家，已报送5家，全部报送");
    expect(text).toContain("其中1家的文件无法读取：民政局");
  });

  test("the matrix can be saved as a workbook, on paper and as data", async () => {
    const file = (kind: "xlsx" | "docx" | "json") => matrixFile(town.office, county.clerk, county.code, 2023, kind);
    const { rows } = JSON.parse(new TextDecoder().decode((await file("json")).bytes));
    expect(rows).toHaveLength(5);
    // Nobody looked into a file that could not be read: that is not "no faults".
    expect(rows.find(({ organ }: { organ: string }) => organ === CIVIL_AFFAIRS)).toMatchObject({ state: "无法读取", sum: null });
    expect(await textOf((await file("docx")).bytes)).toContain(LIUXU);
    expect((await file("xlsx")).bytes.length).toBeGreaterThan(4000);
  });
});
