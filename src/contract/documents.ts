import * as z from "zod";
import { RELATION_KINDS, type Relation } from "../domain/disclosure/relation.ts";
import type { Passage } from "../domain/publication/passage.ts";
import { day, oneOf, optional, optionalDay, page, required, serial } from "./fields.ts";

/** The kinds of official document 文体分类. Basis: 党政机关公文处理工作条例. */
export const GENRES = [
  "决议",
  "决定",
  "命令",
  "公报",
  "公告",
  "通告",
  "意见",
  "通知",
  "通报",
  "报告",
  "请示",
  "批复",
  "议案",
  "函",
  "纪要",
  "其他",
] as const;

/** A passage with a head; the head is one line. */
const passage = (head: string, headMost: number, text: string, textMost: number) =>
  z.object({
    head: required(head, headMost).refine((words) => !words.includes("\n"), `${head}须写成一行`),
    text: optional(text, textMost),
  });

/** A document handed in for disclosure 主动公开, with the metadata of its head. */
export const Draft = z
  .object({
    title: required("标题", 200),
    documentNumber: optional("发文字号", 60),
    issuingOrgan: required("发文机关", 100),
    genre: oneOf("文体分类", GENRES),
    subject: required("主题分类", 60),
    statutoryItem: required("法定主动公开内容的栏目", 20),
    class: oneOf("是否规章、行政规范性文件", ["rule", "normative-document", "other"]),
    summary: optional("内容概述", 500),
    keywords: z.array(z.string().trim().min(1).max(30)).max(10, "关键词不超过 10 个").default([]),
    body: required("正文", 200_000),
    writtenOn: day("成文日期"),
    effectiveOn: optionalDay("实施日期"),
    repealedOn: optionalDay("废止日期"),
    /** The uploads that become its attachments, in order. */
    uploads: z.array(serial).max(30, "附件不超过 30 个").default([]),
    /** The hand-in of a section that it settles. */
    handIn: serial.nullable().default(null),
    /** What it replaces, repeals, amends or interprets, of the organ's own published documents. */
    relations: z
      .array(z.object({ kind: oneOf("与那份文件的关系", RELATION_KINDS), indexNumber: required("那份文件的索引号", 80) }))
      .max(20, "与其他文件的关系不超过 20 条")
      .default([]),
    /** What its figure says, point by point. */
    points: z
      .array(passage("要点", 40, "说明", 300))
      .max(12, "图解不超过 12 个要点，请合并")
      .default([]),
    questions: z
      .array(passage("问题", 100, "回答", 1000))
      .max(30, "问答不超过 30 条")
      .default([]),
  })
  .refine((draft) => draft.repealedOn === null || draft.repealedOn >= draft.writtenOn, {
    path: ["repealedOn"],
    message: "废止日期不能早于成文日期",
  });
/** A draft as an action takes it: what may be left out is left out. */
export type Draft = Omit<z.infer<typeof Draft>, "uploads" | "handIn" | "relations" | "points" | "questions"> & {
  uploads?: number[];
  handIn?: number | null;
  relations?: Relation[];
  points?: Passage[];
  questions?: Passage[];
};

export const DocumentQuery = z.object({
  title: z.string().trim().max(100).optional(),
  item: z.string().max(20).optional(),
  page,
});

export const DocumentLine = z.object({
  indexNumber: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  writtenOn: z.string(),
  publishedOn: z.string(),
  /** The day it ended, as it says itself or as what replaced or repealed it says. */
  repealedOn: z.string().nullable(),
  /** Whether that day has come. */
  repealed: z.boolean(),
  statutoryItem: z.string(),
});

export type DocumentLine = z.infer<typeof DocumentLine>;

export const WaitingDocument = z.object({
  id: z.number(),
  edition: z.number(),
  indexNumber: z.string(),
  title: z.string(),
  drafter: z.string(),
  draftedAt: z.string(),
  writtenOn: z.string(),
  /** The last day to publish (条例 art. 26); `null` where no calendar covers it. */
  dueOn: z.string().nullable(),
  documentNumber: z.string().nullable(),
  genre: z.string(),
  statutoryItem: z.string(),
  /** The stage of its chain that it waits for; `null` after a return. */
  waitsFor: z.string().nullable(),
  returned: z.boolean(),
  /** Of what waits to be signed. */
  digest: z.string(),
  /** Whether the person who asks drafted it. */
  own: z.boolean(),
  /** Whether the person who asks may sign that stage now, for himself or for another: never its own drafter. */
  maySign: z.boolean(),
});
export type WaitingDocument = z.infer<typeof WaitingDocument>;

export const DocumentKey = z.object({ id: z.number(), edition: z.number(), indexNumber: z.string() });

/** What a file said of itself, and what stands against publishing it 收到的文件. */
export const OpenedUpload = z.object({
  id: z.number(),
  name: z.string(),
  size: z.number(),
  unreadable: z.string().nullable(),
  html: z.string().nullable(),
  body: z.string(),
  proposal: z.record(z.string(), z.string()),
  findings: z.array(z.object({ check: z.string(), severity: z.string(), message: z.string() })),
});
export type OpenedUpload = z.infer<typeof OpenedUpload>;

export const LinkInput = z.object({
  section: required("科室", 40),
  days: z.coerce.number({ error: "请选择有效期" }).int().min(1).max(180),
});

export const SectionLinks = z.array(
  z.object({
    id: z.number(),
    section: z.string(),
    createdAt: z.string(),
    expiresAt: z.string(),
    state: z.enum(["open", "expired", "revoked"]),
    handIns: z.number(),
  }),
);

export const HandIns = z.array(
  z.object({
    id: z.number(),
    section: z.string(),
    title: z.string(),
    fileName: z.string(),
    disclosure: z.enum(["proactive", "on-request", "not-public"]),
    reason: z.string(),
    receivedAt: z.string(),
    unreadable: z.string().nullable(),
    uploadId: z.number(),
  }),
);

/** The issue register 发文登记. */
export const IssueRegister = z.object({
  lines: z.array(
    z.object({
      id: z.number(),
      number: z.string(),
      title: z.string(),
      writtenOn: z.string(),
      section: z.string(),
      state: z.enum(["published", "not-public", "waiting", "open"]),
      ground: z.string().nullable(),
      indexNumber: z.string().nullable(),
    }),
  ),
  gaps: z.array(z.string()),
  open: z.number(),
});

export const GroundInput = z.object({ ground: required("不公开的依据", 200) });
