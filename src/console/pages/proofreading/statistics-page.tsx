import { getRouteApi, Link } from "@tanstack/react-router";
import { yearOf } from "../../../calendar/plain-date.ts";
import { useAnswer } from "../../answers.ts";
import { yearsUntil } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode, useSession } from "../../session.ts";
import { ProofreadingMenu } from "./proofreading-menu.tsx";
import "./proofreading.css";

const route = getRouteApi("/$organ/proofreading/statistics");
const FIRST_YEAR = 2019;

/** 校对统计: month by month what was read, found, judged and mended; check by check how often it was right. */
export function ProofreadingStatisticsPage() {
  const organ = useOrganCode();
  const { today } = useSession();
  const { year = yearOf(today) } = route.useSearch();
  const answer = useAnswer("proofreadingYear", { params: { organ }, query: { year } });
  return (
    <>
      <PageHead title={`校对统计：${year}年`} lead="误报多的校对项一眼可见：记入允许词表，或者告诉我们。" />
      <div className="filters">
        <ProofreadingMenu />
        <nav aria-label="年份">
          {yearsUntil(today, FIRST_YEAR).map((one) => (
            <Link
              key={one}
              to="/$organ/proofreading/statistics"
              params={{ organ }}
              search={{ year: one }}
              aria-current={one === year ? "page" : undefined}
            >
              {one}
            </Link>
          ))}
        </nav>
      </div>
      <Loaded query={answer}>
        {({ months, checks }) =>
          months.length === 0 ? (
            <Empty>{year}年没有排查过，也没有判定过问题。</Empty>
          ) : (
            <>
              <h2>按月</h2>
              <Listing
                caption="按月"
                lines={months}
                id={({ month }) => month}
                columns={[
                  { head: "月份", heads: true, className: "day", cell: ({ month }) => month },
                  { head: "排查", numeric: true, cell: ({ runs }) => `${runs} 次` },
                  { head: "校对", numeric: true, cell: ({ documents }) => `${documents} 件` },
                  { head: "标出", numeric: true, cell: ({ found }) => `${found} 处` },
                  { head: "属实", numeric: true, cell: ({ confirmed }) => confirmed },
                  { head: "误报", numeric: true, cell: ({ falseAlarms }) => falseAlarms },
                  { head: "豁免", numeric: true, cell: ({ exempt }) => exempt },
                  { head: "复查消除", numeric: true, cell: ({ mended }) => mended },
                  {
                    head: "确认到消除（中位）",
                    numeric: true,
                    cell: ({ medianDays }) => (medianDays === null ? "" : `${medianDays} 天`),
                  },
                ]}
              />
              <h2 className="part">按校对项</h2>
              <Listing
                caption="按校对项"
                lines={checks}
                id={({ check }) => check}
                columns={[
                  { head: "校对项", heads: true, cell: ({ title }) => title },
                  { head: "标出", numeric: true, cell: ({ found }) => found },
                  { head: "属实", numeric: true, cell: ({ confirmed }) => confirmed },
                  { head: "误报", numeric: true, cell: ({ dismissed }) => dismissed },
                  { head: "误报率", numeric: true, cell: ({ confirmed, dismissed }) => rate(dismissed, confirmed + dismissed) },
                ]}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

const rate = (part: number, whole: number) => (whole === 0 ? "" : `${Math.round((part / whole) * 100)}%`);
