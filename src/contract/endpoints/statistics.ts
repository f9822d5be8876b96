import * as z from "zod";
import { type Endpoint, identified, nothing, organ } from "../endpoint.ts";
import { NewStatistic, Statistic, StatisticQuery } from "../statistics.ts";

export const STATISTIC_ENDPOINTS = {
  statistics: {
    method: "GET",
    path: "/organs/:organ/statistics",
    summary: "表二数据",
    params: organ,
    query: StatisticQuery,
    answer: z.array(Statistic),
  },
  recordStatistic: {
    method: "POST",
    path: "/organs/:organ/statistics",
    summary: "报送一批数据",
    params: organ,
    body: NewStatistic,
    answer: z.object({ id: z.number() }),
  },
  voidStatistic: {
    method: "POST",
    path: "/organs/:organ/statistics/:id/void",
    summary: "作废一批数据",
    params: identified,
    answer: nothing,
  },
} as const satisfies Record<string, Endpoint>;
