import type { ReactNode } from "react";

export interface Column<Line> {
  head: string;
  cell: (line: Line) => ReactNode;
  /** Numbers stand right, in figures of one width. */
  numeric?: boolean;
  /** The cell that names the line for those who hear the table. */
  heads?: boolean;
  className?: string;
}

interface Props<Line> {
  caption: string;
  columns: readonly Column<Line>[];
  lines: readonly Line[];
  id: (line: Line) => string | number;
  className?: (line: Line) => string | undefined;
}

/** A list as a table that scrolls in its own region when the window is narrow. */
export function Listing<Line>({ caption, columns, lines, id, className }: Props<Line>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="listing">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, numeric }) => (
              <th key={head} scope="col" className={numeric ? "numeric" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={id(line)} className={className?.(line)}>
              {columns.map(({ head, cell, numeric, heads, className }) =>
                heads ? (
                  <th key={head} scope="row" className={className}>
                    {cell(line)}
                  </th>
                ) : (
                  <td key={head} className={[numeric ? "numeric" : "", className ?? ""].join(" ").trim() || undefined}>
                    {cell(line)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
