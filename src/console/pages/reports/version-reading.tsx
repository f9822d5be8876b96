import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import { printReport } from "../../../engines/writing/printed-report.ts";
import { type PlacedCell, place } from "../../../engines/writing/printed-table.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { TableCell } from "./report-table.tsx";

/** One version in full, as it would be printed. */
export function VersionReading({ report, form }: { report: AnnualReport; form: AnnualReportForm }) {
  const { preamble, sections } = printReport(report, form);
  return (
    <div className="version">
      <p className="preamble serif">{preamble}</p>
      {sections.map(({ id, heading, paragraphs, table }) => (
        <section key={id} aria-label={heading}>
          <h2>{heading}</h2>
          <div className="printed serif">
            {paragraphs.map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </div>
          {table && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
            <section className="scroll" aria-label={table.caption} tabIndex={0}>
              <table className={`report-table report-table-${table.id}`}>
                <caption className="unseen">{table.caption}</caption>
                <tbody>
                  {place(table).map((row, index) => (
                    <tr key={index}>
                      {row.map((one: PlacedCell) => (
                        <TableCell key={one.column} placed={one}>
                          {one.cell.text}
                        </TableCell>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </section>
      ))}
    </div>
  );
}
