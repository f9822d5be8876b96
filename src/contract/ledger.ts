import * as z from "zod";

/** The most rows of one ledger. */
export const MOST_LEDGER_ROWS = 2_000;

/** A ledger 台账 as xlsx in base64: looked at, or imported. */
export const LedgerInput = z.object({
  file: z.base64("文件没有传完整，请再选一次").min(1, "请选择文件").max(7_000_000, "文件不能超过 5 MB，请分开导入"),
  commit: z.boolean().default(false),
});

/** What a ledger holds, row errors shown; after an import, the numbers of the new cases. */
export const LedgerResult = z.object({
  headings: z.array(z.object({ heading: z.string(), means: z.string().nullable() })),
  missing: z.array(z.string()),
  tooMany: z.boolean(),
  total: z.number(),
  faulty: z.array(z.object({ row: z.number(), problems: z.array(z.string()) })),
  faultyCount: z.number(),
  sample: z.array(
    z.object({ row: z.number(), channel: z.string(), receivedOn: z.string(), name: z.string(), description: z.string() }),
  ),
  /** The rows with what is wrong written beside them, as xlsx in base64; `null` where nothing is. */
  marked: z.string().nullable(),
  numbers: z.array(z.string()),
});
export type LedgerResult = z.infer<typeof LedgerResult>;

/** A file made for the asker, in base64. */
export const MadeFile = z.object({ name: z.string(), file: z.string() });
