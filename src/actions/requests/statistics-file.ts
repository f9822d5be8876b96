import type { PlainDate } from "../../calendar/plain-date.ts";
import type { RequestStatistics } from "../../contract/request-statistics.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { type PlainSheet, writePlainXlsx } from "../../engines/writing/plain-xlsx.ts";
import type { Office } from "../office.ts";
import { requestStatistics } from "./statistics.ts";

export const STATISTICS_FILES = ["xlsx", "json"] as const;
export type StatisticsFile = (typeof STATISTICS_FILES)[number];

/** The statistics of requests as a workbook, or as the JSON that the API answers with. */
export async function requestStatisticsFile(
  office: Office,
  person: Account,
  organ: string,
  asked: { from?: PlainDate | undefined; to?: PlainDate | undefined },
  kind: StatisticsFile,
): Promise<{ bytes: Uint8Array; name: string }> {
  const statistics = await requestStatistics(office, person, organ, asked);
  const bytes =
    kind === "json" ? new TextEncoder().encode(JSON.stringify(statistics, null, 2)) : await writePlainXlsx(sheetsOf(statistics));
  return { bytes, name: `申请统计 ${statistics.from} 至 ${statistics.to}` };
}

const figures = (...headings: string[]) => headings.map((heading) => ({ heading, width: 12 }));

function sheetsOf({ from, to, columns, rows, times, late, years }: RequestStatistics): PlainSheet[] {
  return [
    {
      name: `表三 ${from}至${to}`,
      columns: [{ heading: "类别", width: 14 }, { heading: "项目", width: 46 }, ...figures(...columns.map(({ label }) => label))],
      rows: rows.map(({ group, label, counts }) => [group ?? "", label, ...counts]),
    },
    {
      name: "办理时长",
      columns: [
        { heading: "办理结果", width: 46 },
        ...figures("件数", "中位数（工作日）", "平均（工作日）", "最长（工作日）", "按期", "超期", "尚不能判断"),
      ],
      rows: times.map((time) => [
        time.label,
        time.count,
        time.median,
        time.mean,
        time.longest,
        time.inTime,
        time.late,
        time.unknown,
      ]),
    },
    {
      name: "超期答复",
      columns: [{ heading: "编号", width: 22 }, ...figures("收到", "应答复", "答复", "用时（工作日）")],
      rows: late.map(({ number, receivedOn, dueOn, repliedOn, days }) => [number, receivedOn, dueOn, repliedOn, days]),
    },
    {
      name: "历年比较",
      columns: figures("年份", "新收", "上年结转", "办结", "结转下年", "中位数（工作日）", "按期", "超期", "尚不能判断"),
      rows: years.map((one) => [
        one.year,
        one.received,
        one.carriedIn,
        one.decided,
        one.carriedOut,
        one.median,
        one.inTime,
        one.late,
        one.unknown,
      ]),
    },
  ];
}
