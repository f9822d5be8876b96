import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atDesk } from "../../src/actions/office.ts";
import { amendByFindings } from "../../src/actions/proofreading/amend-by-findings.ts";
import { judgeFindings, listFindings, undoVerdict } from "../../src/actions/proofreading/findings.ts";
import { openFindings } from "../../src/actions/proofreading/gate.ts";
import {
  allowWord,
  createList,
  readList,
  saveList,
  switchList,
  tryOutList,
} from "../../src/actions/proofreading/office-lists.ts";
import { listRectifications, recheck } from "../../src/actions/proofreading/rectify.ts";
import { RUN_FILES, runFile } from "../../src/actions/proofreading/run-report.ts";
import { addFile, beginRun, cancelRun, readRun, resumeRun, startRun } from "../../src/actions/proofreading/runs.ts";
import { proofreadingYear } from "../../src/actions/proofreading/statistics.ts";
import { FindingQuery, NewRun } from "../../src/contract/proofreading.ts";
import { readDocument } from "../../src/engines/reading/read-document.ts";
import { ArchiveRunner } from "../../src/jobs/archive/archive-runner.ts";
import { Proofreader } from "../../src/jobs/proofreading/proofreader.ts";
import type { ProofreadingAnswer, ProofreadingTask } from "../../src/jobs/proofreading/proofreading-task.ts";
import { openTestOffice, type TestOffice } from "../office.ts";
import { publish } from "./published-documents.ts";

const GOOD = "各村、各部门要按照通知要求抓好落实，做好道路养护工作。";
const FAULTY = "各村要高度重视，认真部暑，确保工作取得实效。";

/** Its threads are ended in the middle of the second batch. */
class DyingProofreader extends Proofreader {
  #asked = 0;

  override proofread(task: ProofreadingTask): Promise<ProofreadingAnswer> {
    const answer = super.proofread(task);
    this.#asked += 1;
    if (this.#asked === 250) this.close();
    return answer;
  }
}

describe("a run over the archive 历史稿件错敏排查", () => {
  let town: TestOffice;
  let proofreader: Proofreader;
  beforeAll(async () => {
    town = await openTestOffice("2024-03-01");
    proofreader = new Proofreader({ threads: 1 });
    await publish(town, 450, (n) => ({ title: `关于第${n}号事项的通知`, body: n % 90 === 0 ? FAULTY : GOOD }));
  });
  afterAll(async () => {
    await proofreader.close();
    await town.close();
  });

  const start = (input: object = {}) => startRun(town.office, town.clerk, "heze-town", NewRun.parse(input));
  const runner = () => new ArchiveRunner(town.office, proofreader);
  const workOff = async () => {
    const one = runner();
    while (await one.step());
  };
  const state = (id: number) => readRun(town.office, town.clerk, "heze-town", id);
  const findings = async (id: number, query: object = {}) =>
    (await listFindings(town.office, town.clerk, "heze-town", id, FindingQuery.parse(query))).lines;

  test("reads every published document once and stores each finding with its words, place and suggestion", async () => {
    const id = await start();
    await workOff();
    expect(await state(id)).toMatchObject({ state: "ended", total: 450, done: 450, unread: 0, found: 5 });
    const [first] = await findings(id);
    expect(first).toMatchObject({
      title: "关于第90号事项的通知",
      edition: 1,
      quote: "部暑",
      expected: "部署",
      before: "各村要高度重视，认真",
      after: "，确保工作取得实效。",
      verdict: null,
    });
  });

  test("a process that dies in the middle leaves nothing out and nothing twice", async () => {
    const id = await start();
    const one = new ArchiveRunner(town.office, new DyingProofreader({ threads: 1 }));
    await one.step();
    expect((await state(id)).done).toBe(200);
    await expect(one.step()).rejects.toThrow("校对已停止");
    expect((await state(id)).done).toBe(200);
    await workOff();
    expect(await state(id)).toMatchObject({ state: "ended", done: 450, found: 5 });
    expect(await findings(id)).toHaveLength(5);
  });

  test("two processes side by side do not do the same batch", async () => {
    const id = await start();
    const [one, other] = [runner(), runner()];
    for (let more = true; more; ) more = (await Promise.all([one.step(), other.step()])).some(Boolean);
    expect(await state(id)).toMatchObject({ state: "ended", done: 450, found: 5 });
  });

  test("a run that is stopped stands still and goes on from there", async () => {
    const id = await start();
    await runner().step();
    await cancelRun(town.office, town.clerk, "heze-town", id);
    await workOff();
    expect(await state(id)).toMatchObject({ state: "cancelled", done: 200 });
    await expect(cancelRun(town.office, town.clerk, "heze-town", id)).rejects.toMatchObject({ code: "run-over" });
    await resumeRun(town.office, town.clerk, "heze-town", id);
    await workOff();
    expect(await state(id)).toMatchObject({ state: "ended", done: 450 });
  });

  test("its scope narrows it to days, an item, a class and a severity", async () => {
    const ofDay = await start({ from: "2023-02-01", to: "2023-02-28" });
    const ofRules = await start({ class: "rule" });
    const hints = await start({ level: "error" });
    await workOff();
    expect((await state(ofDay)).total).toBe(56);
    expect((await state(ofRules)).total).toBe(0);
    expect((await state(ofRules)).state).toBe("ended");
    expect((await findings(hints)).every(({ severity }) => severity === "error")).toBe(true);
  });

  test("a verdict holds for later runs, a dismissal needs its reason, and it can be taken back", async () => {
    const first = await start();
    await workOff();
    const [one] = await findings(first);
    const judge = (kind: "confirmed" | "false-alarm", reason: string) =>
      judgeFindings(town.office, town.officer, "heze-town", { findings: [one!.id], kind, reason });
    await judge("false-alarm", "引用原文，照录");
    const later = await start();
    await workOff();
    const [same] = await findings(later);
    expect(same!.verdict).toMatchObject({ kind: "false-alarm", reason: "引用原文，照录", giver: "沈怀远" });
    expect(await findings(later, { verdict: "none" })).toHaveLength(4);

    await undoVerdict(town.office, town.officer, "heze-town", same!.verdict!.id);
    expect((await findings(later))[0]!.verdict).toBeNull();
  });

  test("a finding is mended in a new edition that waits for review, and the record says whether it is gone", async () => {
    const id = await start();
    await workOff();
    const [one] = await findings(id);
    const result = await amendByFindings(town.office, town.clerk, "heze-town", [one!.id]);
    expect(result).toMatchObject({ editions: [{ documentId: one!.documentId, edition: 2, mended: 1 }], left: [] });
    const [edition] = await town.asOwner<{ body: string; published_on: string | null }>(
      `select body, published_on from edition where document_id = ${one!.documentId} and number = 2`,
    );
    expect(edition).toEqual({ body: FAULTY.replace("部暑", "部署"), published_on: null });
    expect((await amendByFindings(town.office, town.clerk, "heze-town", [one!.id])).left[0]!.reason).toContain(
      "第2版正在等待审核",
    );

    const { lines } = await listRectifications(town.office, town.clerk, "heze-town", { page: 1 });
    expect(lines[0]).toMatchObject({ state: "measured", quote: "部暑", steps: [{ kind: "amend", edition: 2 }] });
    expect(await recheck(town.office, town.clerk, "heze-town", lines[0]!.id)).toMatchObject({ gone: false });

    await publish.release(town, one!.documentId!, 2);
    expect(await recheck(town.office, town.clerk, "heze-town", lines[0]!.id)).toMatchObject({ gone: true });
    const after = await listRectifications(town.office, town.clerk, "heze-town", { page: 1 });
    expect(after.lines[0]).toMatchObject({ state: "mended" });
    const { months } = await proofreadingYear(town.office, town.clerk, "heze-town", 2024);
    expect(months).toMatchObject([{ month: "2024-03", confirmed: 1, mended: 1, medianDays: 0 }]);
  });

  test("files that were handed over only to be read are read like documents, and one that cannot be read is named", async () => {
    const id = await start({ purpose: "files" });
    const add = (name: string, text: string) =>
      addFile(town.office, town.clerk, "heze-town", id, { name, bytes: new TextEncoder().encode(text) });
    await add("旧稿/甲.txt", FAULTY);
    await add("旧稿/乙.html", `<p>${GOOD}</p>`);
    await add("旧稿/坏.pdf", "%PDF-1.4 不是");
    await beginRun(town.office, town.clerk, "heze-town", id);
    await workOff();
    expect(await state(id)).toMatchObject({ state: "ended", total: 3, done: 3, unread: 1, found: 1 });
    expect((await state(id)).unreadable).toMatchObject([{ name: "旧稿/坏.pdf" }]);
    expect((await findings(id))[0]).toMatchObject({ title: "旧稿/甲.txt", documentId: null, quote: "部暑" });
    await expect(add("又一.txt", GOOD)).rejects.toMatchObject({ code: "run-begun" });
  });

  test.each(Object.keys(RUN_FILES) as (keyof typeof RUN_FILES)[])("its %s report names every finding", async (kind) => {
    const id = await start();
    await workOff();
    const { bytes } = await runFile(town.office, town.clerk, "heze-town", id, kind);
    const read = await readDocument(bytes, `report.${kind}`);
    expect("document" in read && read.document.text).toContain("部暑");
  });

  describe("the office's own lists 本单位词表", () => {
    test("are tried out before they hold, and hold at once for the gate and the next run", async () => {
      const list = await createList(town.office, town.officer, "heze-town", { kind: "words", name: "本镇用语" });
      const rows = [["道路养护工作", "道路养护事项", "", "", "", "", ""]];
      const version = await saveList(town.office, town.officer, "heze-town", list, { base: 0, rows, note: "" });
      const trial = await tryOutList(town.office, town.officer, "heze-town", list, version);
      await workOff();
      expect(await state(trial)).toMatchObject({ state: "ended", found: 445 });
      const gate = () =>
        atDesk(town.office, town.organ, "system", (desk) => openFindings(town.office, desk, { title: "通知", body: GOOD }));
      expect(await gate()).toEqual([]);
      await switchList(town.office, town.officer, "heze-town", list, version);
      expect((await gate()).map(({ check }) => check)).toEqual(["W-own-list"]);
      await switchList(town.office, town.officer, "heze-town", list, null);
      expect(await gate()).toEqual([]);
    });

    test("name the row that is wrong, keep every version, and refuse to overwrite another's", async () => {
      const list = await createList(town.office, town.officer, "heze-town", { kind: "leaders", name: "班子" });
      const save = (base: number, rows: string[][]) =>
        saveList(town.office, town.officer, "heze-town", list, { base, rows, note: "换届" });
      await expect(save(0, [["沈怀远", "镇长", "2023年", "", ""]])).rejects.toMatchObject({
        code: "list-faulty",
        fields: { "rows.1": expect.stringContaining("任职起") },
      });
      expect(await save(0, [["沈怀远", "镇长", "2023-01-01", "", ""]])).toBe(1);
      await expect(save(0, [["沈怀远", "书记", "2023-01-01", "", ""]])).rejects.toMatchObject({ code: "stale-edition" });
      expect(await save(1, [["沈怀远", "书记", "2024-01-01", "", ""]])).toBe(2);
      const old = await readList(town.office, town.officer, "heze-town", list, 1);
      expect(old.rows[0]).toEqual(["沈怀远", "镇长", "2023-01-01", "", ""]);
      expect(old.versions.map(({ number, saver }) => [number, saver])).toEqual([
        [2, "沈怀远"],
        [1, "沈怀远"],
      ]);
    });

    test("learn a wording that was a false alarm", async () => {
      const gate = (body: string) =>
        atDesk(town.office, town.organ, "system", (desk) => openFindings(town.office, desk, { title: "通知", body }));
      const body = "村民王部暑的申请已经受理。";
      expect(await gate(body)).toHaveLength(1);
      await allowWord(town.office, town.clerk, "heze-town", { wording: "王部暑", note: "人名" });
      expect(await gate(body)).toEqual([]);
    });
  });
});
