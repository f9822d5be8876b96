import { afterAll, beforeAll, expect, test } from "vitest";
import { draftDocument } from "../../src/actions/documents/draft.ts";
import { createSectionLink, handIn, listHandIns } from "../../src/actions/documents/hand-in.ts";
import { listFindings } from "../../src/actions/proofreading/findings.ts";
import { readRun, startRun } from "../../src/actions/proofreading/runs.ts";
import { FindingQuery, NewRun } from "../../src/contract/proofreading.ts";
import { ArchiveRunner } from "../../src/jobs/archive/archive-runner.ts";
import { Proofreader } from "../../src/jobs/proofreading/proofreader.ts";
import { DOCUMENT, openTestOffice, type TestOffice } from "../office.ts";
import { publish } from "./published-documents.ts";

const TOWN = "heze-town";
let town: TestOffice;
let proofreader: Proofreader;
beforeAll(async () => {
  town = await openTestOffice("2024-03-04");
  proofreader = new Proofreader();
});
afterAll(async () => {
  await proofreader.close();
  await town.close();
});

test("findings are listed by the section that handed the document in, so that each section mends its own", async () => {
  const { office, clerk } = town;
  for (const section of ["民政办", "农业办"]) {
    const { path } = await createSectionLink(office, clerk, TOWN, { section, days: 7 });
    const file = { name: `${section}.txt`, bytes: new TextEncoder().encode(`${section}的通知\n2024年3月1日`) };
    await handIn(office, TOWN, path.split("/").at(-1)!, file, { title: "", disclosure: "proactive", reason: "" });
  }
  for (const { id, section } of await listHandIns(office, clerk, TOWN)) {
    const made = await draftDocument(office, clerk, TOWN, {
      title: `${section}的通知`,
      ...DOCUMENT,
      body: section === "民政办" ? "各村要认真部暑，确保工作取得实效。" : "各村要认真部暑。\n各村要认真部暑，按时报送。",
      writtenOn: "2024-03-01",
      handIn: id,
    });
    await publish.release(town, made.id, made.edition);
  }
  await publish(town, 1, () => ({ title: "没有科室的通知", body: "各村要认真部暑。" }));

  const id = await startRun(office, clerk, TOWN, NewRun.parse({ purpose: "archive" }));
  const runner = new ArchiveRunner(office, proofreader);
  while (await runner.step());
  const run = await readRun(office, clerk, TOWN, id);
  expect(run.sections).toEqual([
    { section: "农业办", count: 2 },
    { section: "民政办", count: 1 },
  ]);
  const of = async (query: object) =>
    (await listFindings(office, clerk, TOWN, id, FindingQuery.parse(query))).lines.map(({ title }) => title);
  expect(await of({ handedInBy: "农业办" })).toEqual(["农业办的通知", "农业办的通知"]);
  expect(await of({ handedInBy: "民政办" })).toEqual(["民政办的通知"]);
  expect(await of({ handedInBy: "没有这个科室" })).toEqual([]);
  expect((await of({})).length).toBe(4);
});
