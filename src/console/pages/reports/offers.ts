import { figureValue, type ProsePiece, piecesOf, sourceOffset } from "../../../domain/annual-report/bound-figures.ts";
import type { AnnualReport, SectionId } from "../../../domain/annual-report/model.ts";
import type { Amount } from "../../../engines/audit/prose/amounts.ts";
import { claimsIn } from "../../../engines/audit/prose/claims.ts";
import { scopeOf } from "../../../engines/audit/prose/scope.ts";
import { type AuditContext, subjectOf } from "../../../engines/audit/subject.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";

/** Digits that were typed and equal the cell they speak of: they can be bound to it 可绑定的数. */
export interface Offer {
  section: SectionId;
  of: string;
  value: number;
  /** The words around them, for people. */
  words: string;
  /** In the stored text. */
  start: number;
  end: number;
}

/** Every number of the prose that speaks of a cell, says the same as the cell, and is not bound to it yet. */
export function offersIn(report: AnnualReport, prose: Partial<Record<string, string>>, context: AuditContext): Offer[] {
  const subject = subjectOf(report, context);
  const { form } = subject;
  if (!form) return [];
  const scope = scopeOf(subject.organ, subject.year);
  return subject.passages.flatMap((passage) => {
    const section = report.sections.find(({ id }) => id === passage.part);
    const source = section && prose[section.id];
    if (!section || !source) return [];
    const pieces = piecesOf(source, report.tables);
    return claimsIn(passage, subject.settled, scope).flatMap(({ start, length, count, value, meaning }): Offer[] => {
      const digits = /^\d+/.exec(passage.text.slice(start + length - (count.end - count.start)))?.[0];
      const place = passage.at(start + length - (count.end - count.start), digits?.length ?? 0);
      const of = [meaning.exact, ...meaning.fair]
        .map((amount) => figureOf(amount, form))
        .find((one) => one !== undefined && figureValue(report.tables, one) === value);
      if (!digits || !("offset" in place) || !of || Number(digits) !== value) return [];
      const at = place.offset - section.offset - section.heading.length;
      if (isBound(pieces, at)) return [];
      const from = sourceOffset(pieces, at);
      if (source.slice(from, from + digits.length) !== digits) return [];
      const words = passage.text.slice(Math.max(start, start + length - 24), start + length);
      return [{ section: section.id, of, value, words, start: from, end: from + digits.length }];
    });
  });
}

const isBound = (pieces: readonly ProsePiece[], shown: number): boolean =>
  pieces.some(({ of, shown: { start, end } }) => of !== undefined && shown >= start && shown < end);

/** The placeholder that an amount of the audit can be bound by, where there is one. */
function figureOf({ where: { table, row, column }, label }: Amount, form: AnnualReportForm): string | undefined {
  if (table === "proactive") {
    const first = form.proactive.find(({ rows }) => rows.some(({ id }) => id === row))?.columns[0]?.id;
    return row && `${table}/${row}/${column ?? first}`;
  }
  // Both kinds of suit together have no row of their own.
  const line = row ?? (label.startsWith("表四行政诉讼") ? "litigation" : undefined);
  return line && column && `${table}/${line}/${column}`;
}
