import { getRouteApi, Link } from "@tanstack/react-router";
import { useAnswer } from "../../answers.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useOrganCode } from "../../session.ts";
import { useRequestColumns } from "./request-columns.tsx";

const route = getRouteApi("/$organ/requests/statistics/requests");

/** The cases that one number of the statistics counts 统计数背后的申请. */
export function BehindCellPage() {
  const organ = useOrganCode();
  const { from, to, row = "total", column = "total", page = 1 } = route.useSearch();
  const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const statistics = useAnswer("requestStatistics", { params: { organ }, query: period });
  const behind = useAnswer("requestsBehindCell", { params: { organ }, query: { ...period, row, column, page } });
  const columns = useRequestColumns(organ, "all");
  const rowWords = statistics.data?.rows.find(({ id }) => id === row);
  const columnWords = statistics.data?.columns.find(({ id }) => id === column)?.label ?? "";
  const words = rowWords ? [rowWords.group, rowWords.label].filter(Boolean).join("：") : "统计数背后的申请";
  return (
    <>
      <PageHead
        title={words}
        above={
          <Link to="/$organ/requests/statistics" params={{ organ }} search={period}>
            申请统计
          </Link>
        }
        lead={statistics.data && `${statistics.data.from} 至 ${statistics.data.to} · ${columnWords}`}
      />
      <Loaded query={behind}>
        {({ total, lines }) =>
          total === 0 ? (
            <Empty basis="《条例》第五十条第一款第二项">这个数是 0，没有申请。</Empty>
          ) : (
            <>
              <Listing caption="申请" columns={columns} lines={lines} id={({ number }) => number} />
              <Pager
                total={total}
                page={page}
                unit="件"
                to={(other, label) => (
                  <Link
                    to="/$organ/requests/statistics/requests"
                    params={{ organ }}
                    search={{ ...period, row, column, ...(other > 1 ? { page: other } : {}) }}
                  >
                    {label}
                  </Link>
                )}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
