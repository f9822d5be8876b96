import * as z from "zod";
import { isPlainDate } from "../calendar/plain-date.ts";
import { APPLICANT_KINDS } from "../domain/annual-report/model.ts";

// What no field words for itself is at least said in Chinese.
z.config(z.locales.zhCN());

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

/** A number as it is typed or sent; an emptied field, a tick or a list is none. At most two decimals, so that no fen is lost. */
export const amount = (label: string, most: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(/^\d+(\.\d{1,2})?$/),
      ],
      { error: `请填写${label}，写成数字，最多两位小数` },
    )
    .pipe(z.coerce.number())
    .refine((value) => Number.isFinite(value) && value >= 0, `${label}不能小于 0`)
    .refine((value) => value <= most, `${label}过大，请核对`)
    .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, `${label}最多两位小数`);

/** The number under which a record is stored. */
export const serial = z.coerce
  .number({ error: "编号须是整数" })
  .int("编号须是整数")
  .min(1, "没有这个编号")
  .max(2_147_483_647, "没有这个编号");
