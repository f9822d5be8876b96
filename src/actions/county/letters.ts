import { zip } from "fflate";
import type { LettersQuery } from "../../contract/county.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { dismissalsOf } from "../../db/stores/finding-dismissals.ts";
import { findingsOf } from "../../db/stores/report-submissions.ts";
import { formDue } from "../../domain/annual-report/table-form.ts";
import { atLeast } from "../../engines/finding.ts";
import { dateInWords } from "../../engines/writing/date-in-words.ts";
import { type FindingsLetter, writeFindingsDocx } from "../../engines/writing/findings-docx.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { type CollectedOrgan, collectionOf, isReturned } from "./collection.ts";

/** The day is fixed, so that the same letters are the same file. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** A return letter 退回函 for every organ whose report goes back, all in one zip. @throws Refusal `no-letters`. */
export async function returnLetters(
  office: Office,
  person: Account,
  organCode: string,
  query: LettersQuery,
): Promise<{ bytes: Uint8Array; count: number }> {
  const letters = await perform(office, person, organCode, "county.read", async (desk) => {
    const returned = (await collectionOf(desk, query.year)).organs.filter((line) => isReturned(line, query.level));
    if (returned.length === 0) throw new Refusal("no-letters", { year: query.year });
    const found = await findingsOf(
      desk.scope,
      desk.organ.id,
      returned.map(({ file }) => file!.id),
    );
    return Promise.all(
      returned.map(async (line) => ({
        name: `${line.name}.docx`,
        letter: letterTo(office, desk, query, line, {
          findings: found.filter(({ submissionId }) => submissionId === line.file!.id).map(({ finding }) => finding),
          dismissed: (await dismissalsOf(desk.scope, desk.organ.id, line.organ.id, query.year)).map(
            ({ fingerprint }) => fingerprint,
          ),
        }),
      })),
    );
  });
  const files: Record<string, Uint8Array> = {};
  // One after another: each takes a moment, and pages are served between them.
  for (const { name, letter } of letters) files[name.replace(/[\\/:*?"<>|]/g, "")] = await writeFindingsDocx(letter);
  const bytes = await new Promise<Uint8Array>((resolve, reject) =>
    zip(files, { mtime: ZIP_EPOCH, level: 0 }, (error, packed) => (error ? reject(error) : resolve(packed))),
  );
  return { bytes, count: letters.length };
}

function letterTo(
  office: Office,
  { organ, today }: Desk,
  { year, until, place, level }: LettersQuery,
  { name, file }: CollectedOrgan,
  { findings, dismissed }: { findings: FindingsLetter["findings"]; dismissed: readonly string[] },
): FindingsLetter {
  const form = formDue(year, office.law.data.annualReportForms);
  const unread = file!.refusal;
  const received = `你单位报送的${year}年度政府信息公开工作年度报告（文件“${file!.fileName}”${file!.round > 1 ? `，第${file!.round}次报送` : ""}）收悉。`;
  return {
    heading: organ.name,
    title: `关于退回${year}年度政府信息公开工作\n年度报告的函`,
    organ: name,
    intro: [unread ? `${received}该文件无法核查：${unread.reason}${unread.remedy}` : received],
    findings: findings.filter(({ fingerprint, severity }) => !dismissed.includes(fingerprint) && atLeast(severity, level)),
    ...(unread && { unread: true }),
    ...(form && { form }),
    closing: [
      unread
        ? `现予退回。请于${dateInWords(until)}前将可以读取的文件重新报送至${place}。`
        : `现予退回。请对照上述问题逐项核对原始台账后改正，于${dateInWords(until)}前将改正后的报告重新报送至${place}。对所列问题有不同意见的，请一并书面说明理由。`,
    ],
    signer: organ.name,
    date: today,
  };
}
