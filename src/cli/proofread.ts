import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { isPlainDate } from "../calendar/plain-date.ts";
import { atLeast, type Severity } from "../engines/finding.ts";
import type { FileFindings } from "../engines/finding-formats/file-findings.ts";
import type { ProofreadingContext } from "../engines/proofreading/context.ts";
import { proofreadDocument } from "../engines/proofreading/from-document.ts";
import type { ManuscriptKind } from "../engines/proofreading/manuscript.ts";
import { prepareProofreading } from "../engines/proofreading/preparation.ts";
import { proofread } from "../engines/proofreading/proofread.ts";
import { readDocument } from "../engines/reading/read-document.ts";
import { describeTsvProblem } from "../engines/tsv.ts";
import { loadGazetteer, proofreadingLists } from "../storage/lexicon.ts";
import type { Command } from "./command.ts";
import { formatOf, printFindings } from "./print-findings.ts";
import { fileNameOf, readInputs } from "./read-inputs.ts";
import { WrongUse } from "./settings.ts";

const LEVELS = ["error", "warning", "hint"] as const;
const KINDS = ["official-document", "web-page", "report", "plain"] as const;

export default {
  summary: "校对：错别字、规范表述、法规引用、日期、地名、标点数字、个人信息、编辑残留",
  usage:
    '文件… [--organ "全称"] [--on 发布日期] [--kind official-document|web-page|report|plain] [--lexicon 词表.tsv]… [--allow 允许词表.tsv]… [--leaders 名单.tsv] [--partner 协作地]… [--skip 检查项]… [--level error|warning|hint] [--format text|json|sarif|junit] [--json]',
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
    const shipped = proofreadingLists();
    const { context, problems } = prepareProofreading({
      ...shipped,
      organ: values.organ,
      on: values.on,
      lexicons: [...shipped.lexicons, ...values.lexicon.map((path) => ({ ...own(path), own: true }))],
      allowed: [...shipped.allowed, ...values.allow.map(own)],
      leaders: values.leaders === undefined ? undefined : own(values.leaders),
      gazetteer: loadGazetteer(),
      partners: values.partner,
      skip: values.skip,
    });
    if (problems.length > 0) throw new WrongUse(problems.map(describeTsvProblem).join("\n"));

    return printFindings(proofreadAll(positionals, context, kind, level), format, positionals.length);
  },
} satisfies Command;

/** The findings of each file in turn; one that cannot be read does not stop the others. */
async function* proofreadAll(
  paths: readonly string[],
  context: ProofreadingContext,
  kind: ManuscriptKind | undefined,
  level: Severity,
): AsyncGenerator<FileFindings> {
  for await (const input of readInputs(paths)) {
    const result = "reason" in input ? { unreadable: input } : await readDocument(input.bytes, fileNameOf(input.name));
    if ("unreadable" in result) yield { file: input.name, unreadable: result.unreadable.reason };
    else {
      const { document } = result;
      const findings = proofread(proofreadDocument(document, kind), context).filter(({ severity }) => atLeast(severity, level));
      yield { file: input.name, findings, text: document.text };
    }
  }
}

/** @throws WrongUse when there is no such list. */
function readOwn(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new WrongUse(`无法读取 ${path}`);
  }
}
