import { APPLICANT_KINDS } from "../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";

/** An identity 勾稽关系 in one column, row or group, its cells by address: `table/row/column`. */
export interface PrintedIdentity {
  id: string;
  label: string;
  /** Where it must hold, as printed: 自然人, （一）予以公开, 复议后起诉. */
  line: string;
  left: string[];
  right: string[];
}

/** Every identity of the form written out, cell by cell. Basis: 年度报告格式（国办公开办函〔2021〕30号）表三、表四. */
export function printedIdentities(form: AnnualReportForm, table: "requests" | "disputes"): PrintedIdentity[] {
  return form.identities
    .filter((identity) => identity.table === table)
    .flatMap(({ id, label, per, left, right }) => {
      const target = right.length === 1 ? right[0] : undefined;
      return linesOf(form, table, per).map((line) => {
        const address = (cell: string) => (per === "column" ? `${table}/${cell}/${line.id}` : `${table}/${line.id}/${cell}`);
        const cells = (terms: string[]) => terms.flatMap((term) => termsOf(form, term, target)).map(address);
        return { id, label, line: line.label, left: cells(left), right: cells(right) };
      });
    });
}

/**
 * The cells that the form makes a sum of others, each with its terms.
 *
 * Only an identity with a single cell on the right says how one is computed; the others can merely be checked.
 */
export function printedSums(form: AnnualReportForm, table: "requests" | "disputes"): Map<string, string[]> {
  // The grand total of table three stands in two identities: the later one, along its row, is the one that is written.
  return new Map(
    printedIdentities(form, table).flatMap(({ left, right: [sum, ...more] }) => (sum && more.length === 0 ? [[sum, left]] : [])),
  );
}

function termsOf(form: AnnualReportForm, term: string, target: string | undefined): string[] {
  if (term === "applicants") return [...APPLICANT_KINDS];
  if (term !== "outcomes") return [term];
  return form.requests.rows.filter(({ part, id }) => part === "outcomes" && id !== target).map(({ id }) => id);
}

function linesOf(
  form: AnnualReportForm,
  table: "requests" | "disputes",
  per: "column" | "row" | "group",
): { id: string; label: string }[] {
  if (table === "disputes") return form.disputes.groups;
  return per === "column" ? form.requests.columns : form.requests.rows;
}
