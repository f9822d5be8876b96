import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftDocument } from "../../src/actions/documents/draft.ts";
import { releaseDocument } from "../../src/actions/documents/release.ts";
import { verifyChain } from "../../src/actions/events/verify.ts";
import { submitRequest } from "../../src/actions/requests/submit.ts";
import { issueLoginLink, logIn, personOf } from "../../src/actions/sessions/log-in.ts";
import type { Draft } from "../../src/contract/documents.ts";
import { inOrgans } from "../../src/db/database.ts";
import { createOrgan } from "../../src/db/stores/organs.ts";
import { APPLICATION, openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
beforeAll(async () => {
  town = await openTestOffice("2024-03-04");
});
afterAll(() => town.close());

const submit = () => submitRequest(town.office, town.organ, { ...APPLICATION, confirmed: "yes" });
const draft: Draft = {
  title: "禾泽镇防火安排",
  documentNumber: "",
  issuingOrgan: "禾泽镇人民政府",
  genre: "通知",
  subject: "应急管理",
  statutoryItem: "20-12",
  class: "other",
  summary: "",
  keywords: [],
  body: "进山路口设检查点。",
  writtenOn: "2024-03-01",
  effectiveOn: null,
  repealedOn: null,
};

describe("serial numbers 流水号", () => {
  test("fifty requests at once get fifty numbers without gap or double", async () => {
    const numbers = (await Promise.all(Array.from({ length: 50 }, submit))).map(({ number }) => Number(number.slice(5)));
    numbers.sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => numbers[0]! + i));
  });

  test("a refused action uses up no number", async () => {
    const before = (await submit()).number;
    await expect(
      submitRequest({ ...town.office, key: Buffer.alloc(5) }, town.organ, { ...APPLICATION, confirmed: "yes" }),
    ).rejects.toThrow();
    expect(Number((await submit()).number.slice(5))).toBe(Number(before.slice(5)) + 1);
  });
});

describe("the event chain 事件链", () => {
  const verify = () => verifyChain(town.office, town.clerk, "heze-town");
  /** What an attacker who owns the database could do, undone afterwards. */
  const tamper = async (change: string, undo: string) => {
    await town.asOwner(`alter table event disable trigger user; ${change}`);
    const { firstBroken } = await verify();
    await town.asOwner(`${undo}; alter table event enable trigger user`);
    return firstBroken;
  };

  test("holds over everything done so far", async () => {
    await submit();
    expect(await verify()).toMatchObject({ sound: true, firstBroken: null });
  });

  test("cannot be changed, emptied or shortened through the database, even by its owner", async () => {
    await expect(town.asOwner("update event set actor = 'nobody' where sequence = 1")).rejects.toThrow("只增不改");
    await expect(town.asOwner("delete from event where sequence = 1")).rejects.toThrow("只增不改");
    await expect(town.asOwner("truncate event cascade")).rejects.toThrow("只增不改");
  });

  test("names the first event that was changed behind its back", async () => {
    await town.asOwner("create table kept as select * from event; create table kept_head as select * from event_head");
    const restore =
      "delete from event; insert into event select * from kept; delete from event_head; insert into event_head select * from kept_head";
    expect(await tamper("update event set actor = 'nobody' where sequence = 3", restore)).toBe(3);
    expect(await tamper("update event set detail = '{}' where sequence = 2", restore)).toBe(2);
    expect(await tamper("delete from event where sequence = 4", restore)).toBe(4);
    const last = (await verify()).events;
    expect(await tamper(`delete from event where sequence = ${last}`, restore)).toBe(last);
    expect(await verify()).toMatchObject({ sound: true });
  });

  test("rolls back together with the change it records", async () => {
    const before = (await verify()).events;
    await expect(draftDocument(town.office, town.clerk, "heze-town", { ...draft, statutoryItem: "99-1" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect((await verify()).events).toBe(before);
  });
});

describe("release 审核发布", () => {
  test("is refused to the drafter by the action and by the database itself", async () => {
    const { id, edition } = await draftDocument(town.office, town.clerk, "heze-town", draft);
    await expect(releaseDocument(town.office, town.clerk, "heze-town", id, edition)).rejects.toMatchObject({
      code: "not-permitted",
    });
    const own = inOrgans(town.office.database, [town.organ.id], (scope) =>
      scope
        .updateTable("edition")
        .set({ released_by: town.clerk.id, published_on: "2024-03-04", released_at: new Date() })
        .where("organ_id", "=", town.organ.id)
        .where("document_id", "=", id)
        .execute(),
    );
    await expect(own).rejects.toThrow("check constraint");
    await releaseDocument(town.office, town.officer, "heze-town", id, edition);
    await expect(releaseDocument(town.office, town.officer, "heze-town", id, edition)).rejects.toMatchObject({
      code: "already-released",
    });
  });
});

describe("organs on one server 多机关", () => {
  test("see nothing of each other's records, whatever is asked of the database", async () => {
    const other = await createOrgan(town.office.database, {
      code: "other-town",
      level: "township",
      regionCode: null,
      demonstration: true,
      name: "澄州市云栖区另一镇人民政府",
      shortName: "另一镇",
      validFrom: "2020-01-01",
    });
    await submit();
    const seen = (organIds: number[]) =>
      inOrgans(town.office.database, organIds, (scope) => scope.selectFrom("request").select("organ_id").execute());
    expect(await seen([other])).toEqual([]);
    expect((await seen([town.organ.id])).length).toBeGreaterThan(0);
    expect(await town.office.database.selectFrom("request").selectAll().execute()).toEqual([]);
    const foreign = inOrgans(town.office.database, [other], (scope) =>
      scope.insertInto("counter").values({ organ_id: town.organ.id, series: "request", year: 2030, last: 1 }).execute(),
    );
    await expect(foreign).rejects.toThrow("row-level security");
  });
});

describe("logging in 一次性登录", () => {
  test("a link works once and for a day, a session for twelve hours", async () => {
    const token = await issueLoginLink(town.office, town.clerk.id);
    const session = await logIn(town.office, token);
    expect((await personOf(town.office, session.token)).name).toBe("林知夏");
    await expect(logIn(town.office, token)).rejects.toMatchObject({ code: "link-spent" });

    const unused = await issueLoginLink(town.office, town.clerk.id);
    town.setToday("2024-03-06");
    await expect(logIn(town.office, unused)).rejects.toMatchObject({ code: "link-spent" });
    await expect(personOf(town.office, session.token)).rejects.toMatchObject({ code: "not-logged-in" });
    town.setToday("2024-03-04");
  });

  test("neither link nor session stands in the database as it is used", async () => {
    const token = await issueLoginLink(town.office, town.clerk.id);
    const rows = await town.asOwner<{ hash: string }>("select encode(token_hash, 'escape') as hash from login_link");
    expect(rows.filter(({ hash }) => hash.includes(token))).toEqual([]);
  });
});
