import { piecesOf } from "../../../domain/annual-report/bound-figures.ts";
import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import { paragraphsOf } from "../../../engines/writing/printed-report.ts";

interface Props {
  id: string;
  /** As stored. */
  text: string;
  tables: AnnualReport["tables"];
  wordsOf: (of: string) => string;
  openFigure: (of: string) => void;
  className: string;
}

/** The prose for reading: every bound figure opens the records behind it. */
export function ReadProse({ id, text, tables, wordsOf, openFigure, className }: Props) {
  return (
    <div id={id} className={`printed serif ${className}`} tabIndex={-1}>
      {paragraphsOf(text).map((line, index) => (
        <p key={index}>
          {piecesOf(line, tables).map(({ text, of, source }) =>
            of ? (
              <button
                key={source.start}
                type="button"
                className="chip"
                title={wordsOf(of)}
                aria-label={`${text}，${wordsOf(of)}，看背后的记录`}
                onClick={() => openFigure(of)}
              >
                {text}
              </button>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
