import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { atDesk } from "../../src/actions/office.ts";
import { addPaper, readPaper } from "../../src/actions/requests/papers.ts";
import { readRequest } from "../../src/actions/requests/read.ts";
import { recordService } from "../../src/actions/requests/record-service.ts";
import { recordStep } from "../../src/actions/requests/record-step.ts";
import { registerRequest } from "../../src/actions/requests/register.ts";
import { similarRequests } from "../../src/actions/requests/similar.ts";
import { submitRequest, withdrawSubmission } from "../../src/actions/requests/submit.ts";
import { addPaperOnline, supplementOnline, trackRequest } from "../../src/actions/requests/track.ts";
import type { StepInput } from "../../src/contract/requests.ts";
import { insertOutcome, requestForUpdate } from "../../src/db/stores/requests.ts";
import { APPLICATION, openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
beforeAll(async () => {
  town = await openTestOffice("2023-09-22");
});
beforeEach(() => town.setToday("2023-09-22"));
afterAll(() => town.close());

const ORGAN = "heze-town";
const submit = (changes: Partial<typeof APPLICATION> = {}) =>
  submitRequest(town.office, town.organ, { ...APPLICATION, ...changes, confirmed: "yes" });
const register = (changes: object) =>
  registerRequest(town.office, town.clerk, ORGAN, {
    ...APPLICATION,
    channel: "in-person",
    arrivedOn: "2023-09-22",
    receivedOn: "2023-09-22",
    ...changes,
  });
const take = (number: string, kind: string, occurredOn: string, more: Omit<Partial<StepInput>, "kind"> = {}) =>
  recordStep(town.office, kind === "extend" || kind === "declineExtension" ? town.officer : town.clerk, ORGAN, number, {
    kind,
    occurredOn,
    ...more,
  });
const read = (number: string) => readRequest(town.office, town.clerk, ORGAN, number);
const kinds = async (number: string) => (await read(number)).allowed.map(({ kind }) => kind);

describe("a letter that was not signed for 平常信函、传真、电子邮件 (条例 art. 31)", () => {
  test("waits for the applicant's confirmation, without a clock, and is received on the day of it", async () => {
    town.setToday("2023-10-12");
    const { number, dueOn } = await register({ channel: "fax", arrivedOn: "2023-09-22", receivedOn: null });
    expect(dueOn).toBeNull();
    expect(await read(number)).toMatchObject({ state: "awaiting-confirmation", clock: null });
    expect(await kinds(number)).toEqual(["confirm", "withdraw"]);
    await take(number, "confirm", "2023-10-10", { note: "电话确认" });
    expect(await read(number)).toMatchObject({ state: "received", receivedOn: "2023-10-10", clock: { due: "2023-11-07" } });
  });

  test("cannot be left open where the organ signed for it", async () => {
    await expect(register({ channel: "registered-mail", receivedOn: null })).rejects.toMatchObject({
      fields: { receivedOn: expect.any(String) },
    });
  });
});

describe("what one letter asks for 一事一申请", () => {
  test("becomes one case each, received on one day and opened by one query code", async () => {
    const { number, queryCode, others } = await register({ alsoWanted: ["2022年村级公益金账目", "2021年宅基地审批目录"] });
    expect(others).toHaveLength(2);
    const second = await trackRequest(town.office, town.organ, others[0]!.number, queryCode);
    expect(second?.application?.description).toBe("2022年村级公益金账目");
    expect(second?.sameLetter).toEqual([number, others[1]!.number]);
  });

  test("can be split later, and the new cases keep the day of receipt", async () => {
    const { number, queryCode } = await submit();
    town.setToday("2023-09-26");
    await take(number, "split", "2023-09-26", { parts: ["2022年村级公益金账目"] });
    const [other] = (await read(number)).sameLetter;
    expect(await read(other!)).toMatchObject({ receivedOn: "2023-09-22", clock: { due: "2023-10-26" } });
    expect((await trackRequest(town.office, town.organ, other!, queryCode))?.application?.description).toBe(
      "2022年村级公益金账目",
    );
  });

  test("filed twice is joined into the earlier case of the same applicant, never into another's", async () => {
    const first = await submit({ description: "水渠改造合同" as never });
    const stranger = await submit({ identityNumber: "000000198001019999" as never });
    const second = await submit({ description: "水渠改造合同" as never });
    await expect(take(second.number, "merge", "2023-09-22", { number: stranger.number, note: "重复" })).rejects.toMatchObject({
      fields: { number: expect.stringContaining("同一申请人") },
    });
    await take(second.number, "merge", "2023-09-22", { number: first.number, note: "同一内容" });
    expect(await read(second.number)).toMatchObject({ state: "closed", outcome: { outcome: "other.other" } });
    expect((await read(first.number)).steps.map(({ kind, number }) => [kind, number])).toEqual([["takeOver", second.number]]);
  });
});

describe("补正 (条例 art. 30)", () => {
  const asked = async () => {
    const receipt = await submit();
    town.setToday("2023-09-26");
    await take(receipt.number, "askForSupplement", "2023-09-26", { items: "写明工程名称\n写明年度", days: 10 });
    return receipt;
  };

  test("is asked for once; the applicant reads what is missing and hands it in on the portal", async () => {
    const { number, queryCode } = await asked();
    const seen = await trackRequest(town.office, town.organ, number, queryCode);
    expect(seen?.steps.at(-1)).toMatchObject({ label: "告知补正", items: "写明工程名称\n写明年度", by: "" });
    town.setToday("2023-10-10");
    expect(await supplementOnline(town.office, town.organ, number, "0000-0000-0000-0000", "道路工程")).toBe(false);
    expect(await supplementOnline(town.office, town.organ, number, queryCode, "2023年道路硬化工程")).toBe(true);
    expect(await read(number)).toMatchObject({ state: "in-progress", clock: { due: "2023-11-07" } });
    expect(await kinds(number)).not.toContain("askForSupplement");
  });

  test("lapses only after the time given has run out from the day the notice reached the applicant", async () => {
    const { number } = await asked();
    const lapse = async () => (await read(number)).allowed.find(({ kind }) => kind === "lapseSupplement")?.hindrance;
    expect(await lapse()).toContain("先记录告知书送达");
    town.setToday("2023-10-18");
    await take(number, "noticeReceived", "2023-09-28", { about: 1 });
    expect(await lapse()).toContain("2023-10-18");
    await expect(take(number, "lapseSupplement", "2023-10-18")).rejects.toMatchObject({ code: "invalid" });
    town.setToday("2023-10-19");
    await take(number, "lapseSupplement", "2023-10-19");
    expect(await read(number)).toMatchObject({
      state: "closed",
      outcome: { outcome: "other.supplement-lapsed", documentNumber: null },
    });
  });
});

describe("征求意见 (条例 art. 32–34)", () => {
  test("goes to several at once, each with a clock of its own; silence means what the law says", async () => {
    const { number, queryCode } = await submit();
    town.setToday("2023-09-25");
    await take(number, "seekOpinion", "2023-09-25", { opinion: "third-party", party: "甲公司", items: "施工图" });
    await take(number, "seekOpinion", "2023-09-25", { opinion: "third-party", party: "乙公司" });
    await take(number, "seekOpinion", "2023-09-25", { opinion: "co-maker", party: "某局" });
    town.setToday("2023-10-31");
    await take(number, "opinionLetterReceived", "2023-09-27", { about: 1 });
    await take(number, "recordOpinion", "2023-10-11", { about: 1, verdict: "objects", note: "涉及商业秘密" });
    const { opinions, allowed } = await read(number);
    expect(opinions.map(({ party, dueOn, verdict, silence }) => ({ party, dueOn, verdict, silence }))).toEqual([
      { party: "甲公司", dueOn: "2023-10-24", verdict: "objects", silence: null },
      { party: "乙公司", dueOn: "2023-10-20", verdict: null, silence: expect.stringContaining("由本机关依照") },
      { party: "某局", dueOn: "2023-10-20", verdict: null, silence: expect.stringContaining("视为同意公开") },
    ]);
    expect(allowed.filter(({ kind }) => kind === "tellThirdParty").map(({ about }) => about)).toEqual([1]);
    expect(allowed.find(({ kind, about }) => kind === "recordOpinion" && about === 2)?.label).toBe("收到意见：乙公司");
    expect(JSON.stringify(await trackRequest(town.office, town.organ, number, queryCode))).not.toMatch(
      /甲公司|乙公司|商业秘密|林知夏/,
    );
  });

  test("leaves the names of third parties out of the database's plain text", async () => {
    const rows = await town.asOwner<{ line: string }>(
      "select t::text as line from request_step t union all select e::text from event e",
    );
    expect(rows.filter(({ line }) => /甲公司|乙公司|写明工程/.test(line))).toEqual([]);
  });
});

describe("延期 (条例 art. 33)", () => {
  test("is proposed by the clerk, granted by the head, and holds once the applicant was told before the due date", async () => {
    const { number } = await submit();
    const proposing = (await read(number)).allowed.find(({ kind }) => kind === "proposeExtension");
    expect(proposing?.yields).toEqual({ label: "最长延至", on: "2023-11-23" });
    await take(number, "proposeExtension", "2023-09-22", { days: 10, note: "须检索" });
    await expect(
      recordStep(town.office, town.clerk, ORGAN, number, { kind: "extend", occurredOn: "2023-09-22" }),
    ).rejects.toMatchObject({
      code: "not-permitted",
    });
    await take(number, "declineExtension", "2023-09-22", { note: "理由不足" });
    await take(number, "proposeExtension", "2023-09-22", { days: 5, note: "案卷在档案馆" });
    await take(number, "extend", "2023-09-22");
    expect((await read(number)).clock?.due).toBe("2023-10-26");
    town.setToday("2023-10-27");
    await expect(take(number, "tellExtension", "2023-10-27")).rejects.toMatchObject({
      fields: { occurredOn: expect.stringContaining("2023-10-26") },
    });
    await take(number, "tellExtension", "2023-10-26");
    expect((await read(number)).clock?.due).toBe("2023-11-02");
  });
});

describe("说明理由 (条例 art. 35)", () => {
  test("found reasonable allows a reasonable time of its own, told before the due date", async () => {
    const { number } = await submit();
    expect(await kinds(number)).not.toContain("recordReasons");
    await take(number, "askForReasons", "2023-09-22", { note: "数量明显超过合理范围，请说明理由", days: 10 });
    await expect(take(number, "recordReasons", "2023-09-22", { finding: "maybe" })).rejects.toMatchObject({
      fields: { finding: expect.any(String) },
    });
    await take(number, "recordReasons", "2023-09-22", { finding: "reasonable", note: "课题研究" });
    await take(number, "delay", "2023-09-22", { days: 40 });
    expect((await read(number)).clock?.due).toBe("2023-11-23");
    expect(await kinds(number)).not.toContain("delay");
  });
});

describe("withdrawal 撤回", () => {
  test("takes a click within ten minutes of filing, and no later", async () => {
    const { number, submissionKey } = await submit();
    expect(await withdrawSubmission(town.office, town.organ, submissionKey)).toBe(number);
    expect(await read(number)).toMatchObject({ state: "closed", outcome: { outcome: "other.other", decider: "申请人" } });
    const late = await submit();
    town.setToday("2023-09-25");
    await expect(withdrawSubmission(town.office, town.organ, late.submissionKey)).rejects.toMatchObject({
      code: "withdrawal-late",
    });
    await take(late.number, "withdraw", "2023-09-25", { note: "书面撤回" });
    expect((await read(late.number)).state).toBe("closed");
  });
});

describe("two clerks at once", () => {
  test("one wins; the other is told who did what and when", async () => {
    const { number } = await submit();
    const ask = () => take(number, "askForSupplement", "2023-09-22", { items: "写明年度", days: 15 });
    const results = await Promise.allSettled([ask(), ask(), ask()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.find((result) => result.status === "rejected")?.reason).toMatchObject({
      code: "case-moved",
      message: "林知夏已于2023-09-22 10:00办理“告知补正”，此件现为“补正中”。请核对后再办；您填写的内容还在。",
    });
  });

  test("a step that would still be allowed is held back when the case has moved since it was opened", async () => {
    const { number } = await submit();
    await take(number, "accept", "2023-09-22", { office: "党政综合办公室", seen: 0 });
    await expect(
      take(number, "seekOpinion", "2023-09-22", { opinion: "third-party", party: "某公司", seen: 0 }),
    ).rejects.toMatchObject({
      code: "case-moved",
    });
    await take(number, "transfer", "2023-09-22", { office: "规划建设办公室", note: "涉及工程资料", seen: 1 });
    expect(await read(number)).toMatchObject({ office: "规划建设办公室" });
  });
});

describe("papers 附件", () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

  test("are stored encrypted, read by staff, added by the applicant with number and code", async () => {
    const { number, queryCode } = await submit();
    await addPaper(town.office, town.clerk, ORGAN, number, { kind: "identity", name: "江晚吟身份证.png", bytes: png });
    expect(
      await addPaperOnline(town.office, town.organ, number, queryCode, { kind: "authorization", name: "委托书.png", bytes: png }),
    ).toBe(true);
    expect((await read(number)).papers.map(({ name, byStaff }) => [name, byStaff])).toEqual([
      ["江晚吟身份证.png", true],
      ["委托书.png", false],
    ]);
    expect((await readPaper(town.office, town.clerk, ORGAN, number, 1)).bytes).toEqual(png);
    const [row] = await town.asOwner<{ digest: Buffer; line: string }>("select digest, p::text as line from request_paper p");
    expect(row?.line).not.toContain("江晚吟");
    expect(Buffer.from(await town.office.files.read(row!.digest.toString("hex"))).includes(png)).toBe(false);
  });

  test("of another kind than its first bytes say are refused", async () => {
    const { number } = await submit();
    const paper = { kind: "other", name: "a.png", bytes: Buffer.from("<script>") } as const;
    await expect(addPaper(town.office, town.clerk, ORGAN, number, paper)).rejects.toMatchObject({
      fields: { file: expect.stringContaining("PDF") },
    });
  });
});

describe("similar earlier requests 相似申请", () => {
  test("are shown to staff, the same applicant's first", async () => {
    await submit({
      description: "禾泽镇2020年至2022年农田水利工程招标文件" as never,
      identityNumber: "0000001980010188" as never,
    });
    const own = await submit({ description: "禾泽镇农田水利工程的招标文件" as never });
    const { number } = await submit({ description: "禾泽镇2021年农田水利工程招标文件" as never });
    const { lines, thisMonth } = await similarRequests(town.office, town.clerk, ORGAN, number);
    expect(lines[0]).toMatchObject({ number: own.number, sameApplicant: true });
    expect(lines[1]).toMatchObject({ sameApplicant: false });
    expect(thisMonth).toBeGreaterThan(10);
  });
});

describe("保密审查 (条例 art. 17)", () => {
  test("is recorded before information is given; without it, or where it found that nothing may be given, no reply goes out", async () => {
    const { replyToRequest } = await import("../../src/actions/requests/reply.ts");
    const give = (number: string) =>
      replyToRequest(town.office, town.clerk, ORGAN, number, {
        outcome: "disclosed",
        variant: "provided",
        kinds: [],
        withheldUnder: [],
        reply: "现予公开。",
        reasons: "",
        decidedOn: "2023-09-22",
        serviceMethod: null,
        servedOn: null,
      });
    const [reviewed, unreviewed, closed] = [await submit(), await submit(), await submit()];
    await take(reviewed.number, "reviewConfidentiality", "2023-09-22", { finding: "open", note: "不涉密" });
    await give(reviewed.number);
    await take(closed.number, "reviewConfidentiality", "2023-09-22", { finding: "closed", note: "涉密" });
    expect((await read(reviewed.number)).defects).toEqual([]);
    await expect(give(unreviewed.number)).rejects.toMatchObject({
      fields: { outcome: expect.stringContaining("请先登记保密审查") },
    });
    await expect(give(closed.number)).rejects.toMatchObject({ fields: { outcome: expect.stringContaining("不得公开") } });
  });

  test("a decision of earlier days that gave information without it shows the defect", async () => {
    const { number } = await submit();
    await atDesk(town.office, town.organ, "system", async ({ scope, organ, now }) => {
      const request = await requestForUpdate(scope, organ.id, number);
      await insertOutcome(scope, {
        organ_id: organ.id,
        request_id: request!.id,
        outcome: "disclosed",
        variant: "provided",
        kinds: [],
        withheld_under: [],
        document_number: "禾泽公开复〔2023〕旧1号",
        reply: "现予公开。",
        reasons: "",
        decided_on: "2023-09-22",
        decided_by: town.clerk.id,
        decided_at: now,
        service_method: null,
        served_on: null,
      });
    });
    expect((await read(number)).defects).toEqual([expect.stringContaining("保密审查")]);
  });
});

describe("service 送达 (国办公开办函〔2016〕235号)", () => {
  test("by post counts from the day it was handed over; the signature is added later", async () => {
    const { number } = await submit();
    const { replyToRequest } = await import("../../src/actions/requests/reply.ts");
    await replyToRequest(town.office, town.clerk, ORGAN, number, {
      outcome: "unable.needs-creation",
      variant: null,
      kinds: [],
      withheldUnder: [],
      reply: "需要另行制作。",
      reasons: "没有现成信息。",
      decidedOn: "2023-09-22",
      serviceMethod: null,
      servedOn: null,
    });
    expect(await read(number)).toMatchObject({ state: "awaiting-delivery" });
    town.setToday("2023-10-30");
    const post = { serviceMethod: "post", servedOn: "2023-10-26", trackingNumber: "1234567890123" } as const;
    await recordService(town.office, town.clerk, ORGAN, number, post);
    await recordService(town.office, town.clerk, ORGAN, number, { ...post, signedOn: "2023-10-30" });
    expect(await read(number)).toMatchObject({
      state: "closed",
      outcome: { onTime: true, signedOn: "2023-10-30", trackingNumber: "1234567890123" },
    });
    await expect(recordService(town.office, town.clerk, ORGAN, number, post)).rejects.toMatchObject({ code: "already-served" });
    await take(number, "archive", "2023-10-30", { number: "2023-公开-12" });
    expect((await read(number)).state).toBe("archived");
  });
});
