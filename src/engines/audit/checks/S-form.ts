import { formDue, tableForms } from "../../../domain/annual-report/table-form.ts";
import type { Check, Fault } from "../check.ts";

/** The form 年度报告格式 that is not due for the year, for the whole report or for one table of it. */
export const formOfYear: Check = {
  id: "S-form",
  title: "使用了不适用于该年度的报告格式",
  basis: "国办公开办函〔2021〕30号：自2021年度起使用新格式",
  run({ report, forms, year }) {
    const due = formDue(year, forms);
    if (!due) return [];
    const used = tableForms(report);
    const wrong = (["proactive", "requests"] as const).filter((table) => used[table] !== null && used[table] !== due.id);
    return wrong.map((table): Fault => {
      const name = table === "proactive" ? "表二（主动公开）" : "表三（申请）";
      return {
        severity: wrong.length === 2 ? "error" : "warning",
        message: `${year} 年度报告的${name}用的是 ${used[table]} 年格式，应当用 ${due.id} 年格式${table === "requests" && used.requests === "2019" ? "（“（六）其他处理”应分三项）" : ""}`,
        where: { table },
        expected: due.id,
        actual: used[table],
        fix: `按 ${due.id} 年格式重新填报。`,
      };
    });
  },
};
