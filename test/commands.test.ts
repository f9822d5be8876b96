import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "../dist/cli/main.js");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai 命令-"));
});

interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs the built command as a person would. */
function gongkai(
  args: string[],
  { input = "", environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [MAIN, ...args],
      { env: { ...process.env, ...environment }, cwd: folder },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const HEADINGS = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];
const prose = `禾泽镇人民政府2023年政府信息公开工作年度报告\n${HEADINGS.map((heading) => `${heading}\n（一）主动公开。处理并答复7件.`).join("\n")}\n`;

describe("gongkai deadline 期限", () => {
  test("prints the due date, every day with its reason, and the article, as JSON", async () => {
    const { code, out } = await gongkai(["deadline", "reply", "--received", "2023-09-22", "--json"]);
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ due: "2023-10-26", provisional: false, basis: expect.stringContaining("第三十三条") });
    expect(answer.days).toContainEqual({ date: "2023-10-02", counts: false, why: expect.stringContaining("放假") });
    expect(answer.days).toContainEqual({ date: "2023-10-07", counts: true, why: "调休上班" });
  });

  test("takes the supplement, consultations and the extension", async () => {
    const { out } = await gongkai([
      "deadline",
      "reply",
      "--received",
      "2024-04-22",
      "--consult",
      "2024-04-26..2024-05-15",
      "--json",
    ]);
    expect(JSON.parse(out).due).toBe("2024-06-06");
    const extended = await gongkai(["deadline", "reply", "--received", "2025-01-20", "--extended", "20", "--json"]);
    expect(JSON.parse(extended.out).due).toBe("2025-03-21");
  });

  test("adds working days, and says what is missing where no notice covers a day", async () => {
    expect((await gongkai(["deadline", "add", "--from", "2023-01-16", "--working-days", "7"])).out.trim()).toBe("2023-01-30");
    const uncovered = await gongkai(["deadline", "add", "--from", "2027-03-01", "--working-days", "7"]);
    expect(uncovered).toMatchObject({ code: 3, err: expect.stringContaining("2027年") });
  });

  test("answers wrong use with the option, the reason, the usage and exit code 2", async () => {
    expect(await gongkai(["deadline", "reply", "--received", "2023-02-30"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--received 应为存在的日期"),
    });
    expect(await gongkai(["deadline", "reply", "--recieved", "2023-02-01"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("用法：gongkai deadline reply"),
    });
    expect(await gongkai(["deadlines"])).toMatchObject({ code: 2, err: expect.stringContaining("没有命令") });
  });
});

describe("gongkai fee 信息处理费", () => {
  test("shows the arithmetic of the tariff", async () => {
    expect(JSON.parse((await gongkai(["fee", "items", "35", "--json"])).out)).toMatchObject({ yuan: 3000 });
    expect(JSON.parse((await gongkai(["fee", "pages", "256", "--json"])).out)).toMatchObject({
      yuan: 4940,
      steps: expect.arrayContaining([expect.stringContaining("56页 × 40元")]),
    });
  });
});

describe("gongkai report 年度报告", () => {
  test("audits a file: findings with their place, exit code 1", async () => {
    const { code, out } = await gongkai(["report", "audit", await file("report.txt", prose), "--format", "json"]);
    const { findings, summary } = JSON.parse(out);
    expect(code).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: "N-punctuation",
        where: expect.objectContaining({ quote: expect.stringContaining("7件.") }),
      }),
    );
    expect(summary.error).toBeGreaterThan(0);
  });

  test("goes on after a file that cannot be read, gives its reason, and ends with exit code 3", async () => {
    const bad = await file("noise.docx", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]));
    const good = await file("good.txt", prose);
    const { code, out, err } = await gongkai(["report", "read", bad, join(folder, "missing.txt"), good]);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ file: good, year: 2023 });
    expect(err).toContain("noise.docx：");
    expect(err).toContain("没有这个文件");
  });

  test("reads standard input", async () => {
    const { code, out } = await gongkai(["report", "read", "-"], { input: prose });
    expect(code).toBe(0);
    expect(JSON.parse(out).sections.map(({ heading }: { heading: string }) => heading)).toEqual(HEADINGS);
  });

  test("writes SARIF and JUnit that other programs read", async () => {
    const path = await file("again.txt", prose);
    const sarif = JSON.parse((await gongkai(["report", "audit", path, "--format", "sarif"])).out);
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0].results[0]).toMatchObject({
      ruleId: expect.any(String),
      partialFingerprints: { "gongkai/v1": expect.stringMatching(/^[0-9a-f]{16}$/) },
    });
    expect((await gongkai(["report", "audit", path, "--format", "junit"])).out).toMatch(/^<\?xml version="1.0".*\n<testsuites>/);
    expect(await gongkai(["report", "audit", path, "--format", "yaml"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--format"),
    });
  });
});

describe("gongkai proofread 校对", () => {
  test("finds a wrong word with line, reason and remedy, and is silent on clean text", async () => {
    const faulty = await file("稿件.txt", "要进一步部暑防汛工作。\n");
    expect(await gongkai(["proofread", faulty])).toMatchObject({ code: 1, out: expect.stringContaining("部署") });
    const clean = await file("通知.txt", "要进一步部署防汛工作，确保群众安全。\n");
    expect(await gongkai(["proofread", clean])).toMatchObject({ code: 0 });
  });

  test("names line and column of a bad row in an office's own list", async () => {
    const list = await file("own.tsv", "错词\t建议\n只有一列\n");
    expect(await gongkai(["proofread", await file("x.txt", "正文。"), "--lexicon", list])).toMatchObject({
      code: 2,
      err: expect.stringContaining("own.tsv"),
    });
  });
});

describe("gongkai proofread of folders and archives 批量校对", () => {
  test("reads every file in them, names those that cannot be read, and ends with 3", async () => {
    const below = join(folder, "旧 稿");
    await mkdir(below, { recursive: true });
    await writeFile(join(below, "甲.txt"), "各村要认真部暑。");
    const damaged = zipSync({
      "内一.txt": strToU8("会议强调，要再接再励。"),
      "内二.txt": strToU8("各村要认真部暑。".repeat(60)),
    });
    damaged[Buffer.from(damaged).indexOf(Buffer.from("内二.txt")) + Buffer.byteLength("内二.txt")] = 0xff;
    await writeFile(join(below, "包.zip"), damaged);
    await writeFile(join(below, "炸弹.zip"), zipSync({ "大.txt": new Uint8Array(1 << 30) }));
    const { code, out } = await gongkai(["proofread", below, "--json"]);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const told = new Map(
      lines.map(({ file: name, findings, unreadable }) => [
        name.slice(name.indexOf("旧 稿") + 4),
        unreadable ?? findings.map(({ actual }: { actual: string }) => actual).join(),
      ]),
    );
    expect(code).toBe(3);
    expect(told.get("甲.txt")).toBe("部暑");
    expect(told.get("包.zip/内一.txt")).toBe("再接再励");
    expect(told.get("包.zip/内二.txt")).toMatch(/损坏|读/);
    expect([...told].find(([name]) => name.startsWith("炸弹.zip"))?.[1]).toMatch(/[\u4e00-\u9fff]/);
    expect(told.size).toBe(4);
  });

  test("prints SARIF and JUnit as well, and takes the text from standard input", async () => {
    const faulty = await file("稿件.txt", "要进一步部暑防汛工作。\n");
    const sarif = JSON.parse((await gongkai(["proofread", faulty, "--format", "sarif"])).out);
    expect(sarif.runs[0].results[0]).toMatchObject({ ruleId: "W-wrong-word", level: "error" });
    expect((await gongkai(["proofread", faulty, "--format", "junit"])).out).toContain("<testsuites>");
    expect(await gongkai(["proofread", "-"], { input: "各村要认真部暑。" })).toMatchObject({
      code: 1,
      out: expect.stringContaining("部署"),
    });
    expect(await gongkai(["proofread"])).toMatchObject({ code: 2 });
    expect(await gongkai(["proofread", faulty, "--level", "all"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--level"),
    });
  });
});

describe("settings 设置", () => {
  test("an unknown or malformed variable stops the start with one clear line", async () => {
    const migrate = (environment: Record<string, string>) => gongkai(["migrate"], { environment });
    expect(await migrate({ GONGKAI_DATEN: "x" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("不认识的环境变量 GONGKAI_DATEN"),
    });
    expect(await migrate({ PORT: "eighty" })).toMatchObject({ code: 2, err: expect.stringContaining("端口 eighty 不对") });
    expect(await migrate({ GONGKAI_CONSOLE_ALLOW: "10.0.0.0/99" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("不是网段"),
    });
    for (const address of [
      "xxgk.example.gov.cn/zfxxgk",
      "https://xxgk.example.gov.cn/公开",
      "https://xxgk.example.gov.cn/?a=1",
      "ftp://xxgk.example.gov.cn",
    ])
      expect(await migrate({ GONGKAI_PUBLIC_ADDRESS: address })).toMatchObject({
        code: 2,
        err: expect.stringContaining("不是门户网址"),
      });
    const secret = "smtp.example.gov.cn:密码";
    const badMail = await migrate({ GONGKAI_MAIL_SERVER: secret, GONGKAI_MAIL_FROM: "xxgk@example.gov.cn" });
    expect(badMail).toMatchObject({ code: 2, err: expect.stringContaining("smtp://用户:密码@主机:端口") });
    expect(badMail.err).not.toContain(secret);
    expect(await migrate({ GONGKAI_MAIL_SERVER: "smtp://mail.example.gov.cn" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("GONGKAI_MAIL_FROM"),
    });
  });
});

describe("gongkai serve", () => {
  test("on a port that is taken says so and ends, rather than waiting for ever", async () => {
    const taken = createServer().listen(0, "0.0.0.0");
    await once(taken, "listening");
    const port = String((taken.address() as AddressInfo).port);
    const ended = await gongkai(["serve", "--port", port, "--data", join(folder, "端口")]);
    taken.close();
    expect(ended).toMatchObject({ code: 4, err: expect.stringContaining("端口已被占用") });
  });
});

describe("gongkai holiday-notice add", () => {
  const add = (path: string) => gongkai(["holiday-notice", "add", path, "--data", join(folder, "数据")]);
  const notice = (changes: Record<string, string> = {}) => {
    const text = `year: 2027
title: 国务院办公厅关于2027年部分节假日安排的通知
number: 国办发明电〔2026〕9号
issuedOn: 2026-11-20
sourceQuality: C
totals: { off: 13, worked: 0 }
arrangements:
  - { holiday: 元旦, days: 1, off: { from: 2027-01-01, to: 2027-01-01 } }
`;
    return Object.entries(changes).reduce((result, [from, to]) => result.replace(from, to), text);
  };

  test("refuses a notice in which holidays are missing, and says which, so that the program still starts", async () => {
    const { code, err } = await add(await file("2027.yaml", notice()));
    expect(code).toBe(2);
    expect(err).toContain("2027.yaml");
    expect(err).toMatch(/缺少|不符/);
  });

  test("refuses what is no notice at all", async () => {
    expect((await add(await file("空.yaml", ""))).err).toContain("没有写 year");
    expect((await add(join(folder, "没有.yaml"))).err).toContain("没有这个文件");
  });

  test("takes a whole notice", async () => {
    const whole = join(import.meta.dirname, "../law/holidays/2026.yaml");
    const { code, out, err } = await add(whole);
    expect(err).toBe("");
    expect(out).toContain("已录入2026年的放假安排");
    expect(code).toBe(0);
  });
});
