import type { ReactNode } from "react";
import { type PlacedCell, type PrintedTable, place } from "../../../engines/writing/printed-table.ts";
import { cellWords } from "../reports/cells.ts";

interface Props {
  table: PrintedTable;
  /** What stands in a cell of a value. */
  show: (of: string, text: string, words: string) => ReactNode;
  className: (of: string) => string | undefined;
}

/** A table of a report, shaped as it is printed 报告表格. */
export function ValueTable({ table, show, className }: Props) {
  const placed = place(table);
  const width = table.widths.reduce((sum, one) => sum + one, 0);
  const cellOf = (one: PlacedCell) => {
    const { role, columns, rows, text, of = "" } = one.cell;
    const span = { colSpan: columns, rowSpan: rows };
    if (role === "corner") {
      return (
        <td key={one.column} {...span} className="corner">
          {text}
        </td>
      );
    }
    if (role === "value") {
      return (
        <td key={one.column} {...span} className={["numeric", className(of) ?? ""].join(" ").trim()}>
          {show(of, text, cellWords(one, placed))}
        </td>
      );
    }
    const across = role === "column-head";
    const scope = across ? (columns > 1 ? "colgroup" : "col") : rows > 1 ? "rowgroup" : "row";
    return (
      <th key={one.column} {...span} scope={scope} className={role}>
        {text}
      </th>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll" aria-label={table.caption} tabIndex={0}>
      <table className={`value-table value-table-${table.id}`}>
        <caption className="unseen">{table.caption}</caption>
        <colgroup>
          {table.widths.map((one, index) => (
            <col key={index} style={{ width: `${(one / width) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {placed.map((row, index) => (
            <tr key={index}>{row.map(cellOf)}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
