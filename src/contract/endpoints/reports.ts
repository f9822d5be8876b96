import * as z from "zod";
import { type Endpoint, nothing, yearly } from "../endpoint.ts";
import { CellQuery, CellRecords, ReportView, SectionsInput } from "../reports.ts";

export const REPORT_ENDPOINTS = {
  report: { method: "GET", path: "/organs/:organ/reports/:year", summary: "某年的年度报告", params: yearly, answer: ReportView },
  reportCell: {
    method: "GET",
    path: "/organs/:organ/reports/:year/records",
    summary: "一个单元格背后的记录",
    params: yearly,
    query: CellQuery,
    answer: CellRecords,
  },
  saveSections: {
    method: "PUT",
    path: "/organs/:organ/reports/:year/sections",
    summary: "保存报告文字",
    params: yearly,
    body: SectionsInput,
    answer: z.object({ edition: z.number() }),
  },
  releaseReport: {
    method: "POST",
    path: "/organs/:organ/reports/:year/release",
    summary: "发布年度报告",
    params: yearly,
    answer: nothing,
  },
} as const satisfies Record<string, Endpoint>;
