import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disputeBundle } from "../../src/actions/disputes/bundle.ts";
import { registerDispute } from "../../src/actions/disputes/register.ts";
import { discardDraft, draftLetter, returnLetter, submitLetter } from "../../src/actions/letters/draft.ts";
import { issueLetter, signLetter } from "../../src/actions/letters/issue.ts";
import { arrangeSignature, previewLetter, resetTemplate, saveTemplate, templateFile } from "../../src/actions/letters/kinds.ts";
import { answerQuestion, readPath } from "../../src/actions/letters/path.ts";
import { proveLetter } from "../../src/actions/letters/prove.ts";
import { listLetters, listWaiting, readLetter } from "../../src/actions/letters/read.ts";
import { readRequest } from "../../src/actions/requests/read.ts";
import { recordStep } from "../../src/actions/requests/record-step.ts";
import { replyToRequest } from "../../src/actions/requests/reply.ts";
import { submitRequest } from "../../src/actions/requests/submit.ts";
import { trackedLetter } from "../../src/actions/requests/track.ts";
import { PathAnswerInput } from "../../src/contract/letters.ts";
import { Reply } from "../../src/contract/requests.ts";
import { requiredPlaceholders } from "../../src/domain/letters/placeholders.ts";
import { letterText } from "../../src/engines/writing/letter-filling.ts";
import { LETTER_IDS } from "../../src/law/letter-kind.ts";
import { APPLICATION, openTestOffice, type TestOffice } from "../office.ts";

const SITE = "https://www.example.cn";
const SEARCH = { where: "综合档案室", words: "养护 资金", by: "林知夏", on: "2026-11-23", result: "未检索到" };

let town: TestOffice;
beforeAll(async () => {
  town = await openTestOffice("2026-11-23");
});
afterAll(() => town.close());

const submit = (description: string = APPLICATION.description) =>
  submitRequest(town.office, town.organ, { ...APPLICATION, description, confirmed: "yes" });
const say = (number: string, question: string, choice: string, more: object = {}) =>
  answerQuestion(town.office, town.clerk, "heze-town", number, question, PathAnswerInput.parse({ choice, ...more }));
/** Answers the questions up to 有没有. */
async function upToExistence(number: string) {
  await say(number, "supplement", "clear");
  await say(number, "nature", "information");
  await say(number, "responsibility", "ours");
}
const draft = (number: string, kind: (typeof LETTER_IDS)[number], fields: Record<string, string>) =>
  draftLetter(town.office, town.clerk, "heze-town", number, { kind, fields });
const issue = (id: number) => issueLetter(town.office, town.clerk, "heze-town", id, SITE);
const lettersOf = (number: string) => listLetters(town.office, town.clerk, "heze-town", number);

describe("the path of seven questions 七问 (条例 art. 36)", () => {
  test("ends in a letter whose article, reasons, remedy and row come from the same answers", async () => {
    const { number, queryCode } = await submit();
    await upToExistence(number);
    const view = await say(number, "existence", "none", { evidence: SEARCH, finding: "两处都没有" });
    expect(view.result).toMatchObject({ outcome: "unable.not-held", variant: "does-not-exist" });
    const id = await draft(number, "reply", { reasons: "经检索未发现相关记录。" });
    await issue(id);

    const { outcome } = await readRequest(town.office, town.clerk, "heze-town", number);
    const [letter] = await lettersOf(number);
    expect(letter).toMatchObject({ number: outcome!.documentNumber, kind: "reply", fields: null });
    const { bytes } = await readLetter(town.office, town.clerk, "heze-town", id, "docx");
    const text = letterText(new Uint8Array(bytes));
    for (const part of [outcome!.basis, outcome!.remedy!, "理由：经检索未发现相关记录。", "关键词：养护 资金"])
      expect(text).toContain(part);
    // The applicant is handed the very bytes that were issued.
    expect(Buffer.from((await trackedLetter(town.office, town.organ, number, queryCode))!)).toEqual(bytes);
  });

  test("cannot be walked past a question, nor answered without its evidence", async () => {
    const { number } = await submit();
    await expect(say(number, "existence", "held")).rejects.toMatchObject({ code: "invalid" });
    await upToExistence(number);
    await expect(say(number, "existence", "none")).rejects.toMatchObject({
      fields: { where: expect.stringContaining("检索范围") },
    });
    await expect(draft(number, "reply", { reasons: "无" }).then(issue)).rejects.toMatchObject({ code: "path-unfinished" });
  });

  test("says what a changed answer would clear, and clears it only when that is meant", async () => {
    const { number } = await submit();
    await upToExistence(number);
    await say(number, "existence", "held");
    const other = { evidence: { channel: "信访窗口" }, kinds: ["信访"] };
    await expect(say(number, "nature", "petition", other)).rejects.toMatchObject({
      fields: { clearing: "改了这一问，后面的谁负责、有没有要重新回答" },
    });
    const view = await say(number, "nature", "petition", { ...other, clearing: true });
    expect(view.steps.map(({ question }) => question)).toEqual(["supplement", "nature"]);
    expect(view.result?.outcome).toBe("not-processed.petition");
  });

  test("binds the reply that is given in one act: another outcome is refused", async () => {
    const { number } = await submit();
    await upToExistence(number);
    await say(number, "existence", "none", { evidence: SEARCH });
    const reply = Reply.parse({
      outcome: "unable.needs-creation",
      reply: "需要另行制作",
      reasons: "无现成信息",
      decidedOn: "2026-11-23",
    });
    await expect(replyToRequest(town.office, town.clerk, "heze-town", number, reply)).rejects.toMatchObject({
      fields: { outcome: expect.stringContaining("七问") },
    });
  });

  test("leaves nothing of what was found as text in the database", async () => {
    const rows = await town.asOwner<{ line: string }>(
      "select a::text as line from path_answer a union all select l::text from letter l union all select e::text from event e",
    );
    expect(rows.filter(({ line }) => /综合档案室|江晚吟|养护/.test(line))).toEqual([]);
  });

  test("refuses a refusal without reasons", async () => {
    const { number } = await submit();
    await upToExistence(number);
    await say(number, "existence", "held");
    await say(number, "disclosure", "internal", { kinds: ["人事管理"], evidence: { formed: "年度考核" } });
    await expect(draft(number, "reply", { reasons: " " }).then(issue)).rejects.toMatchObject({
      code: "letter-faulty",
      message: expect.stringContaining("应当说明理由"),
    });
  });
});

describe("sign-off 签发", () => {
  test("keeps a letter in until the head has signed it, who may send it back", async () => {
    const { office, officer, clerk } = town;
    await arrangeSignature(office, officer, "heze-town", "reply", true);
    const { number } = await submit();
    await upToExistence(number);
    await say(number, "existence", "none", { evidence: SEARCH });
    const id = await draft(number, "reply", { reasons: "经检索未发现。" });
    await expect(issue(id)).rejects.toMatchObject({ code: "sign-off-needed" });
    await submitLetter(office, clerk, "heze-town", id);
    await expect(say(number, "existence", "held", { clearing: true })).rejects.toMatchObject({ code: "awaiting-signature" });
    expect((await listWaiting(office, officer, "heze-town")).map((one) => one.id)).toEqual([id]);
    await returnLetter(office, officer, "heze-town", id, "请写明检索的年份");
    expect((await readPath(office, clerk, "heze-town", number)).draft?.returnNote).toBe("请写明检索的年份");
    await submitLetter(office, clerk, "heze-town", id);
    await expect(signLetter(office, clerk, "heze-town", id, SITE)).rejects.toMatchObject({ code: "not-permitted" });
    await signLetter(office, officer, "heze-town", id, SITE);
    expect((await lettersOf(number))[0]).toMatchObject({
      issuer: "沈怀远",
      number: expect.stringMatching(/^禾泽公开复〔2026〕\d+号$/),
    });
    await arrangeSignature(office, officer, "heze-town", "reply", false);
  });
});

describe("letters 文书", () => {
  test("take the numbers of their kind and year without gap or double, however many go out at once", async () => {
    const numbers = await Promise.all(
      Array.from({ length: 8 }, async (_, i) => {
        const { number } = await submit(`第${i}件`);
        return { number, id: await draft(number, "receipt", { papers: "申请表一份" }) };
      }),
    );
    const faulty = await draft(numbers[0]!.number, "receipt", { papers: "" });
    await Promise.allSettled([...numbers.map(({ id }) => issue(id)), issue(faulty)]);
    const given = await Promise.all(
      numbers.map(async ({ number, id }) => (await lettersOf(number)).find((one) => one.id === id)!.number),
    );
    expect(given.map((one) => Number(/〔2026〕(\d+)号/.exec(one!)![1])).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await discardDraft(town.office, town.clerk, "heze-town", faulty);
  });

  test("do in the case what they say: a supplement notice stops the clock from the day it goes out", async () => {
    const { number } = await submit();
    const id = await draft(number, "supplement-notice", { items: "请写明年度", guidance: "可参考目录", days: "15" });
    await issue(id);
    const detail = await readRequest(town.office, town.clerk, "heze-town", number);
    expect(detail.state).toBe("awaiting-supplement");
    expect(detail.steps.at(-1)).toMatchObject({ kind: "askForSupplement", days: 15 });
    const text = letterText(new Uint8Array((await readLetter(town.office, town.clerk, "heze-town", id, "docx")).bytes));
    expect(text).toContain("第三十条");
    expect(text).toContain("视为放弃申请");
    await expect(
      draft(number, "supplement-notice", { items: "再补", guidance: "无", days: "15" }).then(issue),
    ).rejects.toMatchObject({
      code: "case-moved",
    });
  });

  test("to a third party do not betray who applied", async () => {
    const { number } = await submit();
    await recordStep(town.office, town.clerk, "heze-town", number, { kind: "accept", occurredOn: "2026-11-23" });
    const id = await draft(number, "third-party-inquiry", { addressee: "某某有限公司", information: "施工图设计文件" });
    await issue(id);
    const text = letterText(new Uint8Array((await readLetter(town.office, town.clerk, "heze-town", id, "docx")).bytes));
    expect(text).toContain("15个工作日");
    expect(text).not.toContain("江晚吟");
    expect(text).not.toContain(number);
  });

  test("once issued stay as they are, in every byte, and prove themselves by their code and nothing personal", async () => {
    const { number } = await submit();
    const id = await draft(number, "receipt", { papers: "申请表一份" });
    await issue(id);
    const [letter] = await lettersOf(number);
    await expect(draft(number, "receipt", {}).then(() => issue(id))).rejects.toMatchObject({ code: "letter-issued" });
    await expect(town.asOwner(`update letter set number = '改' where id = ${id}`)).rejects.toThrow(/does not change/);
    const proof = await proveLetter(town.office, town.organ, letter!.code!.toLowerCase());
    expect(proof).toMatchObject({ number: letter!.number, digest: letter!.digest, dated: "2026-11-23" });
    expect(JSON.stringify(proof)).not.toContain("江晚吟");
    expect(await proveLetter(town.office, town.organ, "0000-0000-0000-0000")).toBeNull();
    const { bytes } = await readLetter(town.office, town.clerk, "heze-town", id, "pdf");
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });
});

describe("an office's own template 自有模板", () => {
  const upload = (kind: (typeof LETTER_IDS)[number], document: Uint8Array) =>
    saveTemplate(town.office, town.officer, "heze-town", kind, {
      name: "模板.docx",
      content: Buffer.from(document).toString("base64"),
    });
  /** The default template as somebody edited it. */
  async function edited(kind: (typeof LETTER_IDS)[number], change: (xml: string) => string) {
    const { zipSync, strToU8 } = await import("fflate");
    const parts = unzipSync(await templateFile(town.office, town.officer, "heze-town", kind));
    parts["word/document.xml"] = strToU8(change(strFromU8(parts["word/document.xml"]!)));
    return zipSync(parts);
  }

  test("is taken as it comes from the default one, with the office's own words", async () => {
    await upload("receipt", await edited("receipt", (xml) => xml.replace("您申请公开的内容为", "您所申请的内容是")));
    const { number } = await submit();
    const id = await draft(number, "receipt", { papers: "申请表一份" });
    await issue(id);
    const text = letterText(new Uint8Array((await readLetter(town.office, town.clerk, "heze-town", id, "docx")).bytes));
    expect(text).toContain("您所申请的内容是");
    await resetTemplate(town.office, town.officer, "heze-town", "receipt");
    const plain = letterText(await previewLetter(town.office, town.officer, "heze-town", "receipt", "docx"));
    expect(plain).toContain("您申请公开的内容为");
  });

  test("is refused with the name of every placeholder that it does not know or must keep: the remedy cannot be written by hand", async () => {
    const wrong = await edited("reply", (xml) =>
      xml.replace("{救济途径}", "如不服可以起诉。").replace("特此告知。", "特此告知{姓名}。"),
    );
    await expect(upload("reply", wrong)).rejects.toMatchObject({
      code: "template-faulty",
      fields: { content: "不认识的占位符：{姓名}；缺少必须保留的占位符：{救济途径}" },
    });
    const torn = await edited("reply", (xml) => xml.replace("{理由}", "{理由"));
    await expect(upload("reply", torn)).rejects.toMatchObject({ fields: { content: expect.stringContaining("花括号没有成对") } });
    await expect(upload("reply", Buffer.from("不是文件"))).rejects.toMatchObject({ code: "template-faulty" });
  });

  test.each(LETTER_IDS)("of %s begins as a default one that holds all that the law wants told", async (kind) => {
    const parts = unzipSync(await templateFile(town.office, town.officer, "heze-town", kind));
    const all = Object.keys(parts).filter((name) => /^word\/(document|header\d|footer\d)\.xml$/.test(name));
    const text = all.map((name) => strFromU8(parts[name]!)).join("");
    for (const name of requiredPlaceholders(town.office.law.letter(kind))) expect(text).toContain(`{${name}}`);
    expect((await previewLetter(town.office, town.officer, "heze-town", kind, "pdf")).length).toBeGreaterThan(5_000);
  });
});

describe("a dispute 复议、诉讼", () => {
  test("gets all that must be proved in one zip, with an index of digests", async () => {
    const { number } = await submit();
    await upToExistence(number);
    await say(number, "existence", "none", { evidence: SEARCH });
    await issue(await draft(number, "reply", { reasons: "经检索未发现。" }));
    const id = await registerDispute(town.office, town.clerk, "heze-town", {
      kind: "reconsideration",
      caseNumber: "云政复〔2026〕9号",
      tribunal: "云栖区人民政府",
      subject: "不服答复",
      openedOn: "2026-11-23",
      requestNumber: number,
    });
    const files = unzipSync((await disputeBundle(town.office, town.clerk, "heze-town", id)).bytes);
    const names = Object.keys(files);
    expect(names[0]).toBe("00 证据目录.docx");
    expect(names.filter((name) => /答复书.*\.(docx|pdf)$/.test(name))).toHaveLength(2);
    const text = (part: string) => strFromU8(files[names.find((name) => name.includes(part))!]!);
    expect(text("期限计算")).toContain("计入");
    expect(text("七问")).toContain("检索范围（档案、系统、科室）：综合档案室");
    expect(text("事件链").split("\r\n")[1]).toMatch(/[0-9a-f]{64}$/);
    const { createHash } = await import("node:crypto");
    const index = letterText(files["00 证据目录.docx"]!);
    for (const name of names.slice(1)) expect(index).toContain(createHash("sha256").update(files[name]!).digest("hex"));
  });
});
