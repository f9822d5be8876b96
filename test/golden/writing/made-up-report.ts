import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse } from "yaml";
import type { AnnualReport, Cell, FormId, ReportSection, SectionId } from "../../../src/domain/annual-report/model.ts";
import { AnnualReportForm } from "../../../src/law/annual-report-form.ts";

export const FORMS = Object.fromEntries(
  (["2021", "2019"] as const).map((id) => [id, AnnualReportForm.parse(parse(readFileSync(new URL(`../../../law/annual-report/${id}.yaml`, import.meta.url), "utf8")))]),
) as Record<FormId, AnnualReportForm>;

const PROSE: Partial<Record<SectionId, string>> = {
  overview:
    "本年度，本机关按照上级部署推进政府信息公开工作。\n（一）主动公开方面。全年主动公开政府信息86条，其中政策解读4条。\n（二）依申请公开方面\n全年新收申请9件，上年结转1件，均在法定期限内答复。\n（三）政府信息管理方面。落实“三审三校”，清理失效文件2件。\n（四）平台建设方面。完成专栏改版，补齐检索功能。\n（五）监督保障方面。组织培训2次；未发生责任追究的情形。",
  problems: "存在的主要问题：一是解读形式单一；二是公开时效不够及时。\n改进情况：一是增加图文解读；二是按周核对发布清单。",
  "other-matters": "本机关本年度未收取信息处理费。",
};

/** A report 年度报告 with every identity held: nine new requests, one carried in, nine answered, one carried out. */
export function madeUpReport(form: AnnualReportForm): AnnualReport {
  const row = (business: number, natural: number): Cell[] => [natural, business, 0, 0, 0, 0, natural + business];
  const known: Record<string, Cell[]> = {
    received: row(2, 7),
    "carried-in": row(0, 1),
    disclosed: row(1, 4),
    "partially-disclosed": row(0, 1),
    "not-disclosed.administrative-inquiry": row(0, 1),
    "unable.not-held": row(1, 1),
    total: row(2, 7),
    "carried-out": row(0, 1),
  };
  return {
    organ: "青禾县望江镇人民政府",
    year: form.years.from,
    form: form.id,
    tables: {
      proactive: Object.fromEntries(
        form.proactive.flatMap(({ columns, rows }, block) =>
          rows.map(({ id }, line) => [
            id,
            columns.length === 1 ? block * 100 + line : Object.fromEntries(columns.map(({ id }, column) => [id, block * 10 + line + column])),
          ]),
        ),
      ),
      requests: Object.fromEntries(form.requests.rows.map(({ id }) => [id, known[id] ?? row(0, 0)])),
      disputes: { reconsideration: [1, 0, 0, 1, 2], direct: [0, 0, 0, 0, 0], afterReconsideration: [0, 1, 0, 0, 1] },
    },
    sections: form.sections.map(({ id, heading }) => ({ id: id as SectionId, heading, text: PROSE[id as SectionId] ?? "", offset: 0 })),
    reading: { layout: "ledger", unsure: [] },
  };
}

const NAME = fc.constantFrom("青禾县望江镇人民政府", "北岭市自然资源和规划局", "云溪区教育局", "北岭市人力资源和社会保障局政务服务数据管理中心");
const SENTENCE = fc.constantFrom(
  "本年度公开工作平稳推进。",
  "（一）主动公开方面。全年发布信息118条。",
  "（二）依申请公开方面",
  "全年答复申请24件，其中“三安全一稳定”0件。",
  "收费金额为3.5万元，占12.5%。",
  "A4纸、PDF 文件和 <网页> & “专栏”同步发布。",
  "无。",
);

/** Numbers as reports hold them, blanks among them; `maximum` bounds how long they are. */
const cells = (length: number, maximum: number) => fc.array(fc.option(fc.nat({ max: maximum }), { freq: 9 }), { minLength: length, maxLength: length });

/** Any report at all of a form: identities need not hold, cells may be blank. A writer must print what is there, right or wrong. */
export function anyReport(form: AnnualReportForm, { maximum = 99_999 } = {}): fc.Arbitrary<AnnualReport> {
  const number = fc.option(fc.nat({ max: maximum }), { freq: 9 });
  const charge = fc.option(fc.integer({ min: 0, max: 9_999_999 }).map((li) => li / 1000), { freq: 9 });
  return fc.record({
    organ: NAME,
    year: fc.integer({ min: form.years.from, max: form.years.until ?? 2025 }),
    form: fc.constant(form.id),
    tables: fc.record({
      proactive: fc.record(
        Object.fromEntries(
          form.proactive.flatMap(({ columns, rows }) =>
            rows.map(({ id }) => [
              id,
              columns.length === 1 ? (id === "charges" ? charge : number) : fc.record(Object.fromEntries(columns.map(({ id }) => [id, number]))),
            ]),
          ),
        ),
      ),
      requests: fc.record(Object.fromEntries(form.requests.rows.map(({ id }) => [id, cells(7, maximum)]))),
      disputes: fc.record({ reconsideration: cells(5, 999), direct: cells(5, 999), afterReconsideration: cells(5, 999) }),
    }),
    sections: fc.tuple(
      ...form.sections.map((section) => anySection(section, section.id === "overview" ? 1 : 0, 4)),
    ),
    reading: fc.constant({ layout: "ledger", unsure: [] }),
  });
}

function anySection({ id, heading }: { id: string; heading: string }, minLength: number, maxLength: number): fc.Arbitrary<ReportSection> {
  return fc.array(SENTENCE, { minLength, maxLength }).map((lines) => ({ id: id as SectionId, heading, text: lines.join("\n"), offset: 0 }));
}
