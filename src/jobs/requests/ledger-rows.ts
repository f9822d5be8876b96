import { read, utils } from "@e965/xlsx";

/** The rows of the first sheet with anything on it, as texts; a date is written 2023-09-22. @throws Error when it is no workbook. */
export function ledgerRows(bytes: Uint8Array): string[][] {
  const workbook = read(bytes, { type: "array", cellDates: false, cellFormula: false, cellHTML: false, bookVBA: false });
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name];
    if (!sheet?.["!ref"]) continue;
    const rows = utils.sheet_to_json<unknown[]>(sheet, {
      header: 1,
      raw: false,
      dateNF: "yyyy-mm-dd",
      defval: "",
      blankrows: true,
    });
    if (rows.length > 0) return rows.slice(0, 5_000).map((row) => row.slice(0, 60).map((cell) => String(cell ?? "").trim()));
  }
  return [];
}
