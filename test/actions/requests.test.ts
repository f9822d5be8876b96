import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readRequest } from "../../src/actions/requests/read.ts";
import { recordService } from "../../src/actions/requests/record-service.ts";
import { recordStep } from "../../src/actions/requests/record-step.ts";
import { registerRequest } from "../../src/actions/requests/register.ts";
import { replyToRequest } from "../../src/actions/requests/reply.ts";
import { submitRequest } from "../../src/actions/requests/submit.ts";
import { trackRequest } from "../../src/actions/requests/track.ts";
import type { Reply } from "../../src/contract/requests.ts";
import { APPLICATION, openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
beforeAll(async () => {
  town = await openTestOffice("2023-09-22");
});
beforeEach(() => town.setToday("2023-09-22"));
afterAll(() => town.close());

const submit = (submissionKey?: string) =>
  submitRequest(town.office, town.organ, { ...APPLICATION, confirmed: "yes", submissionKey });
const reply = (changes: Partial<Reply> = {}): Reply => ({
  outcome: "disclosed",
  variant: "provided",
  kinds: [],
  withheldUnder: [],
  reply: "现予公开。",
  reasons: "",
  decidedOn: "2023-09-22",
  serviceMethod: null,
  servedOn: null,
  ...changes,
});
/** A request whose information was reviewed for secrets. */
async function reviewed(): Promise<{ number: string }> {
  const { number } = await submit();
  const review = { kind: "reviewConfidentiality", occurredOn: "2023-09-22", finding: "open", note: "不涉密" } as const;
  await recordStep(town.office, town.clerk, "heze-town", number, review);
  return { number };
}
const answer = (number: string, changes?: Partial<Reply>) =>
  replyToRequest(town.office, town.clerk, "heze-town", number, reply(changes));

describe("a request filed on the portal 网上申请 (条例 art. 29, 31)", () => {
  test("gets a number, a query code of 80 bits and the due date of vector D2", async () => {
    const receipt = await submit();
    expect(receipt.number).toMatch(/^2023-\d{4}$/);
    expect(receipt.queryCode.replaceAll("-", "")).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(receipt.dueOn).toBe("2023-10-26");
  });

  test("sent twice is one request with one receipt", async () => {
    const [first, second] = [await submit("0000000000000000000000000000000f"), await submit("0000000000000000000000000000000f")];
    expect(second).toEqual({ ...first, repeated: true });
  });

  test("is found by number and query code together, whatever the case of the letters, and by neither alone", async () => {
    const { number, queryCode } = await submit();
    const typed = queryCode.toLowerCase().replaceAll("-", " ");
    expect((await trackRequest(town.office, town.organ, number, typed))?.application?.name).toBe("江晚吟");
    expect(await trackRequest(town.office, town.organ, number, "0000-0000-0000-0000")).toBeNull();
    expect(await trackRequest(town.office, town.organ, "2023-9999", queryCode)).toBeNull();
  });

  test("leaves no personal data in the database as text", async () => {
    await submit();
    const rows = await town.asOwner<{ line: string }>(
      "select t::text as line from request t union all select e::text from event e",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ line }) => /江晚吟|55501234|道路养护/.test(line))).toEqual([]);
  });
});

describe("a request that came by post 登记 (条例 art. 31)", () => {
  const register = (changes: object) =>
    registerRequest(town.office, town.clerk, "heze-town", {
      ...APPLICATION,
      channel: "registered-mail",
      arrivedOn: "2023-09-20",
      receivedOn: "2023-09-20",
      ...changes,
    } as never);

  test("was received the day the organ signed for it", async () => {
    const { number } = await register({});
    const detail = await readRequest(town.office, town.clerk, "heze-town", number);
    expect(detail.receivedOn).toBe("2023-09-20");
    expect(detail.receivedGround).toContain("签收");
  });

  test("cannot be received on another day than it arrived when it was signed for, nor in the future", async () => {
    await expect(register({ receivedOn: "2023-09-21" })).rejects.toMatchObject({
      code: "invalid",
      fields: { receivedOn: expect.stringContaining("到达当日") },
    });
    await expect(register({ arrivedOn: "2023-09-25", receivedOn: "2023-09-25" })).rejects.toMatchObject({ code: "invalid" });
  });

  test("by ordinary letter is received when the applicant has confirmed", async () => {
    const { number } = await register({ channel: "ordinary-mail", receivedOn: "2023-09-22" });
    expect((await readRequest(town.office, town.clerk, "heze-town", number)).receivedOn).toBe("2023-09-22");
  });
});

describe("the reply 答复 (条例 art. 36)", () => {
  test("gets a document number in the series of its year and closes the case", async () => {
    const { number } = await reviewed();
    await answer(number);
    const detail = await readRequest(town.office, town.clerk, "heze-town", number);
    expect(detail.state).toBe("awaiting-delivery");
    expect(detail.outcome?.documentNumber).toMatch(/^禾泽公开复〔2023〕\d+号$/);
    expect(detail.allowed).toEqual([]);
    await recordService(town.office, town.clerk, "heze-town", number, { serviceMethod: "direct", servedOn: "2023-09-22" });
    expect((await readRequest(town.office, town.clerk, "heze-town", number)).state).toBe("closed");
  });

  test("that withholds cannot be issued without reasons", async () => {
    const { number } = await submit();
    const withheld = { outcome: "not-disclosed.state-secret", variant: null } as const;
    await expect(answer(number, withheld)).rejects.toMatchObject({
      code: "invalid",
      fields: { reasons: expect.stringContaining("理由") },
    });
    await answer(number, { ...withheld, reasons: "该文件标有密级，保密期限未满。" });
  });

  test("that withholds tells of reconsideration first when decided from 2024 on, and of either way before", async () => {
    const decide = async (day: string) => {
      town.setToday(day);
      const { number } = await submit();
      await answer(number, {
        outcome: "not-disclosed.security-or-stability",
        variant: null,
        kinds: ["公共安全"],
        reasons: "公开可能危及公共安全。",
        decidedOn: day,
      });
      return (await readRequest(town.office, town.clerk, "heze-town", number)).outcome?.remedy;
    };
    const before = await decide("2023-11-01");
    const after = await decide("2024-03-01");
    expect(before).toContain("行政诉讼");
    expect(after).toContain("先");
    expect(after).not.toBe(before);
  });

  test("cannot claim a lapse that was never warned of", async () => {
    const { number } = await submit();
    await expect(answer(number, { outcome: "other.supplement-lapsed", variant: null, reasons: "逾期" })).rejects.toMatchObject({
      fields: { outcome: expect.stringContaining("补正") },
    });
  });

  test("is given once: of two clerks who decide at the same moment one wins and the other is told who and when", async () => {
    const { number } = await reviewed();
    const results = await Promise.allSettled([answer(number), answer(number, { reply: "另一份" }), answer(number)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "already-decided", message: expect.stringContaining("林知夏已于2023-09-22") });
  });

  test("is not for an account without the permission", async () => {
    const { number } = await submit();
    await expect(replyToRequest(town.office, town.administrator, "heze-town", number, reply())).rejects.toMatchObject({
      code: "not-permitted",
    });
  });
});

describe("what moves the clock 补正、征求意见、延期 (条例 art. 30–34)", () => {
  const step = (number: string, kind: string, occurredOn: string, more: object = {}) =>
    recordStep(town.office, kind === "extend" ? town.officer : town.clerk, "heze-town", number, { kind, occurredOn, ...more });
  const clock = async (number: string) => (await readRequest(town.office, town.clerk, "heze-town", number)).clock;

  test("a supplement starts the count anew (vector D6)", async () => {
    town.setToday("2023-12-25");
    const { number } = await submit();
    town.setToday("2024-01-08");
    await step(number, "askForSupplement", "2024-01-02", { items: "写明年度", days: 15 });
    expect((await readRequest(town.office, town.clerk, "heze-town", number)).state).toBe("awaiting-supplement");
    await step(number, "supplement", "2024-01-08");
    expect((await clock(number))?.due).toBe("2024-02-04");
  });

  test("the days of a third party's consultation do not count (vector D7)", async () => {
    town.setToday("2024-04-22");
    const { number } = await submit();
    town.setToday("2024-05-15");
    await step(number, "seekOpinion", "2024-04-26", { opinion: "third-party", party: "某公司" });
    await step(number, "recordOpinion", "2024-05-15", { opinion: "third-party", verdict: "consents" });
    expect((await clock(number))?.due).toBe("2024-06-06");
  });

  test("an extension adds at most twenty working days, once, and only before the first deadline (vector D9)", async () => {
    town.setToday("2025-01-20");
    const { number } = await submit();
    town.setToday("2025-02-20");
    await expect(step(number, "proposeExtension", "2025-02-20", { days: 21, note: "须检索" })).rejects.toMatchObject({
      fields: { days: expect.stringContaining("20") },
    });
    await step(number, "proposeExtension", "2025-02-20", { days: 20, note: "须检索多年的案卷" });
    await step(number, "extend", "2025-02-20");
    expect((await clock(number))?.due).not.toBe("2025-03-21");
    await step(number, "tellExtension", "2025-02-20");
    expect((await clock(number))?.due).toBe("2025-03-21");
    await expect(step(number, "extend", "2025-02-20")).rejects.toMatchObject({ code: "case-moved" });
  });

  test("an extension after the deadline is refused", async () => {
    town.setToday("2025-03-03");
    const { number } = await submit();
    town.setToday("2025-04-30");
    await expect(step(number, "proposeExtension", "2025-04-30", { days: 10, note: "须检索" })).rejects.toMatchObject({
      fields: { occurredOn: expect.stringContaining("以前") },
    });
  });

  test("beyond the last holiday notice the date is marked provisional, and on a day no notice covers there is none", async () => {
    town.setToday("2026-12-20");
    const { number } = await submit();
    expect(await clock(number)).toMatchObject({ provisional: true, missing: expect.stringContaining("2027") });
    town.setToday("2027-03-01");
    const late = await submit();
    expect(late.dueOn).toBeNull();
    expect((await readRequest(town.office, town.clerk, "heze-town", late.number)).clockProblem).toContain("2027年");
  });
});
