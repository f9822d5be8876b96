import { getRouteApi, Link } from "@tanstack/react-router";
import { useAnswer, useLaw } from "../../answers.ts";
import { yearsUntil } from "../../dates.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode, useSession } from "../../session.ts";
import { Downloads } from "./downloads.tsx";
import "./report.css";
import { ReportEditor } from "./report-editor.tsx";

const route = getRouteApi("/$organ/reports/$year");
/** The first year of a form that we know. */
const FIRST_YEAR = 2019;

/** 年度报告 of one year: tables from the records, prose beside its findings. */
export function ReportPage() {
  const organ = useOrganCode();
  const { today } = useSession();
  const year = Number(route.useParams().year);
  const report = useAnswer("report", { params: { organ, year } });
  const law = useLaw();
  return (
    <>
      <PageHead
        title={`${year}年度报告`}
        acts={
          report.data && (
            <>
              <Link to="/$organ/reports/$year/versions" params={{ organ, year: String(year) }}>
                版本
              </Link>
              <Downloads year={year} />
            </>
          )
        }
      />
      <div className="filters">
        <nav aria-label="年份">
          {yearsUntil(today, FIRST_YEAR).map((one) => (
            <Link
              key={one}
              to="/$organ/reports/$year"
              params={{ organ, year: String(one) }}
              aria-current={one === year ? "page" : undefined}
            >
              {one}
            </Link>
          ))}
        </nav>
      </div>
      <Loaded query={law}>
        {(law) => (
          <Loaded query={report}>{(view) => <ReportEditor key={`${organ}${year}`} law={law} view={view} year={year} />}</Loaded>
        )}
      </Loaded>
    </>
  );
}
