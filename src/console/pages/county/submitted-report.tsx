import type { SubmissionView } from "../../../contract/county.ts";
import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import { printReport } from "../../../engines/writing/printed-report.ts";
import type { Law } from "../../../law/law.ts";
import { findingAt, itemId, markId, marksOf, type SubmittedFinding } from "./finding-places.ts";
import { markedParagraphs, type Stretch } from "./marked-text.ts";
import { ValueTable } from "./value-table.tsx";

/** The report as it was handed in 报告原文: its words and its tables, with the findings marked in place. */
export function SubmittedReport({
  view,
  findings,
  law,
}: {
  view: SubmissionView;
  findings: readonly SubmittedFinding[];
  law: Law;
}) {
  const { report, text, prose } = view;
  const forms = law.data.annualReportForms;
  const form = forms.find(({ id }) => id === report?.form) ?? forms.at(-1);
  if (!report || !form) return null;
  const marks = marksOf(findings);
  const firstHeading = Math.min(text.length, ...report.sections.map(({ offset }) => offset));
  const seen = new Set<string>();
  const words = (start: number, end: number) => <Words paragraphs={markedParagraphs(text, start, end, marks)} seen={seen} />;
  return (
    <article className="submitted" aria-label="报告原文">
      <div className="submitted-opening">{words(0, firstHeading)}</div>
      {printReport(report as AnnualReport, form).sections.map(({ id, heading, paragraphs, table }) => {
        const ranges = prose.filter(({ section }) => section === id);
        return (
          <section key={id}>
            <h2>{heading}</h2>
            {ranges.map(({ start, end }) => (
              <div key={start}>{words(start, end)}</div>
            ))}
            {ranges.length === 0 && paragraphs.map((paragraph, index) => <p key={index}>{paragraph}</p>)}
            {table && (
              <ValueTable
                table={table}
                className={(of) => classOf(findingAt(findings, of))}
                show={(of, text, words) => (
                  <Value of={of} text={text} words={words} about={findingAt(findings, of)} seen={seen} />
                )}
              />
            )}
            {ranges.length === 0 && paragraphs.length === 0 && !table && <p className="soft">（这一部分没有内容）</p>}
          </section>
        );
      })}
    </article>
  );
}

/** A mark leads to its finding; the first mark of a finding is where the finding leads to. */
function Words({ paragraphs, seen }: { paragraphs: readonly Stretch[][]; seen: Set<string> }) {
  return paragraphs.map((paragraph, index) => (
    <p key={index}>
      {paragraph.map(({ text, mark }, at) =>
        mark ? (
          <mark key={at} id={firstTime(mark, seen)} tabIndex={-1}>
            <a href={`#${itemId(mark)}`}>{text}</a>
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  ));
}

interface ValueProps {
  of: string;
  text: string;
  words: string;
  about: ReturnType<typeof findingAt>;
  seen: Set<string>;
}

const classOf = (about: ReturnType<typeof findingAt>) => about && (about.line ? "marked-line" : "marked");

/** A number; where a finding speaks of it, the way to the finding. Of a whole column, the noughts say nothing. */
function Value({ text, words, about, seen }: ValueProps) {
  if (!about) return text || <span className="soft">（空）</span>;
  if (about.line && text === "0") return text;
  const { fingerprint, message } = about.finding;
  return (
    <a id={firstTime(fingerprint, seen)} href={`#${itemId(fingerprint)}`} aria-label={`${text || "空白"}，${words}：${message}`}>
      {text || "（空）"} <sup aria-hidden="true">▲</sup>
    </a>
  );
}

function firstTime(fingerprint: string, seen: Set<string>): string | undefined {
  if (seen.has(fingerprint)) return undefined;
  seen.add(fingerprint);
  return markId(fingerprint);
}
