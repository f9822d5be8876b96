import { LIST_COLUMNS } from "../../contract/office-lists.ts";
import { WORDS } from "../../contract/words.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { findingsOf, type ListedFinding } from "../../db/stores/findings.ts";
import type { Severity } from "../../engines/finding.ts";
import { writePlainXlsx } from "../../engines/writing/plain-xlsx.ts";
import { writeProofreadingDocx } from "../../engines/writing/proofreading-docx.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { checkTitle } from "./check-title.ts";
import { asLine } from "./findings.ts";
import { readList } from "./office-lists.ts";
import { describeRun } from "./runs.ts";

const LEVELS: Record<Severity, string> = { error: "错误", warning: "疑似", hint: "提示" };
/** A workbook takes about a million rows, a printed report what a person reads. */
const MOST_IN_WORKBOOK = 50_000;
const MOST_PRINTED = 300;
const AT_ONCE = 2000;

export const RUN_FILES = { xlsx: runWorkbook, docx: runReport } as const;
export type RunFile = keyof typeof RUN_FILES;

/** The report of a run 排查报告 as a file. */
export function runFile(office: Office, person: Account, organ: string, id: number, kind: RunFile) {
  return perform(office, person, organ, "organ.read", async (desk) => ({
    bytes: await RUN_FILES[kind](desk, id),
    name: `错敏排查报告-${id}`,
  }));
}

async function runWorkbook(desk: Desk, id: number): Promise<Uint8Array> {
  const run = await describeRun(desk, id);
  const findings = await allFindings(desk, id, MOST_IN_WORKBOOK);
  return writePlainXlsx([
    {
      name: "问题清单",
      columns: [
        { heading: "级别", width: 8 },
        { heading: "校对项", width: 16 },
        { heading: "索引号", width: 20 },
        { heading: "文件", width: 40 },
        { heading: "原文", width: 50 },
        { heading: "问题", width: 50 },
        { heading: "建议", width: 30 },
        { heading: "依据", width: 40 },
        { heading: "判定", width: 10 },
        { heading: "理由", width: 30 },
        { heading: "判定人", width: 12 },
      ],
      rows: findings.map((row) => {
        const line = asLine(row);
        return [
          LEVELS[line.severity],
          line.checkTitle,
          line.indexNumber,
          line.title,
          passage(row),
          line.message,
          line.fix,
          line.basis,
          line.verdict && WORDS.verdictKind[line.verdict.kind],
          line.verdict?.reason ?? null,
          line.verdict?.giver ?? null,
        ];
      }),
    },
    {
      name: "分项统计",
      columns: [
        { heading: "校对项", width: 30 },
        { heading: "处数", width: 10 },
      ],
      rows: run.checks.map(({ title, count }) => [title, count]),
    },
    {
      name: "未读成的文件",
      columns: [
        { heading: "文件", width: 50 },
        { heading: "原因", width: 60 },
      ],
      rows: run.unreadable.map(({ name, reason }) => [name, reason]),
    },
  ]);
}

async function runReport(desk: Desk, id: number): Promise<Uint8Array> {
  const run = await describeRun(desk, id);
  const findings = await allFindings(desk, id, MOST_PRINTED);
  const { error, warning, hint } = run.severities;
  return writeProofreadingDocx({
    title: "错敏信息排查报告",
    organ: desk.organ.name,
    date: desk.today,
    summary: [
      `本次排查的范围是${WORDS.runPurpose[run.purpose]}，应校${run.total ?? 0}件，已校${run.done}件${run.unread > 0 ? `，其中${run.unread}件没有校成或者没有校完` : ""}，共${run.characters}字。`,
      run.found === 0
        ? "没有发现问题。"
        : `发现${run.found}处需要人工判定的问题：错误${error}处、疑似${warning}处、提示${hint}处。机器标出的是疑点，是否属实以人工判定为准。`,
    ],
    checks: run.checks,
    findings: findings.map((row) => ({
      severity: row.severity,
      title: row.title ?? row.file_name ?? "",
      passage: passage(row),
      message: `${checkTitle(row.check_id)}：${row.message}`,
      fix: row.fix ?? "",
      verdict: row.verdict_kind ? WORDS.verdictKind[row.verdict_kind] : "未判定",
    })),
    more: run.found - findings.length,
  });
}

async function allFindings({ scope, organ }: Desk, id: number, most: number): Promise<ListedFinding[]> {
  const findings: ListedFinding[] = [];
  for (let after = 0; findings.length < most; ) {
    const page = await findingsOf(scope, organ.id, id, {}, { limit: Math.min(AT_ONCE, most - findings.length), after });
    findings.push(...page);
    if (page.length === 0) break;
    after = page.at(-1)!.id;
  }
  return findings;
}

const passage = ({ words_before, quote, words_after }: ListedFinding) => `${words_before}【${quote}】${words_after}`;

/** A list of the office 词表 as a workbook that can be read in again. */
export async function listFile(office: Office, person: Account, organ: string, id: number, version?: number) {
  const list = await readList(office, person, organ, id, version);
  const columns = Object.values(LIST_COLUMNS[list.kind]).map((heading) => ({ heading, width: 24 }));
  return {
    bytes: await writePlainXlsx([{ name: list.name, columns, rows: list.rows }]),
    name: `${list.name}-第${list.version}版`,
  };
}
