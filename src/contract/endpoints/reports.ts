import * as z from "zod";
import { type Endpoint, nothing, yearly } from "../endpoint.ts";
import {
  CellQuery,
  CellRecords,
  ReportVersion,
  ReportVersions,
  ReportView,
  ReviewInput,
  SectionsInput,
  VerdictInput,
} from "../reports.ts";

/** Addresses of one version: `now`, `released` or the number of an edition. */
const versioned = yearly.extend({ version: z.string().regex(/^(?:now|released|[1-9]\d{0,8})$/) });
const fingerprinted = yearly.extend({ fingerprint: z.string().regex(/^[0-9a-f]{16}$/) });

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
  reviewReport: {
    method: "POST",
    path: "/organs/:organ/reports/:year/review",
    summary: "送审、撤回、退回、审核通过",
    params: yearly,
    body: ReviewInput,
    answer: nothing,
  },
  dismissFinding: {
    method: "PUT",
    path: "/organs/:organ/reports/:year/verdicts/:fingerprint",
    summary: "忽略一处核查问题并说明理由",
    params: fingerprinted,
    body: VerdictInput,
    answer: nothing,
  },
  reportVersions: {
    method: "GET",
    path: "/organs/:organ/reports/:year/versions",
    summary: "报告的各个版本",
    params: yearly,
    answer: ReportVersions,
  },
  reportVersion: {
    method: "GET",
    path: "/organs/:organ/reports/:year/versions/:version",
    summary: "报告的一个版本",
    params: versioned,
    answer: ReportVersion,
  },
  releaseReport: {
    method: "POST",
    path: "/organs/:organ/reports/:year/release",
    summary: "发布年度报告",
    params: yearly,
    answer: nothing,
  },
} as const satisfies Record<string, Endpoint>;
