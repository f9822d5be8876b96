import * as z from "zod";
import { Basis } from "./basis.ts";
import { datedValues } from "./dated.ts";

/** One band of a progressive tariff 超额累进: `yuan` for each unit from `from` to `to`, both included; `step` raises it by tens. */
export const FeeBand = z.strictObject({
  from: z.int().positive(),
  to: z.int().positive().nullable(),
  yuan: z.int().min(0),
  step: z.strictObject({ every: z.int().positive(), add: z.int().positive() }).optional(),
});

const FeeScale = z.strictObject({
  basis: Basis,
  confirmed: z.boolean(),
  /** What is counted, in Chinese. */
  counted: z.string(),
  bands: z.array(FeeBand).min(1),
});

export const FEE_CLOCKS = ["restart", "resume"] as const;

/** The information processing fee 信息处理费 as it stands from a day on. */
export const FeeTariff = z.strictObject({
  confirmed: z.boolean(),
  byItem: FeeScale,
  byPage: FeeScale,
  /** How the reply deadline runs after payment. */
  clock: z.strictObject({ default: z.enum(FEE_CLOCKS), choices: z.array(z.enum(FEE_CLOCKS)), confirmed: z.boolean() }),
});

export const Fees = z.strictObject({ label: z.string(), values: datedValues(FeeTariff) });

export type FeeBand = z.infer<typeof FeeBand>;
export type FeeScale = z.infer<typeof FeeScale>;
export type FeeTariff = z.infer<typeof FeeTariff>;
export type FeeClock = (typeof FEE_CLOCKS)[number];
