import * as z from "zod";
import { Basis } from "./basis.ts";
import { Day } from "./dated.ts";
import { REMEDY_KINDS } from "./outcome.ts";

export const REMEDY_WAYS = ["reconsideration-or-litigation", "reconsideration-first", "none-alone"] as const;

/** Which ways are open against a kind of act done in a period, and the words that tell so 救济途径. */
export const RemedyRule = z.strictObject({
  id: z.string(),
  kinds: z.array(z.enum(REMEDY_KINDS)).min(1),
  from: Day,
  until: Day.nullable(),
  way: z.enum(REMEDY_WAYS),
  /** Chinese, with `{reconsiderationOrgan}`, `{court}`, `{competentDepartment}` and `{limit:<id>}`; null where nothing is printed. */
  clause: z.string().nullable(),
  confirmed: z.boolean().default(true),
  note: z.string().optional(),
  basis: z.array(Basis).min(1),
});

export const Remedies = z.strictObject({ rules: z.array(RemedyRule).min(1) });

export type RemedyWay = (typeof REMEDY_WAYS)[number];
export type RemedyRule = z.infer<typeof RemedyRule>;
