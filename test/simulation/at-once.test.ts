import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRequest } from "../../src/actions/requests/read.ts";
import { recordStep } from "../../src/actions/requests/record-step.ts";
import { submitRequest } from "../../src/actions/requests/submit.ts";
import { APPLICATION, openTestOffice, type TestOffice } from "../office.ts";

/** More of both where somebody waits for it: see bench/casework.mjs. */
const ROUNDS = Number(process.env.ROUNDS_AT_ONCE ?? 5);
const SERIALS = Number(process.env.SERIALS_AT_ONCE ?? 500);
const AT_ONCE = 50;

let town: TestOffice;
beforeAll(async () => {
  town = await openTestOffice("2023-09-22");
});
afterAll(() => town.close());
const submit = () => submitRequest(town.office, town.organ, { ...APPLICATION, confirmed: "yes" });

describe(`${AT_ONCE} clerks who decide one case at the same moment`, () => {
  /** Each of these ends or halts the case, so that after one of them none of the others is allowed. */
  const DECISIONS = [
    { kind: "askForSupplement", items: "写明年度", days: 15 },
    { kind: "askForReasons", note: "说明数量、频次的理由", days: 10 },
    { kind: "withdraw", note: "书面撤回" },
  ] as const;

  test(`have one winner in each of ${ROUNDS} rounds, and every other is told who and when`, { timeout: 900_000 }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { number } = await submit();
      const decide = (i: number) =>
        recordStep(town.office, town.clerk, "heze-town", number, {
          ...DECISIONS[i % DECISIONS.length],
          kind: DECISIONS[i % DECISIONS.length]!.kind,
          occurredOn: "2023-09-22",
          seen: 0,
        });
      const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, (_, i) => decide(i)));
      const won = results.filter(({ status }) => status === "fulfilled").length;
      const told = results.filter(
        (result) =>
          result.status === "rejected" &&
          result.reason.code === "case-moved" &&
          /^林知夏已于2023-09-22 10:00办理/.test(result.reason.message),
      ).length;
      expect({ round, won, told }).toEqual({ round, won: 1, told: AT_ONCE - 1 });
      expect((await readRequest(town.office, town.clerk, "heze-town", number)).steps).toHaveLength(1);
    }
  });
});

describe(`${SERIALS} applications sent at the same moment`, () => {
  test("get serial numbers without a gap and without a double", { timeout: 900_000 }, async () => {
    town.setToday("2022-05-16");
    const numbers: string[] = [];
    for (let sent = 0; sent < SERIALS; sent += 100) {
      const receipts = await Promise.all(Array.from({ length: Math.min(100, SERIALS - sent) }, submit));
      numbers.push(...receipts.map(({ number }) => number));
    }
    const expected = Array.from({ length: SERIALS }, (_, i) => `2022-${String(i + 1).padStart(4, "0")}`);
    const serial = (number: string) => Number(number.slice(5));
    expect(numbers.sort((one, other) => serial(one) - serial(other))).toEqual(expected);
  });
});
