import type { MatrixLine } from "../../contract/county.ts";
import {
  type CollectedFile,
  type FaultCount,
  faultCounts,
  filesOfYear,
  organsBelow,
  type Submitter,
} from "../../db/stores/collections.ts";
import type { Severity } from "../../engines/finding.ts";
import type { Desk } from "../office.ts";
import { lineOf } from "./file-line.ts";

export type Counts = Record<Severity, number>;

/** An organ of the list with the file that stands for it, and what stands against the file. */
export interface CollectedOrgan extends MatrixLine {
  organ: Submitter;
}

/** All that a collection of a year is 某年度汇总: every organ, and the files without one. Two queries however many organs there are. */
export interface Collection {
  organs: CollectedOrgan[];
  unassigned: CollectedFile[];
}

export async function collectionOf({ scope, organ, today }: Desk, year: number): Promise<Collection> {
  const listed = await organsBelow(scope, organ.id, today);
  const files = await filesOfYear(scope, organ.id, year);
  const counted = new Map<number, FaultCount[]>();
  for (const count of await faultCounts(scope, organ.id, year))
    counted.set(count.submissionId, [...(counted.get(count.submissionId) ?? []), count]);
  const standing = new Map(files.filter(({ stands }) => stands).map((file) => [file.submitterId, file]));
  const ids = new Set(listed.map(({ id }) => id));
  return {
    organs: listed.map((one) => {
      const file = standing.get(one.id);
      const counts = (file && counted.get(file.id)) ?? [];
      return {
        organ: one,
        code: one.code,
        name: one.name,
        file: file ? lineOf(file, year, one.name) : null,
        ...faultsOf(counts),
      };
    }),
    unassigned: files.filter(({ submitterId }) => submitterId === null || !ids.has(submitterId)),
  };
}

function faultsOf(counts: readonly FaultCount[]): Pick<MatrixLine, "faults" | "sum"> {
  const faults: Record<string, Counts> = {};
  const sum = { error: 0, warning: 0, hint: 0 };
  for (const { check, severity, count } of counts) {
    faults[check] = { error: 0, warning: 0, hint: 0, ...faults[check], [severity]: count };
    sum[severity] += count;
  }
  return { faults, sum };
}

/** What may be asked of an organ in a collection, in the order in which it is shown. */
export const SUBMITTER_STATE = {
  all: () => true,
  faulty: ({ sum }) => sum.error + sum.warning > 0,
  error: ({ sum }) => sum.error > 0,
  clean: ({ file, sum }) => file !== null && file.refusal === null && sum.error + sum.warning === 0,
  refused: ({ file }) => file !== null && file.refusal !== null,
  missing: ({ file }) => file === null,
} as const satisfies Record<string, (line: MatrixLine) => boolean>;

/** Whether a report goes back 退回: it could not be read, or findings of this level stand against it. */
export const isReturned = (line: MatrixLine, level: "error" | "warning"): boolean =>
  SUBMITTER_STATE.refused(line) || SUBMITTER_STATE[level === "error" ? "error" : "faulty"](line);
