import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { isPlainDate } from "../calendar/plain-date.ts";
import { listProblems, type OfficeLists } from "../engines/proofreading/office-lists.ts";
import { describeTsvProblem } from "../engines/tsv.ts";
import type { Command } from "./command.ts";
import { formatOf, printFindings } from "./print-findings.ts";
import { proofreadFiles } from "./proofread-files.ts";
import { mostAnswers } from "./report-files.ts";
import { WrongUse } from "./settings.ts";

const LEVELS = ["error", "warning", "hint"] as const;
const KINDS = ["official-document", "web-page", "report", "plain"] as const;

export default {
  summary: "校对：错别字、规范表述、法规引用、日期、地名、标点数字、个人信息、编辑残留",
  usage:
    '文件、文件夹或 zip… [--organ "全称"] [--on 发布日期] [--kind official-document|web-page|report|plain] [--lexicon 词表.tsv]… [--allow 允许词表.tsv]… [--leaders 名单.tsv] [--partner 协作地]… [--skip 检查项]… [--level error|warning|hint] [--format text|json|sarif|junit] [--json]',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        organ: { type: "string" },
        on: { type: "string" },
        kind: { type: "string" },
        lexicon: { type: "string", multiple: true, default: [] },
        allow: { type: "string", multiple: true, default: [] },
        leaders: { type: "string" },
        partner: { type: "string", multiple: true, default: [] },
        skip: { type: "string", multiple: true, default: [] },
        level: { type: "string", default: "hint" },
        format: { type: "string" },
        json: { type: "boolean" },
      },
    });
    if (positionals.length === 0) throw new WrongUse("请写明文件");
    const level = LEVELS.find((one) => one === values.level);
    if (!level) throw new WrongUse("--level 应为 error、warning 或者 hint");
    const kind = values.kind === undefined ? undefined : KINDS.find((one) => one === values.kind);
    if (values.kind !== undefined && !kind) throw new WrongUse(`--kind 应为 ${KINDS.join("、")} 之一`);
    if (values.on !== undefined && !isPlainDate(values.on)) throw new WrongUse("--on 应为 YYYY-MM-DD 形式的日期");
    const format = formatOf(values);

    const own = (path: string) => ({ file: basename(path), text: readOwn(path) });
    const lists: OfficeLists = {
      words: values.lexicon.map((path) => ({ ...own(path), own: true })),
      allowed: values.allow.map(own),
      ...(values.leaders === undefined ? {} : { leaders: own(values.leaders) }),
    };
    const problems = listProblems(lists);
    if (problems.length > 0) throw new WrongUse(problems.map(describeTsvProblem).join("\n"));

    const circumstances = {
      ...(values.organ === undefined ? {} : { organ: { name: values.organ, partners: values.partner } }),
      on: values.on,
      kind,
      level,
      skip: values.skip,
    };
    return printFindings(proofreadFiles(positionals, lists, circumstances), format, mostAnswers(positionals));
  },
} satisfies Command;

/** @throws WrongUse when there is no such list. */
function readOwn(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new WrongUse(`无法读取 ${path}`);
  }
}
