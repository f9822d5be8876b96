import * as z from "zod";
import { oneOf, optional, required } from "./fields.ts";

export const LIST_KINDS = ["words", "allowed", "leaders"] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** The columns of an office's list 本单位词表, as `lexicon/` has them, with their Chinese headings. */
export const LIST_COLUMNS = {
  words: {
    wording: "写法",
    suggestion: "应写作",
    severity: "级别",
    "valid-from": "起始日",
    "valid-until": "截止日",
    source: "依据",
    note: "备注",
  },
  allowed: { wording: "允许的写法", note: "备注" },
  leaders: { name: "姓名", position: "职务", from: "任职起", until: "任职止", note: "备注" },
} as const satisfies Record<ListKind, Record<string, string>>;

const MOST_ROWS = 10_000;
/** The cells of a list, row by row, in the order of its columns. */
export const Rows = z
  .array(z.array(z.string().max(1000, "一格不能超过 1000 个字")).max(8))
  .max(MOST_ROWS, `一份词表不能超过 ${MOST_ROWS} 行，请分成几份`);

export const NewList = z.object({ kind: oneOf("种类", LIST_KINDS), name: required("名称", 60) });
export type NewList = z.output<typeof NewList>;

export const ListLine = z.object({
  id: z.number(),
  kind: z.enum(LIST_KINDS),
  name: z.string(),
  /** The version that is switched on; `null`: none. */
  active: z.number().nullable(),
  newest: z.number().nullable(),
  lines: z.number(),
  savedAt: z.string().nullable(),
});
export type ListLine = z.infer<typeof ListLine>;

export const RowProblem = z.object({ row: z.number(), column: z.string(), message: z.string() });
export type RowProblem = z.infer<typeof RowProblem>;

export const ListDetail = ListLine.extend({
  /** Which version `rows` is; 0 where none was saved. */
  version: z.number(),
  rows: Rows,
  versions: z.array(
    z.object({ number: z.number(), lines: z.number(), note: z.string(), savedAt: z.string(), saver: z.string() }),
  ),
});
export type ListDetail = z.infer<typeof ListDetail>;

export const VersionQuery = z.object({ version: z.coerce.number().int().min(1).optional() });
export const SavedList = z.object({
  /** The version that was edited; another one saved meanwhile is refused. */
  base: z.number().int().min(0),
  rows: Rows,
  note: optional("修改说明", 200),
});
export type SavedList = z.output<typeof SavedList>;

export const ListSwitch = z.object({ version: z.number().int().min(1).nullable() });
export const TryOut = z.object({ version: z.number().int().min(1) });

/** What a table file holds as rows of a list, with what is wrong in which row. */
export const ReadTable = z.object({ rows: Rows, problems: z.array(RowProblem) });
export type ReadTable = z.infer<typeof ReadTable>;

export const AllowedWord = z.object({ wording: required("允许的写法", 200), note: optional("备注", 200) });
export type AllowedWord = z.output<typeof AllowedWord>;

/** The office's lists and its names, for proofreading in the browser as one types. */
export const ListsForEditor = z.object({
  organ: z.object({ name: z.string(), shortNames: z.array(z.string()), partners: z.array(z.string()) }),
  words: z.array(z.object({ file: z.string(), text: z.string() })),
  allowed: z.array(z.object({ file: z.string(), text: z.string() })),
  leaders: z.object({ file: z.string(), text: z.string() }).nullable(),
});
export type ListsForEditor = z.infer<typeof ListsForEditor>;
