/** Rows as a CSV file 表格数据 (RFC 4180) that spreadsheets read as UTF-8; a cell that begins like a formula is kept a text. */
export function csvOf(rows: readonly Record<string, string>[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]) => `${cells.map(cell).join(",")}\r\n`;
  return `\uFEFF${line(heads)}${rows.map((row) => line(heads.map((head) => row[head] ?? ""))).join("")}`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
