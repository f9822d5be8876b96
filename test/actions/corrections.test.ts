import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCorrection, listCorrections, readCorrection, registerCorrection } from "../../src/actions/requests/corrections.ts";
import { listRequests } from "../../src/actions/requests/list.ts";
import { openTestOffice, type TestOffice } from "../office.ts";

let town: TestOffice;
beforeAll(async () => {
  town = await openTestOffice("2023-09-22");
});
afterAll(() => town.close());

const INPUT = {
  name: "江晚吟",
  identityNumber: "000000198001010000",
  telephone: "0000-55501234",
  address: "",
  record: "2022年低保审核公示",
  wrong: "家庭人口应为四人",
  evidence: "户口簿复印件",
  receivedOn: "2023-09-20",
};

test("a record about oneself is corrected in a series of its own and is no request for disclosure (条例 art. 41)", async () => {
  const { number } = await registerCorrection(town.office, town.clerk, "heze-town", INPUT);
  expect(number).toBe("更2023-0001");
  const answer = { result: "corrected", answer: "已改为四人，电话告知", endedOn: "2023-09-22" } as const;
  await answerCorrection(town.office, town.clerk, "heze-town", number, answer);
  expect(await readCorrection(town.office, town.clerk, "heze-town", number)).toMatchObject({
    result: "corrected",
    answer: "已改为四人，电话告知",
    content: { wrong: "家庭人口应为四人" },
    basis: expect.stringContaining("第四十一条"),
  });
  await expect(answerCorrection(town.office, town.clerk, "heze-town", number, answer)).rejects.toMatchObject({
    code: "already-decided",
    message: expect.stringContaining("林知夏已于2023-09-22"),
  });
  expect((await listCorrections(town.office, town.clerk, "heze-town", 1)).lines[0]?.applicant).toBe("江**");
  expect((await listRequests(town.office, town.clerk, "heze-town", { state: "all", page: 1 })).total).toBe(0);
  const rows = await town.asOwner<{ line: string }>("select c::text as line from correction c");
  expect(rows.some(({ line }) => /江晚吟|低保|四人/.test(line))).toBe(false);
});
