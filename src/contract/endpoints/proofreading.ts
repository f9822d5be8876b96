import * as z from "zod";
import { type Endpoint, identified, nothing, organ, paged } from "../endpoint.ts";
import {
  AllowedWord,
  ListDetail,
  ListLine,
  ListSwitch,
  ListsForEditor,
  NewList,
  SavedList,
  TryOut,
  VersionQuery,
} from "../office-lists.ts";
import {
  Amendment,
  AmendmentResult,
  BulkVerdict,
  DocumentVerdict,
  FindingLine,
  FindingQuery,
  MonthQuery,
  NewMeasure,
  NewRun,
  Page,
  Rectification,
  Run,
  RunDetail,
  YearOfProofreading,
} from "../proofreading.ts";

const at = "/organs/:organ/proofreading";
const get = { method: "GET", params: organ } as const;
const act = { method: "POST", params: organ } as const;
const getOne = { method: "GET", params: identified } as const;
const actOn = { method: "POST", params: identified } as const;
const created = z.object({ id: z.number() });

export const PROOFREADING_ENDPOINTS = {
  runs: { ...get, path: `${at}/runs`, summary: "排查任务", query: Page, answer: paged(Run) },
  startRun: { ...act, path: `${at}/runs`, summary: "开始一次排查", body: NewRun, answer: created },
  run: { ...getOne, path: `${at}/runs/:id`, summary: "一次排查", answer: RunDetail },
  beginRun: { ...actOn, path: `${at}/runs/:id/begin`, summary: "文件导入完毕，开始校对", answer: nothing },
  cancelRun: { ...actOn, path: `${at}/runs/:id/cancel`, summary: "停止排查", answer: nothing },
  resumeRun: { ...actOn, path: `${at}/runs/:id/resume`, summary: "接着排查", answer: nothing },
  findings: {
    ...getOne,
    path: `${at}/runs/:id/findings`,
    summary: "排查发现的问题",
    query: FindingQuery,
    answer: paged(FindingLine),
  },
  judgeFindings: {
    ...act,
    path: `${at}/verdicts`,
    summary: "判定问题",
    body: BulkVerdict,
    answer: z.object({ given: z.number() }),
  },
  judgeDocumentFinding: {
    ...actOn,
    path: `${at}/documents/:id/verdicts`,
    summary: "判定一份文件的一处问题",
    body: DocumentVerdict,
    answer: created,
  },
  undoVerdict: { ...actOn, path: `${at}/verdicts/:id/undo`, summary: "撤销判定", answer: nothing },
  amendByFindings: {
    ...act,
    path: `${at}/amendments`,
    summary: "按建议改出新版本送审",
    body: Amendment,
    answer: AmendmentResult,
  },
  rectifications: { ...get, path: `${at}/rectifications`, summary: "整改记录", query: Page, answer: paged(Rectification) },
  recordMeasure: {
    ...actOn,
    path: `${at}/rectifications/:id/measures`,
    summary: "记录整改措施",
    body: NewMeasure,
    answer: nothing,
  },
  recheck: {
    ...actOn,
    path: `${at}/rectifications/:id/recheck`,
    summary: "复查",
    answer: z.object({ gone: z.boolean(), words: z.string() }),
  },
  proofreadingYear: { ...get, path: `${at}/months`, summary: "校对统计", query: MonthQuery, answer: YearOfProofreading },
  officeLists: { ...get, path: `${at}/lists`, summary: "本单位词表", answer: z.array(ListLine) },
  createList: { ...act, path: `${at}/lists`, summary: "新建词表", body: NewList, answer: created },
  officeList: { ...getOne, path: `${at}/lists/:id`, summary: "一份词表", query: VersionQuery, answer: ListDetail },
  saveList: {
    ...actOn,
    path: `${at}/lists/:id/versions`,
    summary: "保存词表的新版本",
    body: SavedList,
    answer: z.object({ version: z.number() }),
  },
  switchList: { ...actOn, path: `${at}/lists/:id/switch`, summary: "启用、停用词表", body: ListSwitch, answer: nothing },
  tryOutList: { ...actOn, path: `${at}/lists/:id/try-out`, summary: "在已公开的文件上试用", body: TryOut, answer: created },
  allowWord: { ...act, path: `${at}/allowed`, summary: "把写法记入允许词表", body: AllowedWord, answer: created },
  listsForEditor: { ...get, path: `${at}/editor`, summary: "起草时校对用的词表", answer: ListsForEditor },
} as const satisfies Record<string, Endpoint>;
