import * as z from "zod";
import { isPlainDate } from "../calendar/plain-date.ts";
import { APPLICANT_KINDS } from "../domain/annual-report/model.ts";

/** A text that must be there; `label` names the field in the message. */
export const required = (label: string, max = 200) =>
  z
    .string({ error: `请填写${label}` })
    .trim()
    .min(1, `请填写${label}`)
    .max(max, `${label}不能超过${max}个字，请删减`);

/** A text that may be empty. */
export const optional = (label: string, max = 200) =>
  z.string().trim().max(max, `${label}不能超过${max}个字，请删减`).default("");

/** A day; the message says how to write one. */
export const day = (label: string) =>
  z
    .string({ error: `请填写${label}` })
    .trim()
    .min(1, `请填写${label}`)
    .refine(isPlainDate, `${label}须是存在的日期，写作 2023-09-22`);

/** A day, or nothing. */
export const optionalDay = (label: string) =>
  z
    .union([z.literal("").transform(() => null), z.null(), day(label)])
    .optional()
    .transform((value) => value ?? null);

/** One of a closed list; the message names the field. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(label: string, values: Values) =>
  z.enum(values, { error: `请选择${label}` });

export const applicantKind = oneOf("申请人类别", APPLICANT_KINDS);

export const year = z.coerce
  .number({ error: "年份须是四位数字" })
  .int()
  .min(2008, "《条例》自2008年起施行")
  .max(2200, "年份须是四位数字");

export const page = z.coerce.number().int().min(1, "页码从 1 开始").max(100_000).default(1);

/** How many lines a page of a list has. */
export const PAGE_SIZE = 20;
