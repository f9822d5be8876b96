import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type * as z from "zod";
import type { HolidayNotice } from "../calendar/holiday-notice.ts";
import { inconsistencies } from "./consistency.ts";
import { LAW_FILES, LAW_FOLDERS, type LawData } from "./data.ts";
import { faultWords } from "./fault-words.ts";
import { Law } from "./law.ts";

/** `law/` beside `src/` or `dist/`: both lie two folders up. */
const LAW_FOLDER = fileURLToPath(new URL("../../law/", import.meta.url));

/** The law as data is wrong 法律数据有误: one line with file, key and reason. The program must not start. */
export class BadLawData extends Error {
  override readonly name = "BadLawData";
}

/** Reads and checks `law/`, and the holiday notices that an office entered itself: of a year both know, its own holds. */
export function loadLaw(folder: string = LAW_FOLDER, ownNotices?: string): Law {
  return new Law(loadLawData(folder, ownNotices));
}

/** Everything in `law/` as plain data, complete and consistent, or a `BadLawData`. */
export function loadLawData(folder: string = LAW_FOLDER, ownNotices?: string): LawData {
  const file = <Name extends keyof typeof LAW_FILES>(name: Name): z.infer<(typeof LAW_FILES)[Name]> =>
    read(folder, `${name}.yaml`, LAW_FILES[name]) as z.infer<(typeof LAW_FILES)[Name]>;
  const data: LawData = {
    instruments: file("instruments"),
    timeLimits: file("time-limits"),
    outcomes: file("outcomes"),
    fees: file("fees"),
    proactiveDisclosure: file("proactive-disclosure"),
    remedies: file("remedies"),
    questions: file("questions"),
    letters: file("letters"),
    subjects: file("subjects"),
    statutoryHolidays: file("statutory-holidays"),
    holidays: withOwn(readFolder(folder, "holidays", LAW_FOLDERS.holidays), ownNotices),
    annualReportForms: readFolder(folder, "annual-report", LAW_FOLDERS["annual-report"]),
  };
  const [fault] = inconsistencies(data);
  if (fault) throw new BadLawData(fault);
  return data;
}

function withOwn(notices: HolidayNotice[], folder: string | undefined): HolidayNotice[] {
  if (!folder || !existsSync(join(folder, "holidays"))) return notices;
  const own = readFolder(folder, "holidays", LAW_FOLDERS.holidays);
  const others = notices.filter(({ year }) => !own.some((one) => one.year === year));
  return [...others, ...own].sort((a, b) => a.year - b.year);
}

function readFolder<Schema extends z.ZodType>(folder: string, name: string, schema: Schema): z.infer<Schema>[] {
  const files = list(folder, name).filter((file) => file.endsWith(".yaml"));
  if (files.length === 0) throw new BadLawData(`law/${name}/：没有文件`);
  return files.sort().map((file) => {
    const value = read(folder, `${name}/${file}`, schema) as z.infer<Schema> & { year?: number; id?: string };
    const named = String(value.year ?? value.id);
    if (file !== `${named}.yaml`) throw new BadLawData(`law/${name}/${file}：文件名应为 ${named}.yaml`);
    return value;
  });
}

function list(folder: string, name: string): string[] {
  try {
    return readdirSync(join(folder, name));
  } catch {
    throw new BadLawData(`law/${name}/：没有这个文件夹`);
  }
}

function read<Schema extends z.ZodType>(folder: string, name: string, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(parseYaml(folder, name), { error: faultWords });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new BadLawData(`law/${name} ${issue?.path.join(".") || "全文"}：${issue?.message}`);
}

function parseYaml(folder: string, name: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(folder, name), "utf8");
  } catch {
    throw new BadLawData(`law/${name}：没有这个文件`);
  }
  try {
    return parse(text);
  } catch (error) {
    const line = (error as { linePos?: [{ line: number }] }).linePos?.[0].line ?? "？";
    throw new BadLawData(`law/${name} 第 ${line} 行：不是合乎格式的 YAML`);
  }
}
