import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFees } from "../../src/actions/fees/list.ts";
import { quoteFee } from "../../src/actions/fees/quote.ts";
import { refundFee } from "../../src/actions/fees/refund.ts";
import { draftLetter } from "../../src/actions/letters/draft.ts";
import { issueLetter } from "../../src/actions/letters/issue.ts";
import { readLetter } from "../../src/actions/letters/read.ts";
import { atDesk } from "../../src/actions/office.ts";
import { buildReport } from "../../src/actions/reports/figures.ts";
import { recordStep } from "../../src/actions/requests/record-step.ts";
import { submitRequest } from "../../src/actions/requests/submit.ts";
import { letterText } from "../../src/engines/writing/letter-filling.ts";
import { APPLICATION, openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
const numbers: string[] = [];

beforeAll(async () => {
  town = await openTestOffice("2026-10-09");
  // Sixty-one requests of one applicant in one month, written in several ways, and one of another.
  for (let i = 0; i < 61; i++) {
    const identityNumber = i % 2 === 0 ? "0000001980-0101000X" : "00000019800101000x";
    const { number } = await submitRequest(town.office, town.organ, {
      ...APPLICATION,
      identityNumber,
      description: `第${i + 1}号路段的养护记录`,
      confirmed: "yes",
    });
    numbers.push(number);
    if (i === 5)
      await submitRequest(town.office, town.organ, {
        ...APPLICATION,
        name: "许清和",
        identityNumber: "000000199001010000",
        confirmed: "yes",
      });
  }
});
afterAll(() => town.close());

const quote = (number: string, way: "items" | "pages", pages = 0) =>
  quoteFee(town.office, town.clerk, "heze-town", number, { way, pages });

describe("the information processing fee 信息处理费 (国办函〔2020〕109号 art. 4, 5)", () => {
  test("by item is progressive over one applicant's calendar month, found again by a keyed digest (vectors F1–F3, F7)", async () => {
    const prices: number[] = [];
    for (const number of numbers) prices.push((await quote(number, "items")).yuan);
    const sum = (n: number) => prices.slice(0, n).reduce((total, price) => total + price, 0);
    expect([12, 30, 31, 35, 47, 50, 61].map(sum)).toEqual([200, 2_000, 2_200, 3_000, 6_100, 7_000, 11_500]);
    expect(prices[34]).toBe(200);
    const rows = await town.asOwner<{ line: string }>("select a::text as line from applicant_index a");
    expect(rows.filter(({ line }) => line.includes("19800101"))).toEqual([]);
  });

  test("by item begins anew with the month, and counts no other applicant", async () => {
    town.setToday("2026-11-02");
    const { number } = await submitRequest(town.office, town.organ, {
      ...APPLICATION,
      identityNumber: "00000019800101000X",
      confirmed: "yes",
    });
    expect(await quote(number, "items")).toMatchObject({ quantity: 1, yuan: 0, month: "2026-11" });
  });

  test.each([
    [30, 0],
    [31, 10],
    [68, 380],
    [150, 1_700],
    [256, 4_940],
  ])("by page, %i pages are %i yuan (vectors F4–F6)", async (pages, yuan) => {
    expect((await quote(numbers[0]!, "pages", pages)).yuan).toBe(yuan);
  });

  test("is asked for by a letter with ground, arithmetic, sum and limit; paid, paid back, and stated in section six", async () => {
    const { office, clerk } = town;
    const number = numbers[0]!;
    town.setToday("2026-10-12");
    const step = (kind: string, occurredOn: string, more: object = {}) =>
      recordStep(office, clerk, "heze-town", number, { kind, occurredOn, ...more });
    await step("accept", "2026-10-12");
    const payment = "云栖区财政局非税专户 000000";
    const id = await draftLetter(office, clerk, "heze-town", number, {
      kind: "fee-notice",
      fields: { payment, way: "pages", pages: "68" },
    });
    await issueLetter(office, clerk, "heze-town", id, "https://www.example.cn");
    const text = letterText(new Uint8Array((await readLetter(office, clerk, "heze-town", id, "docx")).bytes));
    for (const part of ["第五条", "第31—68页：38页 × 10元/页 = 380元", "380元", "20个工作日", payment, "视为放弃申请"])
      expect(text).toContain(part);
    // By item this one costs nothing: there is nothing to ask for.
    const free = await draftLetter(office, clerk, "heze-town", numbers[1]!, {
      kind: "fee-notice",
      fields: { payment, way: "items" },
    });
    await expect(issueLetter(office, clerk, "heze-town", free, "https://www.example.cn")).rejects.toMatchObject({
      code: "letter-faulty",
    });

    town.setToday("2026-10-16");
    await step("noticeReceived", "2026-10-13", { about: 2 });
    const listed = async () => (await listFees(office, clerk, "heze-town", 2026)).lines[0];
    expect(await listed()).toMatchObject({ yuan: 380, way: "pages", quantity: 68, dueOn: "2026-11-10", state: "awaited" });
    await expect(step("pay", "2026-10-15", { yuan: 300 })).rejects.toMatchObject({
      fields: { yuan: expect.stringContaining("380 元") },
    });
    await step("pay", "2026-10-15", { yuan: 380 });
    expect(await listed()).toMatchObject({ state: "paid", paidYuan: 380 });

    const refund = { refundedOn: "2026-10-16", yuan: 80, note: "多收 8 页" };
    await expect(refundFee(office, clerk, "heze-town", number, { ...refund, yuan: 381 })).rejects.toMatchObject({
      code: "invalid",
    });
    await refundFee(office, clerk, "heze-town", number, refund);
    expect(await listFees(office, clerk, "heze-town", 2026)).toMatchObject({ count: 1, yuan: 380, paidYuan: 300 });
    const { report } = await atDesk(office, town.organ, "system", (desk) =>
      buildReport(office, desk, office.law.reportForm(2026), 2026),
    );
    expect(report.sections.at(-1)!.text).toContain("发出收费通知的件数为1件，总金额为380元，实际收取的总金额为300元");
  });
});
