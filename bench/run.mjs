import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CACHE, ROOT } from "../scripts/checkout/folders.mjs";
import { prepare } from "../scripts/checkout/prepare.mjs";
import { printTable, ratio } from "./table.mjs";

/** The benchmarks by name: what each measures, and the file whose `run` returns its rows. */
const BENCHMARKS = {
  scan: ["校对词表的精确扫描，对照 Hyperscan 与 npm 上的匹配器", "./scan.mjs"],
  "near-miss": ["规范表述的近似查找，对照本机的精确扫描", "./near-miss.mjs"],
  proofreading: ["校对的误报、准确率与召回率", "./proofreading.mjs"],
  "proofreading-speed": ["全部校对项的速度与内存，对照 Hyperscan 的精确扫描", "./proofreading-speed.mjs"],
  archive: ["历史稿件错敏排查：从数据库读到问题入库、雷同比对（DOCUMENTS 改件数）", "./archive.mjs"],
  report: ["年报读取与核查的速度", "./report.mjs"],
  docx: ["docx 读取，对照 mammoth", "./report-docx.mjs"],
  townships: ["四万份乡镇年报一次读完：速度与内存", "./townships.mjs"],
  office: ["docx 的表格网格与自动编号，对照 LibreOffice", "./office.mjs"],
  gate: ["公开前检查：埋有个人信息的文件与坏文件", "./gate.mjs"],
  search: ["检索十万份文件，对照 like 逐行查找（DOCUMENTS 改份数）", "./search.mjs"],
  casework: ["十万件申请、一百万个事件：列表、案件页、登记在负载下（DATABASE_URL 指向空库则用它）", "./casework-load.mjs"],
  publishing: ["成批公开一万份文件（DOCUMENTS 改份数）", "./publishing.mjs"],
  portal: ["公开页面：缓存的一页，对照 nginx 送同样的字节、WordPress 送同样的正文", "./portal.mjs"],
  refusal: ["坏文件多久被拒收", "./refusal.mjs"],
};

const OPTIONS = {
  corpus: { type: "string" },
  words: { type: "string" },
  built: { type: "string" },
  json: { type: "boolean", default: false },
  write: { type: "boolean", default: false },
};

const USAGE = `用法：npm run bench -- 名称 [--corpus 文本文件] [--words 词表文件] [--built 编译目录] [--json] [--write]
  --corpus  用这个文本（可为 .gz）代替按固定种子生成的文本；U+001E 分隔各篇
  --words   用这个词表（一行一词）代替生成的词表
  --built   用已编译好的程序，不先编译
  --write   把 proofreading 测得的数字写进 docs/checks/ 各页
名称：
${Object.entries(BENCHMARKS)
  .map(([name, [work]]) => `  ${name.padEnd(10)} ${work}`)
  .join("\n")}`;

process.exitCode = await main();

/** 0 done, 1 a rival found other things than ours, 2 wrong use, 3 a file could not be read, 4 ours could not be built. */
async function main() {
  const { values, positionals } = readWords();
  const [name] = positionals;
  if (!values || positionals.length > 1 || (name && !Object.hasOwn(BENCHMARKS, name))) {
    console.error(USAGE);
    return 2;
  }
  if (!name) {
    console.log(USAGE);
    return 0;
  }
  const unread = [values.corpus, values.words].find((file) => file && !existsSync(file));
  if (unread) {
    console.error(`读不到文件：${unread}`);
    return 3;
  }
  if (!values.built && !(await prepare())) return 4;

  const scratch = join(CACHE, "bench");
  mkdirSync(scratch, { recursive: true });
  const built = resolve(values.built ?? join(ROOT, "dist"));
  const { run } = await import(BENCHMARKS[name][1]);
  const rows = await run({ ...values, built, scratch });
  if (values.json)
    console.log(
      JSON.stringify({
        benchmark: name,
        corpus: values.corpus ?? null,
        rows: rows.map((row) => ({ ...row, ratio: ratio(row) })),
      }),
    );
  else printTable(rows);
  return rows.some(({ hitsEqual }) => hitsEqual === false) ? 1 : 0;
}

function readWords() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch {
    return { values: undefined, positionals: [] };
  }
}
