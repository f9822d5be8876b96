import type { AnnualReport, FormId } from "../../../src/domain/annual-report/model.ts";
import { formOf, ORGAN, PROSE, YEAR } from "./made-up-report.ts";

type Tables = AnnualReport["tables"];
type Rows = string[][];
const TABLE_SECTIONS = ["proactive", "requests", "disputes"] as const;
type TableName = (typeof TABLE_SECTIONS)[number];

/** The rows of the three tables as a person sees them: labels of merged cells once, then the numbers. */
export function printedRows(id: FormId, tables: Tables, print: (cell: number | null) => string = String): Record<TableName, Rows> {
  const form = formOf(id);
  const proactive = form.proactive.flatMap(({ heading, columns, rows }) => [
    [heading],
    ["信息内容", ...columns.map(({ label }) => label)],
    ...rows.map((row) => {
      const cell = tables.proactive![row.id]!;
      return [row.label, ...columns.map((column) => print(typeof cell === "object" && cell !== null ? cell[column.id]! : cell))];
    }),
  ]);
  const { corner, applicants, organizations, columns, outcomes, groups, rows } = form.requests;
  const requests: Rows = [[corner, applicants], ["自然人", organizations, "总计"], columns.slice(1, 6).map(({ label }) => label)];
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const opens = [...(row.part && !before?.part ? [outcomes] : []), ...(row.group && row.group !== before?.group ? [groups[row.group]!] : [])];
    requests.push([...opens, row.label, ...tables.requests![row.id]!.map(print)]);
  });
  const results = form.disputes.results.map(({ label }) => label);
  const disputes = [
    ["行政复议", "行政诉讼"],
    [...results, "未经复议直接起诉", "复议后起诉"],
    [...results, ...results],
    Object.values(tables.disputes!).flat().map(print),
  ];
  return { proactive, requests, disputes };
}

/** A whole report in lines, its tables laid out by `layout`. */
export function printReport(id: FormId, rows: Record<TableName, Rows>, layout: (rows: Rows) => string, lineEnd = "\n"): string {
  const [overview, proactive, requests, disputes, problems, others] = formOf(id).sections.map(({ heading }) => heading);
  return [
    ORGAN,
    `${YEAR}年政府信息公开工作年度报告`,
    PROSE.preamble,
    overview,
    ...PROSE.overview,
    proactive,
    layout(rows.proactive),
    requests,
    layout(rows.requests),
    disputes,
    layout(rows.disputes),
    problems,
    PROSE.problems,
    others,
    PROSE.others,
  ].join(lineEnd);
}

const isNumber = (cell: string) => /^[\d.]+$/.test(cell);
const cellsOn = (separator: string) => (rows: Rows) => rows.flat().join(separator);

/** Labels of the words beside the numbers, wrapped as a narrow column would; columns set with blanks. */
function columns(rows: Rows): string {
  let line = 0;
  return rows
    .map((row) => {
      const at = row.findIndex((cell) => isNumber(cell) || cell === "");
      if (at === -1) return `          ${row.join("     ")}`;
      const width = row.length - at > 7 ? 5 : 7;
      const label = row.slice(0, at).join("  ");
      const start = row.length - at > 7 ? 2 : 44;
      const numbers = row.slice(at).reduce((text, cell, i) => text.padEnd(start + i * width) + cell.padStart(4), label.slice(0, start - 6));
      line += 1;
      const pageBreak = line === 12 && rows.length > 20 ? "\n\n                                       -3-\n" : "";
      return `${numbers.trimEnd()}${label.length > start - 6 ? `\n   ${label.slice(start - 6)}` : ""}${pageBreak}`;
    })
    .join("\n\n");
}

/** The layouts that published reports come in, each by what a person would call it. */
export const LAYOUTS: Record<string, { layout: (rows: Rows) => string; lineEnd?: string }> = {
  "one cell a line": { layout: cellsOn("\n") },
  "an empty line after every cell": { layout: cellsOn("\n\n") },
  "cell lines that end in a pipe": { layout: cellsOn(" |\n") },
  "a lone pipe between cells": { layout: cellsOn("\n|\n") },
  "tab-indented cells, rows parted by an empty line": {
    layout: (rows) => `\n${rows.map((row) => row.map((cell) => `\t${cell}`).join("\n")).join("\n\n")}\n`,
  },
  "rows of tabs, as from a spreadsheet": { layout: (rows) => rows.map((row) => row.join("\t")).join("\n") },
  "rows of pipes with empty cells at the end": { layout: (rows) => rows.map((row) => `${row.join(" | ")} | ||||`).join("\n") },
  "Markdown tables": { layout: (rows) => rows.map((row, i) => `| ${row.join(" | ")} |${i === 0 ? "\n|---|---|" : ""}`).join("\n") },
  "cells of Markdown in bold": { layout: (rows) => rows.map((row) => `| ${row.map((cell) => `**${cell}**`).join(" | ")} |`).join("\n") },
  "rows of commas, as a spreadsheet saves them": { layout: (rows) => rows.map((row) => row.join(",")).join("\n") },
  "rows of semicolons": { layout: (rows) => rows.map((row) => row.join("；")).join("\n") },
  "rows of words and numbers with single blanks": { layout: (rows) => rows.map((row) => row.join(" ")).join("\n") },
  "columns set with blanks, with a page break": { layout: columns },
  "header words set one character a line": {
    layout: (rows) =>
      rows
        .flat()
        .map((cell) => (isNumber(cell) || cell.length > 8 ? cell : [...cell].join("\n")))
        .join("\n"),
  },
  "labels broken over lines": {
    layout: (rows) =>
      rows
        .flat()
        .map((cell) => (cell.length < 8 ? cell : cell.replace(/(.{6})/g, "$1\n")))
        .join("\n"),
  },
  "page numbers between cells": {
    layout: (rows) =>
      rows
        .flat()
        .map((cell, i) => (i % 50 === 49 ? `${cell}\n- ${(i + 1) / 50} -\n` : cell))
        .join("\n"),
  },
  "one line without any separator": { layout: cellsOn(""), lineEnd: "" },
  "one line with some blanks kept": { layout: (rows) => rows.flat().reduce((text, cell, i) => text + cell + (i % 3 === 0 ? " " : ""), ""), lineEnd: "" },
  "glued numbers, a row a line": { layout: (rows) => rows.map((row) => row.join("")).join("\n") },
};
