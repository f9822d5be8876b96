import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asReader } from "../../src/actions/column/column.ts";
import { draftDocument } from "../../src/actions/documents/draft.ts";
import { releaseDocument } from "../../src/actions/documents/release.ts";
import { TREE } from "../../src/actions/publication/tree.ts";
import { verifyLog } from "../../src/actions/publication/verify-log.ts";
import { Draft } from "../../src/contract/documents.ts";
import { headText, type LogEntry } from "../../src/domain/publication/log-lines.ts";
import { createApplication } from "../../src/server/application.ts";
import { isSignedBy } from "../../src/storage/signing.ts";
import { openTestOffice, type TestOffice } from "../office.ts";

const DAY = "2024-03-05";

describe("the publication log 发布日志", () => {
  let town: TestOffice;
  let app: Awaited<ReturnType<typeof createApplication>>;
  const numbers: string[] = [];
  const verify = () => asReader(town.office, town.organ, (desk) => verifyLog(town.office, desk));
  const data = async (path: string) => (await app.inject({ url: `/publication-log/${path}` })).json();

  async function publish(title: string): Promise<void> {
    const draft = Draft.parse({
      title,
      issuingOrgan: town.organ.name,
      genre: "通知",
      subject: "财政",
      statutoryItem: "20-7",
      class: "other",
      body: `${title}的正文。`,
      writtenOn: DAY,
    });
    const { id, edition, indexNumber } = await draftDocument(town.office, town.clerk, town.organ.code, draft);
    await releaseDocument(town.office, town.officer, town.organ.code, id, edition);
    numbers.push(indexNumber);
  }

  beforeAll(async () => {
    town = await openTestOffice(DAY);
    app = await createApplication({ office: town.office });
    for (const title of ["甲", "乙", "丙", "丁", "戊"]) await publish(`${title}号通知`);
  });
  afterAll(async () => {
    await app.close();
    await town.close();
  });

  test("holds every release in its order, and verifies", async () => {
    const entries = (await data("entries.json")) as LogEntry[];
    expect(entries.map(({ kind, indexNumber }) => [kind, indexNumber])).toEqual(numbers.map((number) => ["published", number]));
    expect(await verify()).toEqual({ size: 5, faults: [] });
  });

  test("its head is signed, and an outsider proves by it that the log only grew", async () => {
    const earlier = await data("head.json?size=3");
    const head = await data("head.json");
    expect(isSignedBy(head.publicKey, headText(head), Buffer.from(head.signature, "base64"))).toBe(true);
    expect(isSignedBy(head.publicKey, headText({ ...head, size: 6 }), Buffer.from(head.signature, "base64"))).toBe(false);
    const proof = (await data("consistency.json?earlier=3&size=5")) as string[];
    const bytes = (text: string) => Buffer.from(text, "base64");
    const [old, now] = [earlier, head].map(({ size, root }) => ({ size, root: bytes(root) }));
    expect(TREE.continues(old!, now!, proof.map(bytes))).toBe(true);
    expect(TREE.continues({ ...old!, root: now!.root }, now!, proof.map(bytes))).toBe(false);
  });

  test("a reader sees that a document is as it was signed off", async () => {
    const page = await app.inject({ url: `/verify/${numbers[1]}` });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("与签批的内容一致");
  });

  test("refuses to be changed, even by the owner of its tables", async () => {
    await expect(town.asOwner("update publication_entry set digest = repeat('0', 64)")).rejects.toThrow(/只增不改/);
    await expect(town.asOwner("delete from publication_node")).rejects.toThrow(/只增不改/);
    await expect(town.asOwner("truncate publication_head")).rejects.toThrow(/只增不改/);
  });

  test("content changed behind the program's back is found, on the page and by the command", async () => {
    await town.database.pool.query("alter table edition disable trigger user");
    await town.asOwner("update edition set body = '改过的正文' where title = '乙号通知'");
    expect((await app.inject({ url: `/verify/${numbers[1]}` })).body).toContain("与日志不符");
    const { faults } = await verify();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(numbers[1]);
    await town.asOwner("update edition set body = '乙号通知的正文。' where title = '乙号通知'");
    expect(await verify()).toEqual({ size: 5, faults: [] });
  });

  test("an entry rewritten with the triggers switched off breaks the root; one cut from the end breaks the count", async () => {
    await town.database.pool.query("alter table publication_entry disable trigger user");
    await town.asOwner("update publication_entry set kind = 'amended' where sequence = 2");
    expect((await verify()).faults.join()).toContain("有条目被改动");
    await town.asOwner("update publication_entry set kind = 'published' where sequence = 2");
    await town.asOwner("delete from publication_entry where sequence = 4");
    expect((await verify()).faults.join()).toContain("签名的树头写的是 5 条");
  });

  test.each(["inclusion.json?sequence=9&size=5", "consistency.json?earlier=6&size=5", "head.json?size=99", "inclusion.json"])(
    "%s is not there",
    async (path) => expect((await app.inject({ url: `/publication-log/${path}` })).statusCode).toBe(404),
  );
});
