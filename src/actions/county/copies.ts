import type { Account } from "../../db/stores/accounts.ts";
import { organsBelow, type Submitter, standingReports } from "../../db/stores/collections.ts";
import { replaceFindings, submissionOf } from "../../db/stores/report-submissions.ts";
import type { AnnualReport } from "../../domain/annual-report/model.ts";
import { auditReport } from "../../engines/audit/audit-report.ts";
import { copiedPassage } from "../../engines/audit/checks/N-copied.ts";
import { type Office, perform } from "../office.ts";
import { namesOf } from "./matching.ts";

/** A sentence of this length that two reports share is worth a look at both. */
const TELLING = 18;
/** Against how many others a report is held at most: those that share the most. */
const MOST_OTHERS = 5;

/** Looks for passages that reports of different organs share 查雷同, and puts them among the findings. @returns how many organs. */
export async function findCopies(office: Office, person: Account, organCode: string, year: number): Promise<number> {
  const found = await perform(office, person, organCode, "county.collect", async ({ scope, organ, today }) => {
    const listed = new Map((await organsBelow(scope, organ.id, today)).map((one) => [one.id, one]));
    const standing = (await standingReports(scope, organ.id, year, { prose: true })).flatMap(({ id, submitterId, report }) => {
      const submitter = listed.get(submitterId);
      return submitter ? [{ id, submitter, report: { ...report, organ: submitter.name } }] : [];
    });
    return sharing(standing);
  });
  let organs = 0;
  for (const { id, submitter, others } of found) {
    // One transaction a report: other people's acts come between.
    organs += await perform(office, person, organCode, "county.collect", async ({ scope, organ }) => {
      const submission = await submissionOf(scope, organ.id, id);
      if (!submission?.reading) return 0;
      const { report, text, prose } = submission.reading;
      const findings =
        others.length === 0
          ? []
          : auditReport(
              report,
              {
                forms: office.law.data.annualReportForms,
                organ: { name: submitter.name, shortNames: [submitter.shortName] },
                others,
                text,
                prose,
              },
              [copiedPassage],
            );
      await replaceFindings(scope, organ.id, id, findings, copiedPassage.id);
      return findings.length > 0 ? 1 : 0;
    });
  }
  return organs;
}

interface Standing {
  id: number;
  submitter: Submitter;
  report: AnnualReport;
}

/** For each report the others that share sentences with it. Sentences are looked up, so that thousands of reports need not meet in pairs. */
function sharing(standing: readonly Standing[]): (Standing & { others: AnnualReport[] })[] {
  const holders = new Map<string, number[]>();
  const sentences = standing.map(({ submitter, report }) => sentencesOf(report, namesOf(submitter)));
  for (const [index, own] of sentences.entries())
    for (const sentence of own) holders.set(sentence, [...(holders.get(sentence) ?? []), index].slice(0, MOST_OTHERS + 1));
  return standing.map((one, index) => {
    const shared = new Map<number, number>();
    for (const sentence of sentences[index]!)
      for (const other of holders.get(sentence) ?? [])
        if (other !== index) shared.set(other, (shared.get(other) ?? 0) + sentence.length);
    const others = [...shared].sort(([, less], [, more]) => more - less).slice(0, MOST_OTHERS);
    return { ...one, others: others.map(([other]) => standing[other]!.report) };
  });
}

/** The sentences of a report without blanks, figures and its own names: what is left may be somebody else's. */
function sentencesOf({ sections }: AnnualReport, names: readonly string[]): Set<string> {
  const longestFirst = [...names].sort((one, other) => other.length - one.length);
  const bare = longestFirst.reduce((text, name) => text.replaceAll(name, ""), sections.map(({ text }) => text).join("\n"));
  return new Set(
    bare
      .replace(/[\d\s]/g, "")
      .split(/[。；！？]/)
      .filter((sentence) => sentence.length >= TELLING),
  );
}
