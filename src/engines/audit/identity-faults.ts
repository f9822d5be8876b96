import { type Breach, type IdentityCell, likelyMisprint } from "../../domain/annual-report/identities.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { Fault } from "./check.ts";
import type { Subject } from "./subject.ts";
import { columnName, labelOf } from "./table-words.ts";

/**
 * The faults of one identity 勾稽关系, which the form states as data.
 *
 * Basis: 年度报告格式（国办公开办函〔2021〕30号）表三、表四.
 */
export function identityFaults({ report, requestsForm: form, breaches }: Subject, id: string): Fault[] {
  const [first, ...more] = breaches.filter(({ identity }) => identity.id === id);
  if (!form || !first) return [];
  // An identity speaks of one table, and the likely misprint is one for all its breaches.
  const misprint = likelyMisprint(report, form, first.table, breaches);
  return [first, ...more].map((breach) => {
    const mended =
      misprint &&
      `只把${cellName(form, breach.table, misprint)}由 ${misprint.value} 改为 ${misprint.due}，各项勾稽关系即全部成立；请与台账核对。`;
    return {
      severity: "error",
      message: messageOf(breach, form),
      where: placeOf(breach),
      expected: breach.leftSum,
      actual: breach.rightSum,
      fix: mended ?? "与台账核对，改正不符的单元格。",
    };
  });
}

function messageOf(breach: Breach, form: AnnualReportForm): string {
  const { identity, table, of, left, right, leftSum, rightSum, despiteBlanks } = breach;
  const subject = identity.per === "column" ? columnName(form, of) : `“${labelOf(form, table, of)}”`;
  const label = (cell: IdentityCell) =>
    labelOf(form, table, identity.per === "column" ? cell.row : cell.column).replace(
      /^[一二三四五六七]、|^（[一二三四五六七]）|政府信息公开申请数量$|继续办理$/g,
      "",
    );
  const side = (cells: readonly IdentityCell[], sum: number) => {
    if (cells.length <= 2) return cells.map((cell) => `${label(cell)} ${cell.value ?? "（空白）"}`).join(" + ");
    const printed = cells.filter(({ value }) => value !== null && value !== 0);
    const name = identity.per === "column" ? "各项办理结果之和" : identity.per === "row" ? "各类申请人之和" : "四种结果之和";
    return `${name} ${sum}${printed.length > 1 ? `（${printed.map(({ value }) => value).join(" + ")}）` : ""}`;
  };
  return `${subject}：${side(left, leftSum)} ≠ ${side(right, rightSum)}${despiteBlanks ? "（另有空白格，但已填的数已经超出）" : ""}`;
}

function placeOf({ identity, table, of }: Breach): Fault["where"] {
  if (identity.per === "column") return { table, column: of };
  return { table, row: of };
}

function cellName(form: AnnualReportForm, table: string, { row, column }: IdentityCell): string {
  return `“${labelOf(form, table, row)}”的“${labelOf(form, table, column)}”`;
}
