import { getRouteApi, Link } from "@tanstack/react-router";
import { yearOf } from "../../../calendar/plain-date.ts";
import { STATISTIC_KINDS } from "../../../contract/statistics.ts";
import { useAnswer } from "../../answers.ts";
import { yearsUntil } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode, useSession } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { BatchForm } from "./batch-form.tsx";
import { BatchList } from "./batch-list.tsx";
import { inTenThousands, quantityWords, sumsOf } from "./sums.ts";
import "./statistics.css";

const route = getRouteApi("/$organ/statistics");
const FIRST_YEAR = 2019;

/** 表二数据: licensing, penalties, compulsion and charges, by year, batch by batch. */
export function StatisticListPage() {
  const organ = useOrganCode();
  const { today } = useSession();
  const { year = yearOf(today) } = route.useSearch();
  const statistics = useAnswer("statistics", { params: { organ }, query: { year } });
  const mayRecord = useMay("statistic.record");
  return (
    <>
      <PageHead title={`表二数据：${year}年`} lead="各科室按批报送，一批一行，注明来源。年度报告表二的后三项从这里相加。" />
      <div className="filters">
        <nav aria-label="年份">
          {yearsUntil(today, FIRST_YEAR).map((one) => (
            <Link
              key={one}
              to="/$organ/statistics"
              params={{ organ }}
              search={{ year: one }}
              aria-current={one === year ? "page" : undefined}
            >
              {one}
            </Link>
          ))}
        </nav>
      </div>
      <div className="beside statistics">
        <section aria-label={`${year}年的数据`}>
          <Loaded query={statistics}>
            {(batches) => {
              const sums = sumsOf(batches);
              return (
                <>
                  <dl className="sums">
                    {STATISTIC_KINDS.map((kind) => (
                      <div key={kind}>
                        <dt>{WORDS.statisticKind[kind]}</dt>
                        <dd>
                          {quantityWords(kind, sums[kind])}
                          {kind === "charges" && <small>表中印作 {inTenThousands(sums.charges)} 万元</small>}
                        </dd>
                      </div>
                    ))}
                  </dl>
                  {batches.length === 0 ? (
                    <Empty basis="《条例》第二十条第（五）（六）（八）项">
                      {year}年还没有报送的数据。行政许可、处罚、强制的件数和收费金额，报来一批记一批。
                    </Empty>
                  ) : (
                    <BatchList batches={batches} />
                  )}
                </>
              );
            }}
          </Loaded>
        </section>
        {mayRecord && (
          <aside aria-label="报送数据">
            <BatchForm key={year} />
          </aside>
        )}
      </div>
    </>
  );
}
