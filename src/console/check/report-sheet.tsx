/** @jsxImportSource preact */
import { SEVERITY_WORDS } from "../../engines/finding-formats/file-findings.ts";
import type { CheckedFinding } from "./checked-file.ts";
import type { MarkedCell, MarkedReport, MarkedTable, Piece } from "./marked-report.ts";

/** What the sheet and the list beside it call a finding: its number in the list, or nothing when it is ignored. */
export interface Numbering {
  /** The part of every address on the page that tells files apart. */
  prefix: string;
  findings: readonly CheckedFinding[];
  numberOf(finding: number): number | undefined;
}

export const markId = (prefix: string, number: number): string => `${prefix}-mark-${number}`;
export const itemId = (prefix: string, number: number): string => `${prefix}-item-${number}`;

/** The report itself with its faults marked in place: each mark leads to its finding in the list. */
export function ReportSheet({ sheet, numbering }: { sheet: MarkedReport; numbering: Numbering }) {
  const seen = new Set<number>();
  const show = (pieces: readonly Piece[]) =>
    pieces.map((piece, i) => <MarkedWords key={i} piece={piece} numbering={numbering} seen={seen} />);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div class="sheet" role="region" aria-label="标出问题的报告" tabIndex={0}>
      {sheet.map(({ heading, paragraphs, table, missing }, i) => (
        <div key={i}>
          {heading.length > 0 && <h3>{show(heading)}</h3>}
          {paragraphs.map((pieces, k) => (
            <p key={k}>{show(pieces)}</p>
          ))}
          {table && <SheetTable table={table} show={show} />}
          {missing && <p class="note warn">{missing}</p>}
        </div>
      ))}
    </div>
  );
}

function SheetTable({ table, show }: { table: MarkedTable; show(pieces: readonly Piece[]): preact.JSX.Element[] }) {
  if (table.rows.length === 0) return <p class="note warn">{show(table.caption)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div class="table-scroll" role="region" aria-label={table.caption.map(({ text }) => text).join("")} tabIndex={0}>
      <table>
        <caption>{show(table.caption)}</caption>
        <tbody>
          {table.rows.map((cells, y) => (
            <tr key={y}>{cells.map((cell, x) => sheetCell(cell, x, show(cell.pieces)))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sheetCell({ role, columns, rows, pieces }: MarkedCell, key: number, content: preact.JSX.Element[]) {
  const marked = pieces.some(({ findings }) => findings.length > 0);
  const spans = { ...(columns > 1 && { colSpan: columns }), ...(rows > 1 && { rowSpan: rows }) };
  if (role === "value" || role === "corner")
    return (
      <td key={key} {...spans} class={`${role === "value" ? "number" : ""} ${marked ? "marked" : ""}`}>
        {content}
      </td>
    );
  const scope = role === "column-head" ? (columns > 1 ? "colgroup" : "col") : rows > 1 ? "rowgroup" : "row";
  return (
    <th key={key} {...spans} scope={scope}>
      {content}
    </th>
  );
}

/** Words with the numbers of the findings that point at them. The first mark of a finding is where its list item leads. */
function MarkedWords({ piece, numbering, seen }: { piece: Piece; numbering: Numbering; seen: Set<number> }) {
  const { prefix, findings, numberOf } = numbering;
  const standing = piece.findings.flatMap((finding) => {
    const number = numberOf(finding);
    return number === undefined ? [] : [{ number, finding: findings[finding]! }];
  });
  const [first] = standing;
  if (!first) return <>{piece.text}</>;
  return (
    <mark class={first.finding.severity}>
      {piece.text}
      {standing.map(({ number, finding }) => {
        const id = seen.has(number) ? undefined : markId(prefix, number);
        seen.add(number);
        return (
          <a key={number} id={id} class="mark-number" href={`#${itemId(prefix, number)}`} title={finding.message}>
            <span class="visually-hidden">{SEVERITY_WORDS[finding.severity]}</span>
            {number}
          </a>
        );
      })}
    </mark>
  );
}
