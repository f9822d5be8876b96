import { fillSettledBlanks } from "../../domain/annual-report/blanks.ts";
import { type Breach, breaches } from "../../domain/annual-report/identities.ts";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import { formDue, tableForms } from "../../domain/annual-report/table-form.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { Severity } from "../finding.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { type OrganLine, type OwnLine, ownLine } from "./organ-line.ts";
import { type Passage, type ProseRange, passagesOf } from "./passages.ts";

/** Something of the word processor or of a draft that was left in the file, as the reader met it. */
export interface Leftover {
  kind: string;
  text: string;
  offset: number;
  by?: string;
}

/** A document that may be cited, as `law/instruments.yaml` has it. */
export interface Instrument {
  title: string;
  number: string | null;
  /** The last day it was in force; `null` while it is. */
  until: string | null;
}

/** What an audit may know besides the report itself. Only the forms are needed; every other part lets more checks speak. */
export interface AuditContext {
  forms: readonly AnnualReportForm[];
  organ?: OrganLine;
  /** The report of the year before, for checks over two years. */
  previous?: AnnualReport;
  /** Reports of the organs below, whose sum the tables must hold. */
  children?: readonly AnnualReport[];
  /** Reports of other organs or other years, to look for copied passages. */
  others?: readonly AnnualReport[];
  gazetteer?: Gazetteer;
  /** The full text that was read; offsets are into it. */
  text?: string;
  prose?: readonly ProseRange[];
  leftovers?: readonly Leftover[];
  instruments?: readonly Instrument[];
  /** Leave out what is less severe. */
  level?: Severity;
}

/** What a check looks at: the report, and what was worked out once for all checks. */
export interface Subject extends Omit<AuditContext, "organ" | "level"> {
  report: AnnualReport;
  year: number | null;
  /** The form due for the year; the form of the file when the year is unknown. */
  form: AnnualReportForm | undefined;
  /** The form that table three is really in. */
  requestsForm: AnnualReportForm | undefined;
  /** The report with the blanks filled that its own identities settle. */
  settled: AnnualReport;
  /** The identities 勾稽 that the tables break, as printed. */
  breaches: readonly Breach[];
  passages: readonly Passage[];
  /** The prose of the six sections, evened out, as one text. */
  prosed: string;
  /** Whether enough Chinese prose was read to say that something is missing from it. */
  hasProse: boolean;
  organ: OwnLine | undefined;
}

/** Prepares a report for its checks. */
export function subjectOf(report: AnnualReport, context: AuditContext): Subject {
  const withId = (id: string | null) => context.forms.find((form) => form.id === id);
  const form = formDue(report.year, context.forms) ?? withId(report.form) ?? context.forms.at(-1);
  const requestsForm = withId(tableForms(report).requests) ?? form;
  const passages = passagesOf(report, context.text, context.prose);
  const prosed = passages
    .filter(({ part }) => part !== "preamble")
    .map(({ text }) => text)
    .join("\n");
  const name = context.organ?.name ?? report.organ;
  return {
    ...context,
    report,
    year: report.year,
    form,
    requestsForm,
    settled: requestsForm ? fillSettledBlanks(report, requestsForm) : report,
    breaches: requestsForm ? breaches(report, requestsForm) : [],
    passages,
    prosed,
    hasProse: (prosed.match(/[\u4e00-\u9fff]/g) ?? []).length >= 40,
    organ: name ? ownLine(context.organ ?? { name }, context.gazetteer) : undefined,
  };
}
