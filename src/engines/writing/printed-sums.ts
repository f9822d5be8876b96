import { APPLICANT_KINDS } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";

/**
 * The cells that the form makes a sum of others, `table/row/column` → its terms.
 *
 * Only identities with a single cell on the right say how one is computed; the others can merely be checked.
 * Basis: 年度报告格式（国办公开办函〔2021〕30号）表三、表四.
 */
export function printedSums(form: AnnualReportForm, table: "requests" | "disputes"): Map<string, string[]> {
  const sums = new Map<string, string[]>();
  for (const { table: of, per, left, right } of form.identities) {
    const [target, ...more] = right;
    if (of !== table || target === undefined || more.length > 0) continue;
    const terms = left.flatMap((term) => termsOf(form, term, target));
    for (const line of linesOf(form, table, per)) {
      const address = (id: string) => (per === "column" ? `${table}/${id}/${line}` : `${table}/${line}/${id}`);
      // The grand total stands in two identities: the sum along its row, stated last, is the one that is written.
      sums.set(address(target), terms.map(address));
    }
  }
  return sums;
}

function termsOf(form: AnnualReportForm, term: string, target: string): string[] {
  if (term === "applicants") return [...APPLICANT_KINDS];
  if (term !== "outcomes") return [term];
  return form.requests.rows.filter(({ part, id }) => part === "outcomes" && id !== target).map(({ id }) => id);
}

function linesOf(form: AnnualReportForm, table: "requests" | "disputes", per: "column" | "row" | "group"): string[] {
  if (table === "disputes") return form.disputes.groups.map(({ id }) => id);
  return (per === "column" ? form.requests.columns : form.requests.rows).map(({ id }) => id);
}
