import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BadLawData, loadLaw } from "./load.ts";

const LAW = join(import.meta.dirname, "../../law");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "law-"));
  cpSync(LAW, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Replaces the first match in one file of the copied law, and says what the loader then answers. */
function change(file: string, from: string | RegExp, to: string): string {
  const before = readFileSync(join(folder, file), "utf8");
  const after = before.replace(from, to);
  expect(after, `${file} holds ${from}`).not.toBe(before);
  writeFileSync(join(folder, file), after);
  return complaint();
}

function complaint(): string {
  try {
    loadLaw(folder);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(BadLawData);
    return (error as Error).message;
  }
}

describe("the law as data 法律数据", () => {
  test("is whole and consistent as it stands", () => expect(complaint()).toBe(""));

  test.each<[string, string, string | RegExp, string, string]>([
    [
      "a limit that is no number",
      "time-limits.yaml",
      "days: 7",
      "days: 七",
      "law/time-limits.yaml supplement-notice.values.2019-05-15.days：",
    ],
    [
      "a limit in another unit than its id says",
      "time-limits.yaml",
      "day, days: 60 }",
      "day, days: 60 }\n    2025-01-01: { unit: month, months: 2 }",
      "应为 day，写作 month",
    ],
    [
      "a limit without a value",
      "time-limits.yaml",
      "    2019-05-15: { unit: working-day, days: 20 }\n",
      "    {}\n",
      "至少要有一个值",
    ],
    ["a limit that is missing", "time-limits.yaml", /^reply:/m, "replies:", "law/time-limits.yaml "],
    ["a day that does not exist", "time-limits.yaml", "2019-05-15", "2019-02-30", "law/time-limits.yaml publication.values"],
    [
      "an instrument nobody knows",
      "time-limits.yaml",
      "instrument: ogi-regulations",
      "instrument: ogi-regulation",
      "law/time-limits.yaml publication.basis.instrument：",
    ],
    [
      "an instrument that ends before it begins",
      "instruments.yaml",
      "until: 2025-05-31",
      "until: 2011-01-01",
      "law/instruments.yaml spc-2011-17.until",
    ],
    [
      "an outcome that names no row of the form",
      "outcomes.yaml",
      '"2021": unable.not-held',
      '"2021": unable.not-hold',
      "表三没有“unable.not-hold”一行",
    ],
    ["an outcome whose label is not the form's", "outcomes.yaml", "label: 1.属于国家秘密", "label: 1.属于秘密", "不一致"],
    [
      "bands of a tariff with a gap",
      "fees.yaml",
      "from: 31, to: 100",
      "from: 32, to: 100",
      "law/fees.yaml values.2021-01-01.byPage.bands：自 32 起的一档与上一档不衔接",
    ],
    ["a tariff that ends", "fees.yaml", "from: 201, to: null", "from: 201, to: 300", "没有上限"],
    ["a period without a remedy rule", "remedies.yaml", "until: 2026-06-30", "until: 2026-06-29", "一类与前一段不衔接"],
    ["two remedy rules for one day", "remedies.yaml", "from: 2025-06-01", "from: 2025-05-31", "一类与前一段不衔接"],
    [
      "a remedy that ends",
      "remedies.yaml",
      /(id: inaction\n[\s\S]*?until:) null/,
      "$1 2030-01-01",
      "inaction 一类在 2030-01-01 之后没有规定",
    ],
    ["a placeholder nobody fills", "remedies.yaml", "依法向{court}", "依法向{法院}", "不认识的占位符 {法院}"],
    [
      "an item of article 20 left out",
      "proactive-disclosure.yaml",
      /.*id: 20-7,.*\n/,
      "",
      "law/proactive-disclosure.yaml items.list：",
    ],
    ["a first-level subject left out", "subjects.yaml", / {2}- id: "22"[\s\S]*/, "", "law/subjects.yaml subjects："],
    [
      "a holiday notice with a day left out",
      "holidays/2023.yaml",
      "[2023-01-28, 2023-01-29]",
      "[2023-01-28]",
      "law/holidays/2023.yaml ",
    ],
    ["a holiday notice under another year's name", "holidays/2023.yaml", "year: 2023", "year: 2033", "文件名应为 2033.yaml"],
    [
      "a report form of an unknown instrument",
      "annual-report/2021.yaml",
      "annual-report-format-2021",
      "annual-report-format-2022",
      "instruments.yaml 中没有",
    ],
    ["text that is no YAML", "fees.yaml", "label: 信息处理费", "label: [信息处理费", "不是合乎格式的 YAML"],
    ["a key nobody reads", "fees.yaml", "label: 信息处理费", "label: 信息处理费\nlable: 一", "law/fees.yaml 全文："],
  ])("is refused with %s", (_, file, from, to, fault) => {
    const message = change(file, from, to);
    expect(message).toContain(fault);
    expect(message.split("\n")).toHaveLength(1);
  });

  test("is refused when a file, a year between two others or a folder is missing", () => {
    rmSync(join(folder, "holidays/2021.yaml"));
    expect(complaint()).toBe("law/holidays/2021.yaml：缺少这一年的通知，而后一年的已经录入");
    rmSync(join(folder, "holidays"), { recursive: true });
    expect(complaint()).toBe("law/holidays/：没有这个文件夹");
    rmSync(join(folder, "fees.yaml"));
    expect(complaint()).toBe("law/fees.yaml：没有这个文件");
  });
});
