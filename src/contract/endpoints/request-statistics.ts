import { type Endpoint, organ, paged } from "../endpoint.ts";
import { RequestCellQuery, RequestStatistics, RequestStatisticsQuery } from "../request-statistics.ts";
import { RequestLine } from "../requests.ts";

export const REQUEST_STATISTIC_ENDPOINTS = {
  requestStatistics: {
    method: "GET",
    path: "/organs/:organ/request-statistics",
    summary: "申请统计",
    params: organ,
    query: RequestStatisticsQuery,
    answer: RequestStatistics,
  },
  requestsBehindCell: {
    method: "GET",
    path: "/organs/:organ/request-statistics/requests",
    summary: "统计数背后的申请",
    params: organ,
    query: RequestCellQuery,
    answer: paged(RequestLine),
  },
} as const satisfies Record<string, Endpoint>;
