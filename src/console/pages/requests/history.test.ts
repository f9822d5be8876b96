import { expect, test } from "vitest";
import { foldHistory } from "./history.ts";

test("reading a case again and again is one line of its history, with the last day and how often", () => {
  const read = (at: string, actor: string) => ({ at, kind: "request-read", actor });
  const history = [
    { at: "2023-09-22", kind: "request-registered", actor: "甲" },
    read("2023-09-22", "甲"),
    read("2023-09-25", "甲"),
    read("2023-09-26", "乙"),
  ];
  expect(foldHistory(history).map(({ at, actor, times }) => [at, actor, times])).toEqual([
    ["2023-09-22", "甲", 1],
    ["2023-09-25", "甲", 2],
    ["2023-09-26", "乙", 1],
  ]);
});
