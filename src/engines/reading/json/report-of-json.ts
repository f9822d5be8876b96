import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type Cell,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
  SECTION_IDS,
} from "../../../domain/annual-report/model.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import type { Document } from "../document/document.ts";
import { DocumentBuilder } from "../document/document-builder.ts";
import type { ProseRange } from "../report/prose.ts";
import { titleOf } from "../report/title.ts";
import { reportOfPeer } from "./peer-report.ts";
import { type Json, list, member, numberOrNull, text } from "./values.ts";

/** What a JSON file says about a report, before its sections stand in a text. */
export type BareReport = Omit<AnnualReport, "file">;

/** A report given as JSON, our own model or another program's, with the document that its sections make 数据文件. */
export function reportOfJson(
  source: string,
  fileName: string,
  forms: readonly AnnualReportForm[],
): { report: AnnualReport; document: Document; prose: ProseRange[] } | undefined {
  const value = parsed(source);
  const bare = value === undefined ? undefined : (reportOfOwnModel(value, forms) ?? reportOfPeer(value));
  if (!bare) return undefined;

  const builder = new DocumentBuilder();
  const prose: ProseRange[] = [];
  const sections = bare.sections.map((section) => {
    const offset = builder.offset;
    builder.paragraph(section.heading);
    const start = builder.offset;
    for (const paragraph of section.text.split("\n")) builder.paragraph(paragraph);
    if (section.text !== "") prose.push({ section: section.id, start, end: builder.offset });
    return { ...section, offset };
  });
  const document = builder.finish("json");
  const title = titleOf(document.text, fileName, sections[0]?.text);
  return {
    report: { ...bare, file: fileName, organ: bare.organ ?? title.organ, year: bare.year ?? title.year, sections },
    document,
    prose,
  };
}

function parsed(source: string): Json | undefined {
  try {
    return JSON.parse(source.replace(/^\ufeff/, "")) as Json;
  } catch {
    return undefined;
  }
}

/** Our own JSON shape (docs/): numbers that are none become `null`, unknown rows are left out. */
function reportOfOwnModel(value: Json, forms: readonly AnnualReportForm[]): BareReport | undefined {
  const tables = member(value, "tables");
  if (tables === undefined || member(value, "sections") === undefined) return undefined;
  const form = forms.find(({ id }) => id === member(value, "form"));
  const rows = new Set(forms.flatMap(({ requests }) => requests.rows.map(({ id }) => id)));
  const cells = (row: Json | undefined, width: number): Cell[] =>
    Array.from({ length: width }, (_, i) => numberOrNull(list(row)[i]));
  const requests = member(tables, "requests");
  const disputes = member(tables, "disputes");
  const year = member(value, "year");
  return {
    organ: text(member(value, "organ")) || null,
    year: numberOrNull(year),
    form: form?.id ?? null,
    tables: {
      proactive: proactiveOf(member(tables, "proactive")),
      requests: isObject(requests)
        ? Object.fromEntries(
            Object.keys(requests).flatMap((id) => (rows.has(id) ? [[id, cells(requests[id], APPLICANT_COLUMNS.length)]] : [])),
          )
        : null,
      disputes: isObject(disputes)
        ? (Object.fromEntries(
            DISPUTE_GROUPS.map((group) => [group, cells(disputes[group], DISPUTE_RESULTS.length)]),
          ) as AnnualReport["tables"]["disputes"])
        : null,
    },
    sections: list(member(value, "sections")).flatMap((section) => {
      const id = SECTION_IDS.find((each) => each === member(section, "id"));
      return id ? [{ id, heading: text(member(section, "heading")), text: text(member(section, "text")), offset: 0 }] : [];
    }),
    reading: { layout: "json", unsure: [] },
  };
}

function proactiveOf(value: Json | undefined): AnnualReport["tables"]["proactive"] {
  if (!isObject(value)) return null;
  return Object.fromEntries(
    Object.entries(value).map(([id, cell]) => [
      id,
      isObject(cell)
        ? Object.fromEntries(Object.entries(cell).map(([column, inner]) => [column, numberOrNull(inner)]))
        : numberOrNull(cell),
    ]),
  );
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
