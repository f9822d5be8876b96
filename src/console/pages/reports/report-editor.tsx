import { lazy, Suspense, useMemo, useRef, useState } from "react";
import type { ReportView } from "../../../contract/reports.ts";
import { placeholderOf } from "../../../domain/annual-report/bound-figures.ts";
import type { AnnualReport, SectionId } from "../../../domain/annual-report/model.ts";
import { placeFor, proposeSentences } from "../../../domain/annual-report/proposed-sentences.ts";
import { REVIEW_STATES } from "../../../domain/annual-report/review.ts";
import { printReport } from "../../../engines/writing/printed-report.ts";
import type { Law } from "../../../law/law.ts";
import { useMay } from "../../session.ts";
import { wordsOfCells } from "./cell-words.ts";
import { FindingList } from "./finding-list.tsx";
import { markedCells, marksOf, type ReportFinding } from "./findings.ts";
import { showCell } from "./go-to-finding.ts";
import type { Span } from "./prose-dom.ts";
import type { ProseHandle } from "./prose-field.tsx";
import { ReportTable } from "./report-table.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { SaveBar } from "./save-bar.tsx";
import { Section } from "./section.tsx";
import { SilentBar } from "./silent-bar.tsx";
import { Standing } from "./standing.tsx";
import { useAudit } from "./use-audit.ts";
import { useProse } from "./use-prose.ts";

const CellDrawer = lazy(() => import("./cell-drawer.tsx").then(({ CellDrawer }) => ({ default: CellDrawer })));

/** The report in the order in which it is printed, its prose editable, its findings beside it. */
export function ReportEditor({ law, view, year }: { law: Law; view: ReportView; year: number }) {
  const [cell, setCell] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [caret, setCaret] = useState<{ id: SectionId; span: Span } | null>(null);
  const handles = useRef<Partial<Record<SectionId, ProseHandle | null>>>({});
  const mayWrite = useMay("report.edit") && view.releasedOn === null;
  // What lies before a reviewer, and what is released, is read and not written.
  const editable = mayWrite && REVIEW_STATES[view.review.state].mayWrite;
  const prose = useProse(view, year, editable);
  const { findings, offers, texts, live } = useAudit(view, prose.texts, law);
  const form = law.reportForm(year);
  const report = view.report as AnnualReport;
  const { tables } = report;
  const printed = useMemo(() => printReport(report, form), [report, form]);
  const wordsOf = useMemo(
    () =>
      wordsOfCells(
        printed.sections.map(({ table }) => table),
        form,
      ),
    [printed, form],
  );
  const headingOf = (id: string) => printed.sections.find((section) => section.id === id)?.heading ?? "";
  const marked = useMemo(() => markedCells(findings), [findings]);
  const marks = useMemo(() => marksOf(findings, printed.sections), [findings, printed]);

  const openFigure = (of: string) => {
    showCell(of);
    setCell(of);
  };
  const explain = ({ where }: ReportFinding) => {
    for (const sentence of proposeSentences(where, report, form)) {
      const at = placeFor(sentence, prose.latest()[sentence.section] ?? "");
      handles.current[sentence.section]?.replace({ start: at, end: at }, sentence.text);
    }
  };
  const insert = editable && cell && caret && { into: headingOf(caret.id), act: () => insertAt(caret, cell) };
  const insertAt = ({ id, span }: { id: SectionId; span: Span }, of: string) => {
    setCell(null);
    // The drawer holds the focus as long as it is there.
    setTimeout(() => handles.current[id]?.replace(span, placeholderOf(of)));
  };
  return (
    <>
      <Standing view={view} year={year} wordsOf={wordsOf} />
      <SilentBar
        findings={findings}
        verdicts={view.verdicts}
        year={year}
        explain={editable ? explain : undefined}
        headingOf={headingOf}
      />
      <div className="report">
        <div>
          <p className="preamble serif">{printed.preamble}</p>
          {printed.sections.map(({ id, heading, table }) => (
            <section key={id} aria-labelledby={`heading-${id}`}>
              <h2 id={`heading-${id}`}>{heading}</h2>
              <Section
                id={id as SectionId}
                heading={heading}
                tables={tables}
                wordsOf={wordsOf}
                prose={prose}
                theirs={prose.contested.includes(id as SectionId) ? (view.prose[id as SectionId] ?? "") : null}
                savedBy={view.savedBy}
                editable={editable}
                marks={texts[id as SectionId] === prose.texts[id as SectionId] ? (marks[id] ?? NONE) : NONE}
                offers={
                  texts[id as SectionId] === prose.texts[id as SectionId] ? offers.filter(({ section }) => section === id) : []
                }
                handles={handles}
                stand={(id, span) => setCaret({ id, span })}
                openFigure={openFigure}
                point={setPointed}
              />
              {table && <ReportTable table={table} marked={marked} pointed={cell} open={setCell} />}
            </section>
          ))}
        </div>
        <aside aria-label="核查与审核">
          {editable && <SaveBar prose={prose} view={view} />}
          <ReviewPanel view={view} year={year} findings={findings} settled={prose.settled} />
          <FindingList
            findings={findings}
            verdicts={view.verdicts}
            live={live}
            pointed={pointed}
            year={year}
            mayDismiss={mayWrite}
            headingOf={headingOf}
          />
        </aside>
      </div>
      {cell && (
        <Suspense>
          <CellDrawer year={year} of={cell} words={wordsOf(cell)} insert={insert || undefined} close={() => setCell(null)} />
        </Suspense>
      )}
    </>
  );
}

const NONE: never[] = [];
