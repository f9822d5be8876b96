import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type AnnualReport, APPLICANT_COLUMNS, type FormId } from "../../../src/domain/annual-report/model.ts";
import { AnnualReportForm } from "../../../src/law/annual-report-form.ts";

const law = join(import.meta.dirname, "../../../law/annual-report");
export const FORMS = ["2021", "2019"].map((id) => AnnualReportForm.parse(parse(readFileSync(join(law, `${id}.yaml`), "utf8"))));
export const formOf = (id: FormId): AnnualReportForm => FORMS.find((form) => form.id === id)!;

type Tables = AnnualReport["tables"];

const COMMON = {
  received: [12, 3, 0, 0, 1, 0, 16],
  "carried-in": [2, 0, 0, 0, 0, 0, 2],
  disclosed: [6, 1, 0, 0, 0, 0, 7],
  "partially-disclosed": [1, 0, 0, 0, 0, 0, 1],
  "not-disclosed.third-party-rights": [1, 0, 0, 0, 0, 0, 1],
  "unable.not-held": [2, 1, 0, 0, 0, 0, 3],
  "not-processed.repeated": [1, 0, 0, 0, 0, 0, 1],
  total: [12, 3, 0, 0, 1, 0, 16],
  "carried-out": [2, 0, 0, 0, 0, 0, 2],
};
const OTHERS = {
  "2021": { "other.supplement-lapsed": [1, 0, 0, 0, 1, 0, 2], "other.other": [0, 1, 0, 0, 0, 0, 1] },
  "2019": { other: [1, 1, 0, 0, 1, 0, 3] },
};
const PROACTIVE = {
  "2021": {
    rules: { issued: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { issued: 2, repealed: 1, inForce: 9 },
    licensing: 120,
    penalties: 34,
    compulsion: 0,
    charges: 15.6,
  },
  "2019": {
    rules: { made: 0, published: 0, publicTotal: 0 },
    normativeDocuments: { made: 3, published: 3, publicTotal: 8 },
    licensing: { lastYear: 5, change: 0, decisions: 8 },
    otherServices: { lastYear: 2, change: 1, decisions: 4 },
    penalties: { lastYear: 7, change: 1, decisions: 6 },
    compulsion: { lastYear: 0, change: 0, decisions: 0 },
    charges: { lastYear: 4, change: 0 },
    procurement: { projects: 3, amount: 7 },
  },
};

/** The tables of a made-up township: no real organ, no real year's figures. Every sum holds. */
export function madeUpTables(id: FormId): Tables {
  const some: Record<string, number[]> = { ...COMMON, ...OTHERS[id] };
  return {
    proactive: PROACTIVE[id],
    requests: Object.fromEntries(formOf(id).requests.rows.map((row) => [row.id, some[row.id] ?? APPLICANT_COLUMNS.map(() => 0)])),
    disputes: { reconsideration: [1, 0, 2, 1, 4], direct: [0, 1, 0, 0, 1], afterReconsideration: [0, 0, 0, 0, 0] },
  };
}

/** The same tables with every zero left blank, as an organ that prints no zeros would have them read. */
export function withoutZeros(tables: Tables): Tables {
  return JSON.parse(JSON.stringify(tables, (_, value) => (value === 0 ? null : value))) as Tables;
}

export const ORGAN = "青禾县云栖镇人民政府";
export const YEAR = 2022;
export const PROSE = {
  preamble: "根据《中华人民共和国政府信息公开条例》编制本报告。数据的统计期限自2022年1月1日起至12月31日止。",
  overview: ["（一）主动公开。全年公开信息36条，较2021年多4条。", "（二）依申请公开。收到申请16件。"],
  problems: "个别栏目更新慢。2023年每季度检查1次。",
  others: "本年度未收取信息处理费。",
};
