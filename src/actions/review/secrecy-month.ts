import type { Account } from "../../db/stores/accounts.ts";
import { fileMonth, filingOf, secrecySignOffs, withdrawnIn } from "../../db/stores/secrecy.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";

/** What was reviewed for secrecy in a month 保密审查月汇总; a month without anything is reported as such 零报告. Basis: 条例 art. 17; 保密法 art. 35. */
export function readSecrecyMonth(office: Office, person: Account, organ: string, month: string) {
  return perform(office, person, organ, "organ.read", async (desk) => {
    const { scope, organ } = desk;
    const { lines, counts } = await monthOf(desk, month);
    const filed = await filingOf(scope, organ.id, month);
    return {
      month,
      lines,
      counts,
      filed: filed
        ? { by: filed.by, filedAt: filed.filed_at.toISOString(), counts: filed.counts as Record<string, number> }
        : null,
    };
  });
}

/** Files the month 备案, once and when it is over. */
export function fileSecrecyMonth(office: Office, person: Account, organ: string, month: string): Promise<void> {
  return perform(office, person, organ, "document.draft", async (desk) => {
    const { scope, organ, now, today, record } = desk;
    if (month >= today.slice(0, 7)) throw new Refusal("month-not-over", { month });
    const { counts } = await monthOf(desk, month);
    if (!(await fileMonth(scope, organ.id, month, counts, person.id, now))) throw new Refusal("already-filed", { month });
    await record("organ", organ.id, "secrecy-month-filed", { month, ...counts });
  });
}

async function monthOf({ scope, organ }: Desk, month: string) {
  const rows = await secrecySignOffs(scope, organ.id, month);
  const lines = rows.map((row) => ({
    title: row.title,
    documentNumber: row.document_number,
    indexNumber: row.index_number,
    drafter: row.drafter,
    reviewer: row.reviewer,
    actingFor: row.principal,
    passed: row.passed,
    opinion: row.opinion,
    signedAt: row.signed_at.toISOString(),
    publishedOn: row.published_on,
  }));
  const passed = lines.filter((line) => line.passed).length;
  const withdrawn = await withdrawnIn(scope, organ.id, month);
  return { lines, counts: { reviewed: lines.length, passed, returned: lines.length - passed, withdrawn } };
}
