import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReportVersions } from "../../../contract/reports.ts";
import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import { useAnswer, useLaw } from "../../answers.ts";
import { chinaTime } from "../../dates.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { Downloads } from "./downloads.tsx";
import "./report.css";
import { sittings } from "./sittings.ts";
import { VersionComparison } from "./version-comparison.tsx";
import { VersionReading } from "./version-reading.tsx";

const route = getRouteApi("/$organ/reports/$year/versions");
const STEPS = { submitted: "送审", withdrawn: "撤回", returned: "退回", approved: "审核通过" } as const;

/** 版本: every edition of a report, one of them to read, two of them to compare. */
export function VersionsPage() {
  const organ = useOrganCode();
  const year = Number(route.useParams().year);
  const versions = useAnswer("reportVersions", { params: { organ, year } });
  return (
    <>
      <PageHead
        title={`${year}年度报告的版本`}
        above={
          <Link to="/$organ/reports/$year" params={{ organ, year: String(year) }}>
            ← {year}年度报告
          </Link>
        }
        lead="写一次是一版（离开一段文字就自动保存，连续的保存合在一起），当时的表格一并留下。选一版看全文，选两版对照。"
      />
      <Loaded query={versions}>{(known) => <Versions known={known} year={year} />}</Loaded>
    </>
  );
}

function Versions({ known, year }: { known: ReportVersions; year: number }) {
  const go = route.useNavigate();
  const { of = known.releasedOn ? "released" : "now", against = "" } = route.useSearch();
  const lines = sittings(known.versions);
  // Only what ended a sitting is offered, and what the address names.
  const shown = new Set([...lines.map(([last]) => last.number), Number(of), Number(against)]);
  const choices = [
    ...(known.releasedOn ? [["released", `已发布（${known.releasedOn}）`]] : []),
    ["now", "现在（按此刻的记录）"],
    ...known.versions
      .filter(({ number }) => shown.has(number))
      .map(({ number, savedBy, savedAt }) => [String(number), `第 ${number} 版（${savedBy}，${chinaTime(savedAt)}）`]),
  ] as [string, string][];
  const nameOf = (version: string) => choices.find(([value]) => value === version)?.[1] ?? version;
  const choose = (next: { of?: string; against?: string }) => go({ search: { of, ...(against ? { against } : {}), ...next } });
  return (
    <>
      <div className="filters">
        <label>
          看{" "}
          <select className="select" value={of} onChange={({ target }) => choose({ of: target.value })}>
            {choices.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          与它对照{" "}
          <select className="select" value={against} onChange={({ target }) => choose({ against: target.value || undefined })}>
            <option value="">不对照，只看全文</option>
            {choices
              .filter(([value]) => value !== of)
              .map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
          </select>
        </label>
        <Downloads year={year} version={of} />
      </div>
      <div className="report">
        <div>{against ? <Two year={year} of={of} against={against} nameOf={nameOf} /> : <One year={year} of={of} />}</div>
        <aside aria-label="各版经过">
          <section>
            <h2>经过</h2>
            {known.versions.length === 0 && <p className="soft">还没有保存过。下面是系统按记录写的初稿。</p>}
            <ol className="findings">
              {lines.map(([{ number, savedBy, savedAt, steps, released }, ...earlier]) => (
                <li key={number}>
                  <p>
                    <b>第 {number} 版</b> {savedBy} {chinaTime(savedAt)} 保存{" "}
                    <Changed number={number} since={(earlier.at(-1)?.number ?? number) - 1} choose={choose} />
                  </p>
                  {earlier.length > 0 && (
                    <details>
                      <summary>这次写作共保存 {earlier.length + 1} 次</summary>
                      <ul>
                        {earlier.map(({ number, savedAt }) => (
                          <li key={number}>
                            第 {number} 版 {chinaTime(savedAt)} <Changed number={number} since={number - 1} choose={choose} />
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                  {steps.map(({ step, by, at, reason, digest }) => (
                    <p key={`${step}${at}`}>
                      {STEPS[step]}：{by} {chinaTime(at)}
                      {reason && `，${reason}`} <small className="soft">摘要 {digest.slice(0, 12)}</small>
                    </p>
                  ))}
                  {released && <p>✓ 已于 {known.releasedOn} 发布</p>}
                </li>
              ))}
            </ol>
          </section>
        </aside>
      </div>
    </>
  );
}

/** Leads to what a version changed since an earlier one; the first version changed nothing. */
function Changed({
  number,
  since,
  choose,
}: {
  number: number;
  since: number;
  choose: (next: { of: string; against: string }) => void;
}) {
  if (since < 1) return null;
  return (
    <button type="button" className="link" onClick={() => choose({ of: String(since), against: String(number) })}>
      这一版改了什么
    </button>
  );
}

function One({ year, of }: { year: number; of: string }) {
  const organ = useOrganCode();
  const version = useAnswer("reportVersion", { params: { organ, year, version: of } });
  const law = useLaw();
  return (
    <Loaded query={law}>
      {(law) => (
        <Loaded query={version}>
          {({ report, tablesKept }) => (
            <>
              {!tablesKept && <NotKept />}
              <VersionReading report={report as AnnualReport} form={law.reportForm(year)} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Two({ year, of, against, nameOf }: { year: number; of: string; against: string; nameOf: (version: string) => string }) {
  const organ = useOrganCode();
  const one = useAnswer("reportVersion", { params: { organ, year, version: of } });
  const other = useAnswer("reportVersion", { params: { organ, year, version: against } });
  const law = useLaw();
  return (
    <Loaded query={law}>
      {(law) => (
        <Loaded query={one}>
          {(before) => (
            <Loaded query={other}>
              {(after) => (
                <>
                  {!(before.tablesKept && after.tablesKept) && <NotKept />}
                  <VersionComparison
                    before={before.report as AnnualReport}
                    after={after.report as AnnualReport}
                    names={{ before: nameOf(of), after: nameOf(against) }}
                    form={law.reportForm(year)}
                  />
                </>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

const NotKept = () => <p className="note">这一版保存时还没有留下当时的表格，表里是现在的数。</p>;
