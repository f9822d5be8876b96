import { type KeyboardEvent, memo, useState } from "react";
import { type PlacedCell, type PrintedTable, place } from "../../../engines/writing/printed-table.ts";
import { type ArrowKey, cellAddress, cellId, cellWords, neighbour } from "./cells.ts";

interface Props {
  table: PrintedTable;
  /** Cells that a finding speaks of, by `table/row/column`. */
  marked: ReadonlySet<string>;
  /** The figure that was clicked, here or in the prose: a cell, or a group of rows. */
  pointed: string | null;
  open: (of: string) => void;
}

/** A table of the report, shaped as it is printed. Every number opens the records behind it. Typing in the prose does not draw it anew. */
export const ReportTable = memo(function ReportTable({ table, marked, pointed, open }: Props) {
  const placed = place(table);
  const values = placed.flat().filter(({ cell }) => cell.role === "value");
  // One stop of the tab key for the whole table; the arrow keys move inside it.
  const [stop, setStop] = useState(values[0]?.cell.of);
  const width = table.widths.reduce((sum, one) => sum + one, 0);

  const move = (event: KeyboardEvent, from: PlacedCell) => {
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    const to = neighbour(values, from, event.key as ArrowKey).cell.of ?? "";
    setStop(to);
    document.getElementById(cellId(cellAddress(to)))?.focus();
  };
  const shown = (value: PlacedCell) => {
    const { of = "", text } = value.cell;
    const words = cellWords(value, placed);
    return (
      <button
        type="button"
        id={cellId(cellAddress(of))}
        tabIndex={of === stop ? 0 : -1}
        aria-label={`${text || "空白"}，${words}，看背后的记录`}
        className={[marked.has(of) ? "marked" : "", isBehind(of, pointed) ? "pointed" : ""].join(" ").trim() || undefined}
        onClick={() => open(of)}
        onFocus={() => setStop(of)}
        onKeyDown={(event) => move(event, value)}
      >
        {text || "—"}
        {marked.has(of) && <sup aria-hidden="true">▲</sup>}
      </button>
    );
  };
  return (
    <div className="scroll">
      <table className={`report-table report-table-${table.id}`}>
        <caption className="unseen">{table.caption}。用方向键在数字之间移动。</caption>
        <colgroup>
          {table.widths.map((one, index) => (
            <col key={index} style={{ width: `${(one / width) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {placed.map((row, index) => (
            <tr key={index}>
              {row.map((one) => (
                <TableCell key={one.column} placed={one}>
                  {one.cell.role === "value" ? shown(one) : one.cell.text}
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

export function TableCell({ placed: { cell }, children }: { placed: PlacedCell; children: React.ReactNode }) {
  const span = { colSpan: cell.columns, rowSpan: cell.rows };
  if (cell.role === "value" || cell.role === "corner") {
    return (
      <td {...span} className={cell.role === "value" ? "numeric" : "corner"}>
        {children}
      </td>
    );
  }
  const across = cell.role === "column-head";
  const scope = across ? (cell.columns > 1 ? "colgroup" : "col") : cell.rows > 1 ? "rowgroup" : "row";
  return (
    <th {...span} scope={scope} className={cell.role}>
      {children}
    </th>
  );
}

/** Whether a figure comes from this cell, alone or as one of a group of rows. */
function isBehind(of: string, figure: string | null): boolean {
  if (figure === null || of === figure) return of === figure;
  const [[table, row = "", column], [itsTable, itsRow, itsColumn]] = [figure.split("/"), of.split("/")];
  return table === itsTable && column === itsColumn && (itsRow ?? "").startsWith(`${row}.`);
}
