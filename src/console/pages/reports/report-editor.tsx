import { lazy, Suspense, useState } from "react";
import type { ReportView } from "../../../contract/reports.ts";
import type { SectionId } from "../../../domain/annual-report/model.ts";
import { printReport } from "../../../engines/writing/printed-report.ts";
import type { Law } from "../../../law/law.ts";
import { useMay } from "../../session.ts";
import { FindingList } from "./finding-list.tsx";
import { markedCells } from "./findings.ts";
import { ReleaseReport } from "./release-report.tsx";
import { ReportTable } from "./report-table.tsx";
import { SaveBar } from "./save-bar.tsx";
import { Section } from "./section.tsx";
import { SilentBar } from "./silent-bar.tsx";
import { Standing } from "./standing.tsx";
import { useProse } from "./use-prose.ts";

const CellDrawer = lazy(() => import("./cell-drawer.tsx").then(({ CellDrawer }) => ({ default: CellDrawer })));

/** The report in the order in which it is printed, its prose editable, its findings beside it. */
export function ReportEditor({ law, view, year }: { law: Law; view: ReportView; year: number }) {
  const [cell, setCell] = useState<{ of: string; words: string } | null>(null);
  const prose = useProse(view, year);
  // What is released is fixed; the text below it is no draft any more.
  const mayEdit = useMay("report.edit") && view.releasedOn === null;
  const printed = printReport(view.report, law.reportForm(year));
  const marked = markedCells(view.findings);
  return (
    <>
      <Standing view={view} year={year} />
      <SilentBar findings={view.findings} />
      <div className="report">
        <div>
          <p className="preamble serif">{printed.preamble}</p>
          {printed.sections.map(({ id, heading, table }) => (
            <section key={id} aria-labelledby={`heading-${id}`}>
              <h2 id={`heading-${id}`}>{heading}</h2>
              <Section
                id={id as SectionId}
                heading={heading}
                text={prose.texts[id as SectionId] ?? ""}
                theirs={
                  prose.contested.includes(id as SectionId)
                    ? (view.report.sections.find((one) => one.id === id)?.text ?? "")
                    : null
                }
                savedBy={view.savedBy}
                editable={mayEdit}
                type={prose.type}
                leave={prose.leave}
                take={prose.take}
              />
              {table && <ReportTable table={table} marked={marked} open={(of, words) => setCell({ of, words })} />}
            </section>
          ))}
        </div>
        <aside aria-label="核查与发布">
          {mayEdit && <SaveBar prose={prose} view={view} />}
          <ReleaseReport view={view} year={year} unsaved={prose.changed} />
          <FindingList findings={view.findings} />
        </aside>
      </div>
      {cell && (
        <Suspense>
          <CellDrawer year={year} of={cell.of} words={cell.words} close={() => setCell(null)} />
        </Suspense>
      )}
    </>
  );
}
