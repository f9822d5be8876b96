import { getRouteApi, Link } from "@tanstack/react-router";
import type { RequestStatistics } from "../../../contract/request-statistics.ts";
import { useAnswer } from "../../answers.ts";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { PeriodForm } from "./period-form.tsx";
import { numberColumn, ToRequests } from "./request-columns.tsx";
import "./statistics.css";

const route = getRouteApi("/$organ/requests/statistics");

/** 申请统计: table three at any date, how long the answers took, and the years beside each other. */
export function RequestStatisticsPage() {
  const organ = useOrganCode();
  const search = route.useSearch();
  const statistics = useAnswer("requestStatistics", { params: { organ }, query: search });
  return (
    <>
      <PageHead
        title="申请统计"
        above={<ToRequests />}
        lead="按年度报告表三的口径，任何一天都能统计。数字由案件算出，点开就是那些案件。"
        acts={statistics.data && <Files organ={organ} {...statistics.data} />}
      />
      <Loaded query={statistics}>
        {(view) => (
          <>
            <PeriodForm key={`${view.from}${view.to}`} from={view.from} to={view.to} />
            <TableThree view={view} />
            <Times times={view.times} />
            <Late late={view.late} />
            <Years years={view.years} to={view.to} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Files({ organ, from, to }: { organ: string; from: string; to: string }) {
  const file = (kind: string) => `/api/v1/organs/${organ}/request-statistics/files/${kind}?from=${from}&to=${to}`;
  return (
    <>
      <a href={file("xlsx")}>下载 Excel</a> <a href={file("json")}>下载 JSON</a>
    </>
  );
}

function TableThree({ view: { rows, columns, from, to } }: { view: RequestStatistics }) {
  const organ = useOrganCode();
  return (
    <section aria-labelledby="table-three">
      <h2 id="table-three">
        表三：收到和处理申请（{from} 至 {to}）
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="scroll" aria-label="表三" tabIndex={0}>
        <table className="listing request-table">
          <caption className="unseen">按年度报告表三的口径统计</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              {columns.map(({ id, label }) => (
                <th key={id} scope="col" className="numeric">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, group, counts }) => (
              <tr key={id} className={id === "total" ? "sum" : undefined}>
                <th scope="row">
                  {group && <small className="soft">{group} </small>}
                  {label}
                </th>
                {columns.map((column, i) => (
                  <td key={column.id} className="numeric">
                    {counts[i] === 0 ? (
                      <span className="soft">0</span>
                    ) : (
                      <Link
                        to="/$organ/requests/statistics/requests"
                        params={{ organ }}
                        search={{ from, to, row: id, column: column.id }}
                        aria-label={`${label}，${column.label}：${counts[i]} 件`}
                      >
                        {counts[i]}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

const daysWords = (days: number | null) => (days === null ? "—" : days);

function Times({ times }: Pick<RequestStatistics, "times">) {
  if (times[0]?.count === 0)
    return (
      <section aria-labelledby="times">
        <h2 id="times">办理时长</h2>
        <p className="soft">这一期间没有办结的申请。</p>
      </section>
    );
  return (
    <section aria-labelledby="times">
      <h2 id="times">办理时长</h2>
      <p className="soft">单位为工作日，从收到的次日数到答复送达；等待补正、缴费和征求意见的日子不计。</p>
      <Listing
        caption="按办理结果的办理时长"
        lines={times}
        id={({ row }) => row}
        className={({ row }) => (row === "total" ? "sum" : undefined)}
        columns={[
          { head: "办理结果", heads: true, className: "wide", cell: ({ label }) => label },
          { head: "件数", numeric: true, cell: ({ count }) => count },
          { head: "中位数", numeric: true, cell: ({ median }) => daysWords(median) },
          { head: "平均", numeric: true, cell: ({ mean }) => daysWords(mean) },
          { head: "最长", numeric: true, cell: ({ longest }) => daysWords(longest) },
          { head: "按期", numeric: true, cell: ({ inTime }) => inTime },
          { head: "超期", numeric: true, cell: ({ late }) => (late > 0 ? <b className="left-late">■ {late}</b> : 0) },
          { head: "尚不能判断", numeric: true, cell: ({ unknown }) => unknown },
        ]}
      />
    </section>
  );
}

function Late({ late }: Pick<RequestStatistics, "late">) {
  const organ = useOrganCode();
  if (late.length === 0) return null;
  return (
    <section aria-labelledby="late">
      <h2 id="late">超期答复的申请</h2>
      <Listing
        caption="超期答复的各件"
        lines={late}
        id={({ number }) => number}
        columns={[
          numberColumn(organ),
          { head: "收到", className: "day", cell: ({ receivedOn }) => receivedOn },
          { head: "应答复", className: "day", cell: ({ dueOn }) => dueOn },
          { head: "答复", className: "day", cell: ({ repliedOn }) => repliedOn },
          { head: "用时（工作日）", numeric: true, cell: ({ days }) => days },
        ]}
      />
    </section>
  );
}

function Years({ years, to }: Pick<RequestStatistics, "years" | "to">) {
  const organ = useOrganCode();
  return (
    <section aria-labelledby="years">
      <h2 id="years">历年比较</h2>
      <p className="soft">上年结转加新收，等于办结加结转下年。最后一年统计到 {to}。</p>
      <Listing
        caption="历年收到和办结"
        lines={years}
        id={({ year }) => year}
        columns={[
          {
            head: "年份",
            heads: true,
            cell: ({ year }) => (
              <Link
                to="/$organ/requests/statistics"
                params={{ organ }}
                search={{ from: `${year}-01-01`, to: to.startsWith(String(year)) ? to : `${year}-12-31` }}
              >
                {year}年
              </Link>
            ),
          },
          { head: "上年结转", numeric: true, cell: ({ carriedIn }) => carriedIn },
          { head: "新收", numeric: true, cell: ({ received }) => received },
          { head: "办结", numeric: true, cell: ({ decided }) => decided },
          { head: "结转下年", numeric: true, cell: ({ carriedOut }) => carriedOut },
          { head: "中位数（工作日）", numeric: true, cell: ({ median }) => daysWords(median) },
          { head: "按期", numeric: true, cell: ({ inTime }) => inTime },
          { head: "超期", numeric: true, cell: ({ late }) => late },
          { head: "尚不能判断", numeric: true, cell: ({ unknown }) => unknown },
        ]}
      />
    </section>
  );
}
