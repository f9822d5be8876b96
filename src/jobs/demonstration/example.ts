import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { plainDate } from "../../calendar/plain-date.ts";
import { NewDispute } from "../../contract/disputes.ts";
import { ProfileInput } from "../../contract/organs.ts";
import { SECTION_IDS } from "../../domain/annual-report/model.ts";
import type { Passage } from "../../domain/publication/passage.ts";

const Day = z.string();
const Numbers = z.array(z.int());

/** An organ as `examples/` describes it: who it is, what its guide states, who works there. */
export const OrganExample = z.strictObject({
  code: z.string(),
  level: z.enum(["state", "province", "prefecture", "county", "township", "department"]),
  regionCode: z.string().nullable().default(null),
  demonstration: z.boolean().default(false),
  name: z.string(),
  shortName: z.string(),
  validFrom: Day,
  profile: ProfileInput,
  submitters: z.array(z.string()).default([]),
  accounts: z
    .array(
      z.strictObject({
        name: z.string(),
        dutyTitle: z.string(),
        roles: z.array(z.enum(["clerk", "section-head", "deputy", "secrecy-officer", "officer", "administrator"])),
      }),
    )
    .min(2),
});
export type OrganExample = z.infer<typeof OrganExample>;

const Passages = z.array(z.strictObject({ head: z.string(), text: z.string() })).optional();
const Kind = {
  item: z.string(),
  genre: z.string(),
  subject: z.string(),
  body: z.string(),
  /** 图解要点 and 问答. */
  points: Passages,
  questions: Passages,
};

/** A year of an organ's records. */
export const YearExample = z.strictObject({
  year: z.int(),
  series: z.array(z.strictObject({ title: z.string(), ...Kind, months: Numbers, day: z.int() })),
  documents: z.array(z.strictObject({ title: z.string(), documentNumber: z.string().default(""), ...Kind, writtenOn: Day })),
  requests: z.array(
    z.strictObject({
      channel: z.string(),
      received: Day,
      decided: Day,
      name: z.string(),
      description: z.string(),
      reply: z.string(),
    }),
  ),
  openRequests: z
    .array(
      z.strictObject({
        workingDaysAgo: z.int(),
        name: z.string(),
        description: z.string(),
        step: z.enum(["none", "third-party"]),
      }),
    )
    .default([]),
  openDocument: z.strictObject({ title: z.string(), ...Kind }),
  /** A normative document in the chain of three reviews, which the head of the section has passed with this opinion. */
  openReview: z.strictObject({ title: z.string(), ...Kind, opinion: z.string() }),
  disputes: z.array(
    NewDispute.omit({ requestNumber: true }).extend({
      result: z.enum(["upheld", "corrected", "other"]),
      endedOn: Day,
      lesson: z.string(),
    }),
  ),
  penalties: Numbers.length(12),
  report: z.strictObject({ savedOn: Day, releasedOn: Day, sections: z.partialRecord(z.enum(SECTION_IDS), z.string()) }),
});
export type YearExample = z.infer<typeof YearExample>;

/** Reads one file of `examples/` or of the same shape elsewhere. @throws Error naming the file and the place. */
export function readExample<Schema extends z.ZodType>(path: string | URL, schema: Schema): z.infer<Schema> {
  // Days stay text: YAML would make them instants.
  const result = schema.safeParse(parse(readFileSync(path, "utf8"), { schema: "core" }));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${path} 的 ${issue?.path.join(".")}：${issue?.message}`);
}

/** One document of the year, dated. */
export interface DatedDocument {
  title: string;
  documentNumber: string;
  item: string;
  genre: string;
  subject: string;
  body: string;
  points?: Passage[] | undefined;
  questions?: Passage[] | undefined;
  /** The day it was meant for; it is written on the first working day from then. */
  on: string;
}

/** Series and single documents of a year in the order of their days. */
export function documentsOf({ year, series, documents }: YearExample): DatedDocument[] {
  const fromSeries = series.flatMap(({ months, day, ...kind }) =>
    months.map((month) => {
      const fill = (text: string) =>
        text.replaceAll("{month}", String(month)).replaceAll("{quarter}", "一二三四"[Math.ceil(month / 3) - 1]!);
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      return {
        ...kind,
        title: fill(kind.title),
        body: fill(kind.body),
        documentNumber: "",
        on: plainDate(year, month, Math.min(day, last)),
      };
    }),
  );
  return [...fromSeries, ...documents.map(({ writtenOn, ...kind }) => ({ ...kind, on: writtenOn }))].sort((one, other) =>
    one.on < other.on ? -1 : 1,
  );
}
