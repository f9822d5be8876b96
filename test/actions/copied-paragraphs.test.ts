import { afterAll, beforeAll, expect, test } from "vitest";
import { judgeFindings, listFindings } from "../../src/actions/proofreading/findings.ts";
import { cancelRun, readRun, resumeRun, startRun } from "../../src/actions/proofreading/runs.ts";
import { FindingQuery, NewRun } from "../../src/contract/proofreading.ts";
import { ArchiveComparison } from "../../src/jobs/archive/archive-comparison.ts";
import { ArchiveRunner } from "../../src/jobs/archive/archive-runner.ts";
import { UnreadableFile } from "../../src/jobs/limited-thread.ts";
import { Proofreader } from "../../src/jobs/proofreading/proofreader.ts";
import { openTestOffice, type TestOffice } from "../office.ts";
import { publish } from "./published-documents.ts";

const TOWN = "heze-town";
const SAME = (n: number) =>
  `本次共检查企业${n}家，发现隐患${n + 3}处，已当场整改，其余各处由所在村跟踪到位，逾期没有整改的移交综合行政执法队依法处理，检查结果在本专栏公开。`;
const OWN = [
  "东沟村的水渠在汛期被冲开一处，镇里组织人员连夜抢修，第二天恢复通水，下游的三百亩稻田没有受到影响，村民自发送来了饭菜和热水。",
  "西岭村的敬老院换了新的锅炉，入冬以前试烧了三天，房间里的温度都在二十度上下，老人们说比往年暖和得多，夜里也不用再加被子了。",
  "南塘村的小学修好了操场，孩子们可以在新的跑道上上体育课，学校把开放的时间贴在门口，周末附近的居民也可以进来锻炼身体和散步。",
];
let town: TestOffice;
let proofreader: Proofreader;
beforeAll(async () => {
  town = await openTestOffice("2024-03-04");
  proofreader = new Proofreader();
  await publish(town, 8, (n) => ({
    title: `第${n}期简报`,
    body: n <= 5 ? `第${n}期。\n${SAME(n)}\n${OWN[n % 3]!.slice(0, 40)}` : `第${n}期。\n${OWN[n - 6]}`,
  }));
});
afterAll(async () => {
  await proofreader.close();
  await town.close();
});

async function run(level: string) {
  const id = await startRun(town.office, town.clerk, TOWN, NewRun.parse({ purpose: "archive", level }));
  const runner = new ArchiveRunner(town.office, proofreader);
  while (await runner.step());
  const query = FindingQuery.parse({ check: "R-copied-paragraph" });
  return { id, lines: (await listFindings(town.office, town.clerk, TOWN, id, query)).lines };
}

test("a paragraph that stands in five documents with other figures is one question, at the first, naming the others", async () => {
  const { id, lines } = await run("hint");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    title: "第1期简报",
    severity: "hint",
    message: "这一段与另外 4 份文件雷同：《第2期简报》、《第3期简报》、《第4期简报》等",
    quote: SAME(1),
  });
  const { checks } = await readRun(town.office, town.clerk, TOWN, id);
  expect(checks).toContainEqual({ check: "R-copied-paragraph", title: "雷同段落", count: 1 });
});

test("a run that is stopped while it compares stands still, and compares anew when it goes on", async () => {
  const id = await startRun(town.office, town.clerk, TOWN, NewRun.parse({ purpose: "archive", level: "hint" }));
  const runner = new ArchiveRunner(town.office, proofreader);
  await runner.step();
  expect(await readRun(town.office, town.clerk, TOWN, id)).toMatchObject({ state: "working", done: 8, compared: 8 });
  await cancelRun(town.office, town.clerk, TOWN, id);
  expect(await runner.step()).toBe(false);
  expect(await readRun(town.office, town.clerk, TOWN, id)).toMatchObject({ state: "cancelled", found: 0 });
  await resumeRun(town.office, town.clerk, TOWN, id);
  while (await runner.step());
  expect(await readRun(town.office, town.clerk, TOWN, id)).toMatchObject({ state: "ended", done: 8, compared: 16, found: 1 });
});

/** Its thread dies in the second reading, as for want of memory. */
class DyingComparison extends ArchiveComparison {
  override async step(...given: Parameters<ArchiveComparison["step"]>) {
    if (this.compared > 0) throw new UnreadableFile("所需内存超过 2048 MB");
    return super.step(...given);
  }
}

test("a comparison that cannot be done is told, and keeps nothing of the run from being finished", async () => {
  const id = await startRun(town.office, town.clerk, TOWN, NewRun.parse({ purpose: "archive", level: "hint" }));
  const runner = new ArchiveRunner(town.office, proofreader, (run) => new DyingComparison(run));
  while (await runner.step());
  expect(await readRun(town.office, town.clerk, TOWN, id)).toMatchObject({
    state: "ended",
    done: 8,
    unread: 1,
    unreadable: [{ name: "雷同段落比对", reason: "所需内存超过 2048 MB" }],
  });
});

test("who looks for errors and warnings only is not asked", async () => {
  expect((await run("warning")).lines).toEqual([]);
});

test("wording that is meant to be the same is exempt once and for the runs that follow", async () => {
  const { lines } = await run("hint");
  await judgeFindings(town.office, town.clerk, TOWN, { findings: [lines[0]!.id], kind: "exempt", reason: "统一的通报格式" });
  const again = await run("hint");
  expect(again.lines[0]!.verdict).toMatchObject({ kind: "exempt" });
});
