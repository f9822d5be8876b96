import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftDocument } from "../../src/actions/documents/draft.ts";
import { saveChain } from "../../src/actions/review/chains.ts";
import { readReview } from "../../src/actions/review/read.ts";
import { sign } from "../../src/actions/review/sign.ts";
import { inOrgans, type Scope } from "../../src/db/database.ts";
import { type Account, accountByName, createAccount, grantRole } from "../../src/db/stores/accounts.ts";
import { relationText } from "../../src/domain/disclosure/relation.ts";
import { passageText } from "../../src/domain/publication/passage.ts";
import { digestText } from "../../src/domain/review/digest-text.ts";
import { PRESETS } from "../../src/domain/review/presets.ts";
import { openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
let people: number[];
beforeAll(async () => {
  town = await openTestOffice("2024-03-04");
  people = [town.clerk.id, town.officer.id, town.administrator.id];
});
afterAll(() => town.close());

const DRAFT = {
  title: "禾泽镇人民政府关于做好春耕生产的通知",
  documentNumber: "",
  issuingOrgan: "禾泽镇人民政府",
  genre: "通知" as const,
  subject: "农业、畜牧业、渔业",
  statutoryItem: "20-1",
  class: "other" as const,
  summary: "",
  keywords: [],
  body: "各村民委员会：请做好春耕生产工作。",
  writtenOn: "2024-03-01",
  effectiveOn: null,
  repealedOn: null,
};
const CHAIN = JSON.stringify(PRESETS.township.stages.slice(1));

const inTown = <Result>(work: (scope: Scope) => Promise<Result>) => inOrgans(town.office.database, [town.organ.id], work);

/** Does what a program would do that forgot every rule: writes straight into the tables, as the role of the program. */
function publishBySql(author: number, reviewer: number, publisher: number): Promise<void> {
  return inTown(async (scope) => {
    const organ = town.organ.id;
    const { rows } = await sql<{ id: number }>`insert into document (organ_id, index_number, created_at)
      values (${organ}, ${`T-${author}${reviewer}${publisher}-${people.indexOf(author)}`}, now()) returning id`.execute(scope);
    const id = rows[0]!.id;
    await sql`insert into edition (organ_id, document_id, number, title, issuing_organ, genre, subject, statutory_item, class, body, written_on, drafted_by, drafted_at)
      values (${organ}, ${id}, 1, '题', '镇', '通知', '其他', '20-1', 'other', '文', '2024-03-01', ${author}, now())`.execute(
      scope,
    );
    await sql`insert into review_round (organ_id, document_id, edition, round, digest, stages, content, drafted_by, opened_at)
      values (${organ}, ${id}, 1, 1, edition_digest(${organ}, ${id}, 1), ${CHAIN}::jsonb, '{}', ${author}, now())`.execute(scope);
    for (const [stage, signer] of [reviewer, publisher].entries())
      await sql`insert into sign_off (organ_id, document_id, edition, round, stage, digest, drafted_by, signed_by, passed, opinion, signed_at)
        values (${organ}, ${id}, 1, 1, ${stage + 1}, edition_digest(${organ}, ${id}, 1), ${author}, ${signer}, true, '同意', now())`.execute(
        scope,
      );
    await sql`update edition set released_by = ${publisher}, published_on = '2024-03-04', released_at = now()
      where organ_id = ${organ} and document_id = ${id}`.execute(scope);
  });
}

describe("起草、审查、发布三人不同，由数据库保证", () => {
  const seats = [0, 1, 2];
  const combinations = seats.flatMap((author) =>
    seats.flatMap((reviewer) => seats.map((publisher) => [author, reviewer, publisher] as const)),
  );

  test("二十七种组合直接写库，只有三人各不相同的六种能够发布", async () => {
    const published: string[] = [];
    for (const [author, reviewer, publisher] of combinations) {
      const outcome = await publishBySql(people[author]!, people[reviewer]!, people[publisher]!).then(
        () => "published",
        (reason: Error) => reason.message,
      );
      if (outcome === "published") published.push(`${author}${reviewer}${publisher}`);
      else expect(outcome).toMatch(/constraint/);
    }
    expect(published).toEqual(["012", "021", "102", "120", "201", "210"]);
  });

  test("没有走完审签链，程序直接写库也发布不了", async () => {
    const { id } = await draftDocument(town.office, town.clerk, "heze-town", DRAFT);
    const release = inTown((scope) =>
      sql`update edition set released_by = ${town.officer.id}, published_on = '2024-03-04', released_at = now() where document_id = ${id}`.execute(
        scope,
      ),
    );
    await expect(release).rejects.toThrow("edition_not_signed_off");
  });

  test("已发布的版本和它的附件，程序直接写库也改不了", async () => {
    const { id, edition } = await draftDocument(town.office, town.clerk, "heze-town", DRAFT);
    await sign(town.office, town.officer, "heze-town", id, edition, { passed: true, opinion: "" });
    await expect(
      inTown((scope) => sql`update edition set body = '改过' where document_id = ${id}`.execute(scope)),
    ).rejects.toThrow("edition_is_published");
    const attach = inTown((scope) =>
      sql`insert into attachment (organ_id, document_id, edition, position, name, upload_id, digest)
        values (${town.organ.id}, ${id}, 1, 1, '附件', 1, ${"0".repeat(64)})`.execute(scope),
    );
    await expect(attach).rejects.toThrow("edition_is_published");
  });
});

describe("签批绑定内容", () => {
  test("数据库算的摘要，任何人按写明的办法自己也算得出来", async () => {
    const tricky = {
      ...DRAFT,
      title: "标题:3:甲\n乙",
      keywords: ["春耕", "a:1:b"],
      summary: "𠮷 é",
      effectiveOn: "2024-03-10",
      points: [{ head: "要点:1:a", text: "说明\n两行" }],
      questions: [{ head: "问？", text: "答。" }],
    };
    const { id, edition } = await draftDocument(town.office, town.clerk, "heze-town", tricky);
    const review = await readReview(town.office, town.officer, "heze-town", id, edition);
    expect(
      createHash("sha256")
        .update(
          digestText({
            ...review.content,
            relations: review.content.relations.map(relationText),
            points: review.content.points.map(passageText),
            questions: review.content.questions.map(passageText),
          }),
        )
        .digest("hex"),
    ).toBe(review.digest);
  });

  test("一审签过之后内容被人直接改库，下一审签不下去，也发布不了", async () => {
    await saveChain(town.office, town.administrator, "heze-town", "rule", PRESETS.township.stages);
    const head = await member("贺兰山", "section-head");
    const deputy = await member("柳明川", "deputy");
    const { id, edition } = await draftDocument(town.office, town.clerk, "heze-town", { ...DRAFT, class: "rule" });
    await sign(town.office, head, "heze-town", id, edition, { passed: true, opinion: "文字已核" });
    await inTown((scope) => sql`update edition set body = '悄悄改过的正文' where document_id = ${id}`.execute(scope));
    await expect(sign(town.office, deputy, "heze-town", id, edition, { passed: true, opinion: "" })).rejects.toMatchObject({
      code: "content-changed",
    });
    const bySql = inTown((scope) =>
      sql`insert into sign_off select organ_id, document_id, edition, round, 2, digest, drafted_by, ${deputy.id}, null, true, '同意', now() from sign_off where document_id = ${id}`.execute(
        scope,
      ),
    );
    await expect(bySql).rejects.toThrow("sign_off_digest");
  });
});

async function member(name: string, role: string): Promise<Account> {
  const id = await createAccount(town.office.database, name, "工作人员");
  await grantRole(town.office.database, town.organ.id, id, role);
  return (await accountByName(town.office.database, name))!;
}
