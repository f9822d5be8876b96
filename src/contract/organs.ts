import * as z from "zod";
import { contrastWithWhite, LEAST_CONTRAST } from "../domain/contrast.ts";
import { optional, required } from "./fields.ts";

/** What the guide to disclosure must state 政府信息公开指南. Basis: 条例 art. 12. */
export const ProfileInput = z.object({
  disclosureOffice: required("政府信息公开工作机构的名称", 100),
  address: required("办公地址", 200),
  postcode: required("邮政编码", 10).regex(/^\d{6}$/, "邮政编码为六位数字"),
  officeHours: required("办公时间", 100),
  telephone: required("联系电话", 60),
  fax: optional("传真号码", 60),
  email: z.union([z.literal(""), z.email("电子邮箱的写法不对，例如 name@example.cn")]).default(""),
  website: z.union([z.literal(""), z.url("网址须以 http:// 或 https:// 开头")]).default(""),
  reconsiderationOrgan: required("行政复议机关", 100),
  court: required("有管辖权的人民法院", 100),
  supervisingOrgan: required("政府信息公开工作主管部门", 100),
  supervisionTelephone: optional("监督电话", 60),
  indexPrefix: required("索引号前段", 40).regex(/^[0-9A-Za-z][0-9A-Za-z/-]*$/, "索引号前段只用字母、数字、连字符与斜线"),
  replyPrefix: required("答复书文号的机关代字", 20),
  /** How many years after the reply the applicant is kept; empty: nothing is destroyed. */
  retentionYears: z
    .string()
    .trim()
    .regex(/^([1-9]\d?|100)?$/, "保管年限须是 1 至 100 的整数，或者留空")
    .default(""),
  /** The main colour of the column, `#rrggbb`; empty: the usual red. */
  themeColor: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(#[0-9a-f]{6})?$/, "专栏主色写作 # 加六位十六进制数，例如 #0b4f9e，或者留空")
    .refine((color) => color === "" || contrastWithWhite(color) >= LEAST_CONTRAST, "这个颜色太浅，白底上看不清；请选深一些的")
    .default(""),
  partners: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
});
export type ProfileInput = z.infer<typeof ProfileInput>;

export const OrganLine = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  demonstration: z.boolean(),
  /** What the person who asks may do there. */
  may: z.array(z.string()),
});

export const SessionView = z.object({
  account: z.object({ name: z.string(), dutyTitle: z.string() }),
  organs: z.array(OrganLine),
  /** Today in China. */
  today: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

export const TodayView = z.object({
  today: z.string(),
  /** Open requests, the soonest due first. */
  requests: z.array(
    z.object({ number: z.string(), summary: z.string(), dueOn: z.string().nullable(), left: z.number().nullable() }),
  ),
  /** Open requests whose deadline a holiday notice has moved of late. */
  moved: z.array(z.object({ number: z.string(), before: z.string(), after: z.string(), because: z.array(z.string()) })),
  documents: z.array(
    z.object({ id: z.number(), edition: z.number(), title: z.string(), dueOn: z.string().nullable(), maySign: z.boolean() }),
  ),
  disputes: z.array(z.object({ id: z.number(), caseNumber: z.string(), openedOn: z.string() })),
  recent: z.array(z.object({ at: z.string(), subject: z.string(), subjectId: z.number(), kind: z.string(), actor: z.string() })),
  /** The report of last year: whether it has been released, and by when it is due. */
  report: z.object({ year: z.number(), releasedOn: z.string().nullable(), dueOn: z.string() }),
});
export type TodayView = z.infer<typeof TodayView>;

export const ChainCheck = z.object({ sound: z.boolean(), firstBroken: z.number().nullable(), events: z.number() });
