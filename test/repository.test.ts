import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ENDPOINTS } from "../src/contract/endpoints.ts";
import { CHECKS as AUDIT_CHECKS } from "../src/engines/audit/checks.ts";
import { CHECKS as PROOFREADING_CHECKS } from "../src/engines/proofreading/checks.ts";
import { loadGazetteer } from "../src/storage/lexicon.ts";

const root = join(import.meta.dirname, "..");
const NOT_OURS = ["node_modules", "dist", "data", ".git", ".cache", "screenshots"];
const files = filesIn(root);
const read = (path: string) => readFileSync(join(root, path), "utf8");
const isText = (path: string) => /\.(tsx?|mjs|c|md|ya?ml|json|tsv|css|html|sql|svg)$|(^|\/)(LICENSE|run|\.gitignore)$/.test(path);
const isCode = (path: string) => /\.(tsx?|mjs|css|sql|c)$/.test(path) && !/\.generated\./.test(path);
const isTest = (path: string) => path.startsWith("test/") || /\.test\.tsx?$/.test(path);
const pages = files.filter((path) => extname(path) === ".md");

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [relative(root, path).replaceAll("\\", "/")] : [];
  });
}

describe("a check 核查项、校对项", () => {
  const checks = [
    ...AUDIT_CHECKS.map((check) => ({ ...check, cases: "test/cases/checks" })),
    ...PROOFREADING_CHECKS.map((check) => ({ ...check, cases: "test/cases/proofreading" })),
  ];

  test("has an id that no other check has", () => {
    const ids = checks.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test("has a file of cases and a page that bears its id and its title", () => {
    const wanting = checks.flatMap(({ id, title, cases }) => [
      ...(files.includes(`${cases}/${id}.yaml`) ? [] : [`${cases}/${id}.yaml`]),
      ...(isPageOf(`docs/checks/${id}.md`, id, title) ? [] : [`docs/checks/${id}.md: # ${id} ${title}`]),
    ]);
    expect(wanting).toEqual([]);
  });

  test("stands behind every page of docs/checks", () => {
    const ids = new Set(["README", ...checks.map(({ id }) => id)]);
    const idOf = (page: string) => /^docs\/checks\/(.+)\.md$/.exec(page)?.[1];
    expect(pages.map(idOf).filter((id) => id !== undefined && !ids.has(id))).toEqual([]);
  });

  function isPageOf(page: string, id: string, title: string): boolean {
    return files.includes(page) && read(page).startsWith(`# ${id} ${title}\n`);
  }
});

describe("the sources 源文件", () => {
  test.each([
    ["no source is longer than 400 lines", (path: string) => isCode(path) && !isTest(path) && extname(path) !== ".css", 400],
    ["no test and no style sheet is longer than 600 lines", (path: string) => isTest(path) || extname(path) === ".css", 600],
  ])("%s", (_, counts, most) => {
    const lengths = files.filter((path) => isCode(path) && counts(path)).map((path) => [path, read(path).split("\n").length - 1]);
    expect(lengths.length).toBeGreaterThan(10);
    expect(lengths.filter(([, lines]) => Number(lines) > most)).toEqual([]);
  });

  test("half of the sources have 60 lines at most", () => {
    const lengths = files
      .filter((path) => path.startsWith("src/") && isCode(path) && !isTest(path))
      .map((path) => read(path).split("\n").length - 1)
      .sort((one, other) => one - other);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  test("nothing is left to do without saying where it is written down", () => {
    const unfinished = /(?:\/\/|\*|--) .*\b(?:TODO|FIXME)\b(?!\(#\d+\))|\b(?:test|it|describe)\.(?:only|todo)\(/;
    const self = "test/repository.test.ts";
    expect(files.filter((path) => isCode(path) && path !== self && unfinished.test(read(path)))).toEqual([]);
  });
});

describe("the documents 文档", () => {
  test.each(pages)("%s leads to files that are there", (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => decodeURI(target!));
    const broken = links.filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(page), target)));
    expect(broken).toEqual([]);
  });

  test.each(pages)("%s names only paths of the repository that are there", (page) => {
    const named = [...read(page).matchAll(/`((?:src|law|lexicon|test|docs|examples|scripts|bench)\/[^`\s:：，]*)`/g)].map(
      ([, path]) => path!,
    );
    const sure = named.filter((path) => !/[<>{}*…〈年]|NNNN/.test(path));
    expect(sure.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("the README maps every folder and document that `ls` shows", () => {
    const folders = new Set(
      files.filter((path) => path.includes("/") && !path.startsWith(".")).map((path) => path.split("/")[0]!),
    );
    for (const readme of ["README.md", "README.en.md"]) {
      expect([...folders].filter((name) => !read(readme).includes(`${name}/`))).toEqual([]);
    }
  });

  test("every dependency is a sentence of its decision, with the licence that it is installed under", () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json"));
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const lines = read("docs/decisions/0010-dependencies.md").split("\n");
    const licenceOf = (name: string): string => {
      const path = join(root, "node_modules", name, "package.json");
      return existsSync(path) ? `| ${JSON.parse(readFileSync(path, "utf8")).license} |` : "|";
    };
    expect(names.filter((name) => !lines.some((line) => line.startsWith(`| \`${name}\` ${licenceOf(name)}`)))).toEqual([]);
    const named = lines.flatMap((line) => /^\| `([^`]+)` \|/.exec(line)?.[1] ?? []);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });

  test("no picture is heavier than 300 KB", () => {
    const pictures = files.filter((path) => /\.(png|jpe?g|gif|webp)$/.test(path));
    expect(pictures.filter((path) => statSync(join(root, path)).size > 300 * 1024)).toEqual([]);
  });
});

describe("the glossary 词汇表", () => {
  interface Entry {
    term: string;
    english: string;
    identifier: string;
    not?: string[];
  }
  const glossary: Entry[] = parse(read("glossary.yaml"));

  /** Words that are wrong for their term and right for something else: a unit of UTF-16, the status of HTTP, 结果维持. */
  const ALSO_OTHERWISE = new Set(
    "active answer apply audit backup broken charge correction fail fee letter pass permission record regulation response result review scan social status unit".split(
      " ",
    ),
  );

  test("docs/glossary.md is what glossary.yaml says", async () => {
    const lines = glossary.map(({ term, english, identifier, not = [] }) => {
      const code = identifier === "" ? "" : `\`${identifier}\``;
      return `| ${term} | ${english} | ${code} | ${not.join(", ")} |`;
    });
    const head = "# 词汇表 Glossary\n\n由 `glossary.yaml` 生成，不在这里改。“不用”一栏只对这个术语而言。\n";
    const rules = [
      "*disclosure* 是行为和领域，*publication* 是一条信息上网，*release* 是放行的那一刻；",
      "审查 *review* 在发布之前，检查 *inspection* 对网站，核查 *audit* 对报告，考核 *assessment* 对机关；",
      "*rule* 只指规章，程序里的一项检查叫 *check*，引擎给出的一处问题叫 *finding*；",
      "机关 *organ* 承担义务，申请人 *applicant* 提出申请，专员 *clerk* 办理，负责人 *officer in charge* 批准。",
    ].join("\n");
    const table = ["| 中文 | English | 代码 | 不用 |", "| --- | --- | --- | --- |", ...lines].join("\n");
    await expect(`${head}\n${table}\n\n${rules}\n`).toMatchFileSnapshot("../docs/glossary.md");
  });

  test("has each term once", () => {
    const terms = glossary.map(({ term }) => term);
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });

  test("no file, exported name, column or address of ours uses a word that it refuses", () => {
    const refused = glossary.flatMap(({ not = [] }) => not.map(String)).filter((word) => !ALSO_OTHERWISE.has(word));
    expect(refused.length).toBeGreaterThan(10);
    const wrong = namesOfOurs().flatMap(({ name, path }) => {
      const words = ` ${name
        .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
        .replace(/[^A-Za-z0-9]+/g, " ")
        .toLowerCase()} `;
      return refused
        .filter((word) => new RegExp(` ${word.replace(/-/g, " ")}s? `).test(words))
        .map((word) => `${path}: ${name} (${word})`);
    });
    expect(wrong).toEqual([]);
  });

  function namesOfOurs(): { name: string; path: string }[] {
    const sources = files.filter((path) => path.startsWith("src/") && isCode(path));
    return sources.flatMap((path) => {
      const text = read(path);
      const exported = /^export (?:default )?(?:async )?(?:function|const|class|interface|type) (\w+)/gm;
      const column = /^ {2}([a-z_]+) +(?:text|integer|bigint|date|bytea|timestamptz|boolean|json|numeric)/gm;
      const table = /^create table (\w+)/gm;
      const patterns = path.endsWith(".sql") ? [column, table] : [exported];
      const names = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name!));
      const addresses = path === "src/contract/endpoints.ts" ? Object.values(ENDPOINTS).map((endpoint) => endpoint.path) : [];
      return [path.slice("src/".length), ...names, ...addresses].map((name) => ({ name, path }));
    });
  }
});

describe("what is not ours to tell 不入库的内容", () => {
  const texts = files.filter((path) => isText(path) && !path.startsWith("lexicon/"));

  test("no path of one person's machine and no package source but the public one stands in a file", () => {
    const machine = /(?:^|[\s"'`(=:])\/(?:home|Users|mnt|work)\/\w/m;
    const source = /https?:\/\/(?!registry\.npmjs\.org)[\w.-]*(?:registry|mirror|artifactory|verdaccio|nexus)[\w.-]*/;
    expect(texts.filter((path) => machine.test(read(path)) || source.test(read(path)))).toEqual([]);
  });

  test("no tool that somebody happens to write with is named", () => {
    // Digests, so that the names do not stand here either.
    const refused = new Set([
      "c857d09db23e6822",
      "c70eca6b0f88f44d",
      "3ea125d0bff386e6",
      "60965168ce762e94",
      "7d3194f79e645c42",
      "57de4cf40144bdf7",
      "5792d2981981be5a",
      "5d72436256ada538",
    ]);
    const words = new Map<string, string>();
    for (const path of texts) for (const [word] of read(path).matchAll(/[a-z]{5,9}/gi)) words.set(word.toLowerCase(), path);
    const digest = (word: string) => createHash("sha256").update(word).digest("hex").slice(0, 16);
    expect([...words].filter(([word]) => refused.has(digest(word))).map(([, path]) => path)).toEqual([]);
  });

  test("every township, county and district government in examples, cases and documents is invented", () => {
    const gazetteer = loadGazetteer();
    // With a place above it: 望江镇 alone may be anywhere.
    const organ = /[\u4e00-\u9fff]{1,10}[省市州盟县旗区][\u4e00-\u9fff]{1,8}(?:街道|[县旗区镇乡])(?:人民政府|办事处)/g;
    const isReal = (name: string) => gazetteer.locate(name).some(({ level }) => level === "county" || level === "township");
    const spoken = texts.filter(
      (path) => !path.startsWith("src/") || path.startsWith("src/server/") || path.startsWith("src/console/"),
    );
    const found = spoken.flatMap((path) =>
      [...read(path).matchAll(organ)].filter(([whole]) => isReal(whole)).map(([whole]) => `${path}: ${whole}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});
