import type { Scope } from "../../db/database.ts";
import { type Submitter, standingReport } from "../../db/stores/collections.ts";
import type { Organ } from "../../db/stores/organs.ts";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import type { OrganLine } from "../../engines/audit/organ-line.ts";
import type { Finding } from "../../engines/finding.ts";
import type { KeptReading } from "../../engines/reading/kept-reading.ts";

/** What a report is audited against. */
export interface Against {
  organ?: OrganLine;
  previous?: AnnualReport;
}

type Answer = { findings?: Finding[]; reading?: KeptReading } | { unreadable: { code: string; reason: string } };

/** Reads and audits away from the process that serves pages 读取与核查: an upload may be hostile. */
export interface CountyReader {
  read(task: { bytes: Uint8Array; name: string; keep: true }): Promise<Answer>;
  audit(task: { reading: KeptReading; audit: Against }): Promise<Answer>;
}

/** What an organ's report of a year is compared with: its own name and line, and its report of the year before. */
export async function againstOf(
  scope: Scope,
  collector: Organ,
  submitter: Submitter | undefined,
  year: number,
): Promise<Against> {
  if (!submitter) return {};
  const previous = await standingReport(scope, collector.id, submitter.id, year - 1);
  return {
    organ: { name: submitter.name, shortNames: [submitter.shortName], parents: [collector.name, collector.shortName] },
    ...(previous && { previous: previous.report }),
  };
}

/** The findings of an audit; @throws Error when the audit itself broke, which no file may do unseen. */
export async function auditedBy(reader: CountyReader, reading: KeptReading, audit: Against): Promise<Finding[]> {
  const answer = await reader.audit({ reading, audit });
  if ("unreadable" in answer) throw new Error(answer.unreadable.reason);
  return answer.findings ?? [];
}
