import * as z from "zod";
import { LEVELS } from "../domain/duties/list-columns.ts";
import { RHYTHMS } from "../domain/duties/rhythm.ts";
import { STANDINGS } from "../domain/duties/standing.ts";
import { day, oneOf, optional, required } from "./fields.ts";

const MODES = ["proactive", "on-request"] as const;

const words = (label: string, most: number, long: number) =>
  z
    .array(z.string().trim().min(1).max(long, `${label}每项不超过${long}个字`))
    .max(most, `${label}不超过${most}项`)
    .default([]);

/** A row of the full list 全清单: one standing duty. */
export const DutyInput = z.object({
  area: optional("一级事项", 60),
  matter: required("二级事项", 120),
  content: optional("公开内容（要素）", 2000),
  basis: optional("公开依据", 1000),
  timeLimit: optional("公开时限", 200),
  section: required("公开主体", 60),
  channels: words("公开渠道和载体", 20, 40),
  audience: optional("特定群体", 60),
  mode: oneOf("公开方式", MODES),
  levels: z.array(z.enum(LEVELS)).default([]),
  rhythm: oneOf("更新频率", RHYTHMS),
  keywords: words("标题关键词", 10, 30),
  statutoryItem: z
    .string()
    .max(20)
    .nullish()
    .transform((item) => item || null),
  notApplicable: z
    .string()
    .trim()
    .max(200, "不适用的理由不超过200个字")
    .nullish()
    .transform((reason) => reason || null),
});
export type DutyInput = z.infer<typeof DutyInput>;

export const Standing = z.object({
  kind: z.enum(STANDINGS),
  why: z.string(),
  dueOn: z.string().nullable(),
  period: z.string(),
});

export const DutyItem = z.object({ indexNumber: z.string(), title: z.string(), publishedOn: z.string() });

/** A row as it is answered: plain, where what is sent is trimmed and evened first. */
export const Duty = z.object({
  area: z.string(),
  matter: z.string(),
  content: z.string(),
  basis: z.string(),
  timeLimit: z.string(),
  section: z.string(),
  channels: z.array(z.string()),
  audience: z.string(),
  mode: z.enum(MODES),
  levels: z.array(z.enum(LEVELS)),
  rhythm: z.enum(RHYTHMS),
  keywords: z.array(z.string()),
  statutoryItem: z.string().nullable(),
  notApplicable: z.string().nullable(),
  id: z.number(),
  serial: z.number(),
  workingDays: z.number(),
  standing: Standing,
  items: z.number(),
  latest: DutyItem.nullable(),
});
export type Duty = z.infer<typeof Duty>;

/** A duty that something must be done about, with what a draft of it begins with. */
export const DutyDetail = Duty.extend({
  newest: z.array(DutyItem),
  events: z.array(z.object({ kind: z.enum(["formed", "none"]), on: z.string(), note: z.string(), recordedBy: z.string() })),
  draft: z.object({ title: z.string(), subject: z.string(), statutoryItem: z.string(), body: z.string() }),
});
export type DutyDetail = z.infer<typeof DutyDetail>;

export const FullList = z.object({
  duties: z.array(Duty),
  /** How long a column may stay without a new document, and whether it has been longer. */
  columns: z.array(
    z.object({ id: z.string(), text: z.string(), latest: z.string().nullable(), days: z.number(), stale: z.boolean() }),
  ),
});
export type FullList = z.infer<typeof FullList>;

export const DutyEvent = z.object({
  kind: oneOf("登记事项", ["formed", "none"]),
  happenedOn: day("日期"),
  note: optional("说明", 200),
});
export type DutyEvent = z.infer<typeof DutyEvent>;

export const ListFault = z.object({ line: z.number(), column: z.string(), message: z.string() });

/** What an import would do, or did. Nothing is stored while a line has a fault. */
export const ListImport = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  faults: z.array(ListFault),
  stored: z.boolean(),
});
export type ListImport = z.infer<typeof ListImport>;
