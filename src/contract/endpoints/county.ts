import * as z from "zod";
import {
  AssignmentInput,
  DismissalInput,
  FileLine,
  MatrixQuery,
  MatrixView,
  MergedCell,
  MergedCellQuery,
  MergedView,
  RestorationInput,
  SubmissionView,
  SubmitterLine,
  SubmittersInput,
} from "../county.ts";
import { type Endpoint, identified, nothing, organ } from "../endpoint.ts";
import { year } from "../fields.ts";

const yearOnly = z.object({ year });
const ofSubmission = "/organs/:organ/county/submissions/:id";

export const COUNTY_ENDPOINTS = {
  matrix: {
    method: "GET",
    path: "/organs/:organ/county",
    summary: "年报汇总",
    params: organ,
    query: MatrixQuery,
    answer: MatrixView,
  },
  submitters: {
    method: "GET",
    path: "/organs/:organ/county/organs",
    summary: "报送机关名单",
    params: organ,
    answer: z.array(SubmitterLine),
  },
  listSubmitters: {
    method: "POST",
    path: "/organs/:organ/county/organs",
    summary: "增加报送机关",
    params: organ,
    body: SubmittersInput,
    answer: z.object({ added: z.number() }),
  },
  removeSubmitter: {
    method: "DELETE",
    path: "/organs/:organ/county/organs/:code",
    summary: "移出报送机关",
    params: organ.extend({ code: z.string().max(63) }),
    answer: nothing,
  },
  submission: { method: "GET", path: ofSubmission, summary: "一份报送的年报", params: identified, answer: SubmissionView },
  assignSubmission: {
    method: "PUT",
    path: `${ofSubmission}/organ`,
    summary: "指定报送机关",
    params: identified,
    body: AssignmentInput,
    answer: FileLine,
  },
  withdrawSubmission: {
    method: "DELETE",
    path: ofSubmission,
    summary: "移除报错的文件",
    params: identified,
    answer: nothing,
  },
  dismissSubmissionFinding: {
    method: "POST",
    path: `${ofSubmission}/dismissals`,
    summary: "忽略一处问题",
    params: identified,
    body: DismissalInput,
    answer: nothing,
  },
  restoreSubmissionFinding: {
    method: "POST",
    path: `${ofSubmission}/restorations`,
    summary: "恢复一处问题",
    params: identified,
    body: RestorationInput,
    answer: nothing,
  },
  findCopies: {
    method: "POST",
    path: "/organs/:organ/county/copies",
    summary: "查各机关报告之间的雷同",
    params: organ,
    body: yearOnly,
    answer: z.object({ organs: z.number() }),
  },
  mergedReport: {
    method: "GET",
    path: "/organs/:organ/county/merged",
    summary: "汇总表",
    params: organ,
    query: yearOnly,
    answer: MergedView,
  },
  mergedCell: {
    method: "GET",
    path: "/organs/:organ/county/merged/cell",
    summary: "汇总表一个数的来源",
    params: organ,
    query: MergedCellQuery,
    answer: MergedCell,
  },
} as const satisfies Record<string, Endpoint>;
