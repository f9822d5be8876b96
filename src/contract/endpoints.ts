import * as z from "zod";
import { Dispute, DisputeEnd, NewDispute } from "./disputes.ts";
import { DocumentKey, DocumentLine, DocumentQuery, Draft, WaitingDocument } from "./documents.ts";
import { day, serial, year } from "./fields.ts";
import { ChainCheck, ProfileInput, SessionView, TodayView } from "./organs.ts";
import { CellQuery, CellRecords, ReportView, SectionsInput } from "./reports.ts";
import { Clock, Receipt, Registration, Reply, RequestDetail, RequestLine, RequestQuery, Service, Step } from "./requests.ts";
import { NewStatistic, Statistic, StatisticQuery } from "./statistics.ts";

/** One operation of the API: server, console and OpenAPI all read it from here. Paths are below `/api/v1`. */
export interface Endpoint {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: z.ZodType;
}

const organ = z.object({ organ: z.string().max(63) });
const numbered = organ.extend({ number: z.string().max(40) });
const identified = organ.extend({ id: serial });
const edition = identified.extend({ edition: serial });
const yearly = organ.extend({ year });
const nothing = z.object({});
const paged = <Line extends z.ZodType>(line: Line) => z.object({ total: z.number(), lines: z.array(line) });

export const ENDPOINTS = {
  session: { method: "GET", path: "/session", summary: "当前登录人与其机关", answer: SessionView },
  logOut: { method: "DELETE", path: "/session", summary: "退出登录", answer: nothing },

  today: { method: "GET", path: "/organs/:organ/today", summary: "今天要办的事", params: organ, answer: TodayView },
  profile: { method: "GET", path: "/organs/:organ/profile", summary: "机关资料", params: organ, answer: ProfileInput.nullable() },
  saveProfile: {
    method: "PUT",
    path: "/organs/:organ/profile",
    summary: "保存机关资料",
    params: organ,
    body: ProfileInput,
    answer: nothing,
  },
  verifyChain: {
    method: "GET",
    path: "/organs/:organ/events/verification",
    summary: "核验事件链",
    params: organ,
    answer: ChainCheck,
  },

  requests: {
    method: "GET",
    path: "/organs/:organ/requests",
    summary: "申请列表",
    params: organ,
    query: RequestQuery,
    answer: paged(RequestLine),
  },
  register: {
    method: "POST",
    path: "/organs/:organ/requests",
    summary: "登记收到的申请",
    params: organ,
    body: Registration,
    answer: Receipt,
  },
  request: {
    method: "GET",
    path: "/organs/:organ/requests/:number",
    summary: "一件申请",
    params: numbered,
    answer: RequestDetail,
  },
  recordStep: {
    method: "POST",
    path: "/organs/:organ/requests/:number/steps",
    summary: "记录影响期限的事项",
    params: numbered,
    body: Step,
    answer: nothing,
  },
  reply: {
    method: "POST",
    path: "/organs/:organ/requests/:number/reply",
    summary: "答复",
    params: numbered,
    body: Reply,
    answer: nothing,
  },
  recordService: {
    method: "POST",
    path: "/organs/:organ/requests/:number/service",
    summary: "记录送达",
    params: numbered,
    body: Service,
    answer: nothing,
  },
  replyDeadline: {
    method: "GET",
    path: "/organs/:organ/reply-deadline",
    summary: "收到之日对应的答复期限",
    params: organ,
    query: z.object({ receivedOn: day("收到申请之日") }),
    answer: Clock,
  },

  documents: {
    method: "GET",
    path: "/organs/:organ/documents",
    summary: "已公开的文件",
    params: organ,
    query: DocumentQuery,
    answer: paged(DocumentLine),
  },
  waitingDocuments: {
    method: "GET",
    path: "/organs/:organ/documents/waiting",
    summary: "待审核发布的文件",
    params: organ,
    answer: z.array(WaitingDocument),
  },
  draftDocument: {
    method: "POST",
    path: "/organs/:organ/documents",
    summary: "送审一份文件",
    params: organ,
    body: Draft,
    answer: DocumentKey,
  },
  releaseDocument: {
    method: "POST",
    path: "/organs/:organ/documents/:id/editions/:edition/release",
    summary: "审核发布",
    params: edition,
    answer: nothing,
  },

  disputes: { method: "GET", path: "/organs/:organ/disputes", summary: "复议诉讼台账", params: organ, answer: z.array(Dispute) },
  registerDispute: {
    method: "POST",
    path: "/organs/:organ/disputes",
    summary: "登记复议、诉讼",
    params: organ,
    body: NewDispute,
    answer: z.object({ id: z.number() }),
  },
  endDispute: {
    method: "POST",
    path: "/organs/:organ/disputes/:id/end",
    summary: "登记结果",
    params: identified,
    body: DisputeEnd,
    answer: nothing,
  },

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

export type EndpointName = keyof typeof ENDPOINTS;
type Part<Name extends EndpointName, Key extends "params" | "query" | "body"> =
  (typeof ENDPOINTS)[Name] extends Record<Key, infer Schema extends z.ZodType> ? Schema : never;

/** What a caller gives. */
export type Given<Name extends EndpointName> = ([Part<Name, "params">] extends [never]
  ? unknown
  : { params: z.input<Part<Name, "params">> }) &
  ([Part<Name, "query">] extends [never] ? unknown : { query: z.input<Part<Name, "query">> }) &
  ([Part<Name, "body">] extends [never] ? unknown : { body: z.input<Part<Name, "body">> });

/** What the server gets, checked. */
export type Checked<Name extends EndpointName> = ([Part<Name, "params">] extends [never]
  ? unknown
  : { params: z.output<Part<Name, "params">> }) &
  ([Part<Name, "query">] extends [never] ? unknown : { query: z.output<Part<Name, "query">> }) &
  ([Part<Name, "body">] extends [never] ? unknown : { body: z.output<Part<Name, "body">> });

export type Answer<Name extends EndpointName> = z.infer<(typeof ENDPOINTS)[Name]["answer"]>;
