import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { afterAll, describe, expect, test } from "vitest";
import type { Finding } from "../src/engines/finding.ts";
import { Proofreader } from "../src/jobs/proofreading/proofreader.ts";
import type { ProofreadingAnswer, ProofreadingTask } from "../src/jobs/proofreading/proofreading-task.ts";

const proofreader = new Proofreader({ threads: 1 });
afterAll(() => proofreader.close());

const own = (wording: string) => ({ words: [{ file: "自有词表.tsv", text: `wording\n${wording}\n` }] });
const found = (answer: ProofreadingAnswer): readonly Finding[] => {
  if ("unreadable" in answer) throw new Error(answer.unreadable.reason);
  return answer.findings;
};
const words = async (task: ProofreadingTask) => found(await proofreader.proofread(task)).map(({ actual }) => actual);

describe("proofreading in worker threads 校对线程", () => {
  test("a text and its title are read, each with its own places", async () => {
    const findings = found(await proofreader.proofread({ title: "关于部暑的通知", text: "要加快部暑。" }));
    expect(findings.map(({ where }) => where)).toEqual([
      { section: "标题", offset: 2, length: 2, quote: "部暑" },
      { offset: 3, length: 2, quote: "部暑" },
    ]);
  });

  test("an office's list holds from the next document on, and only for that office", async () => {
    const text = "走访帮扶对像，入户走仿。";
    proofreader.replaceLists("甲", own("帮扶对像"));
    proofreader.replaceLists("乙", own("入户走仿"));
    expect(await words({ text, lists: "甲" })).toEqual(["帮扶对像"]);
    expect(await words({ text, lists: "乙" })).toEqual(["入户走仿"]);
    proofreader.replaceLists("甲", own("走访帮扶"));
    expect(await words({ text, lists: "甲" })).toEqual(["走访帮扶"]);
    expect(await words({ text })).toEqual([]);
  });

  test("a document that was waiting when the list was replaced is read by one list, wholly", async () => {
    const text = "走访帮扶对像，入户走仿。".repeat(50);
    proofreader.replaceLists("丙", own("帮扶对像"));
    const waiting = [1, 2, 3].map(() => words({ text, lists: "丙" }));
    proofreader.replaceLists("丙", own("入户走仿"));
    for (const one of await Promise.all(waiting)) expect(new Set(one).size).toBe(1);
  });

  test("places are judged by the organ whose document it is", async () => {
    const text = "截至目前，喇叭沟门满族乡高度重视政务公开工作。";
    expect(await words({ text, organ: { name: "浙江省衢州市开化县政务服务中心" } })).toEqual(["喇叭沟门满族乡"]);
    expect(await words({ text, organ: { name: "北京市怀柔区喇叭沟门满族乡便民服务中心" } })).toEqual([]);
  });

  test("a file is read first; one that cannot be is answered with its reason and the next is read", async () => {
    expect(await proofreader.proofread({ bytes: new Uint8Array(), name: "空.txt" })).toMatchObject({
      unreadable: { code: "empty-file" },
    });
    expect(await proofreader.proofread({ bytes: new TextEncoder().encode("要加快部暑。"), name: "甲.txt" })).toMatchObject({
      findings: [{ actual: "部暑" }],
      text: "要加快部暑。",
    });
  });

  test("a document that takes too long loses its thread, and the next one gets another", async () => {
    const hasty = new Proofreader({ threads: 1, seconds: 0 });
    const long = "要加快部暑各项工作，中华人民共合国。".repeat(100_000);
    const answers = await Promise.all([hasty.proofread({ text: long }), hasty.proofread({ text: long })]);
    expect(answers).toMatchObject([{ unreadable: { code: "too-slow" } }, { unreadable: { code: "too-slow" } }]);
    await hasty.close();
  });

  test("the document that lay next with a thread that died is read by another", async () => {
    const one = new Proofreader({ threads: 1 });
    const breaking = one.proofread({ text: "正文。", organ: {} as never });
    const next = one.proofread({ text: "要加快部暑。" });
    expect(await breaking).toMatchObject({ unreadable: { code: "failed" } });
    expect(await next).toMatchObject({ findings: [{ actual: "部暑" }] });
    await one.close();
  });

  test("answers belong to their documents, though a file takes longer to open than a text", async () => {
    const pdf = new PDFDocument();
    const written = buffer(pdf);
    pdf.text("Notice 7 of the township. ".repeat(20)).end();
    const bytes = await written;
    const answers = await Promise.all([
      proofreader.proofread({ bytes, name: "甲.pdf" }),
      proofreader.proofread({ text: "要加快部暑。" }),
      proofreader.proofread({ bytes, name: "乙.pdf" }),
    ]);
    expect(answers).toMatchObject([
      { text: expect.stringContaining("Notice 7") },
      { findings: [{ actual: "部暑" }] },
      { text: expect.stringContaining("Notice 7") },
    ]);
  });

  test("what still waits when it is closed is answered", async () => {
    const closing = new Proofreader({ threads: 1 });
    const waiting = [1, 2, 3].map(() => closing.proofread({ text: "正文。" }));
    await closing.close();
    for (const one of await Promise.all(waiting)) expect(one).toMatchObject({ unreadable: { code: "stopped" } });
  });
});
