import { differingCells } from "../../../domain/annual-report/difference.ts";
import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import { printReport } from "../../../engines/writing/printed-report.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { Listing } from "../../parts/listing.tsx";
import { wordsOfCells } from "./cell-words.ts";
import { compareProse, type Stretch } from "./compare-prose.ts";

interface Props {
  before: AnnualReport;
  after: AnnualReport;
  names: { before: string; after: string };
  form: AnnualReportForm;
}

/** Two versions side by side 版本对照: the prose with what went and what came, and the cells that differ. */
export function VersionComparison({ before, after, names, form }: Props) {
  const cells = differingCells(before.tables, after.tables);
  const wordsOf = wordsOfCells(
    printReport(after, form).sections.map(({ table }) => table),
    form,
  );
  const sections = after.sections.map(({ id, heading, text }) => {
    const earlier = before.sections.find((section) => section.id === id)?.text ?? "";
    return { id, heading, same: earlier === text, stretches: compareProse(earlier, text) };
  });
  const changed = sections.filter(({ same }) => !same);
  return (
    <>
      <p role="status">
        {changed.length === 0 ? "文字没有不同" : `文字有 ${changed.length} 部分不同`}；
        {cells.length === 0 ? "表里的数没有不同" : `表里有 ${cells.length} 个数不同`}。
      </p>
      {cells.length > 0 && (
        <Listing
          caption="不同的数"
          columns={[
            { head: "表中这一格", heads: true, cell: ({ of }) => wordsOf(of) },
            { head: names.before, numeric: true, cell: ({ before }) => before ?? "空白" },
            { head: names.after, numeric: true, cell: ({ after }) => <b>{after ?? "空白"}</b> },
          ]}
          lines={cells}
          id={({ of }) => of}
        />
      )}
      {changed.map(({ id, heading, stretches }) => (
        <section key={id} aria-label={heading}>
          <h2>{heading}</h2>
          <div className="two-versions">
            <Side name={names.before} stretches={stretches} kind="removed" />
            <Side name={names.after} stretches={stretches} kind="added" />
          </div>
        </section>
      ))}
    </>
  );
}

function Side({ name, stretches, kind }: { name: string; stretches: readonly Stretch[]; kind: "removed" | "added" }) {
  const Changed = kind === "removed" ? "del" : "ins";
  return (
    <div>
      <h3>{name}</h3>
      <p className="serif compared">
        {stretches
          .filter((stretch) => stretch.kind === "same" || stretch.kind === kind)
          .map(({ kind, text }, index) => (kind === "same" ? text : <Changed key={index}>{text}</Changed>))}
      </p>
    </div>
  );
}
