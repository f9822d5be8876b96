import type { Account } from "../../db/stores/accounts.ts";
import { issuedDocuments, numberedEditions, recordIssued, setGround } from "../../db/stores/issued-documents.ts";
import { gapsIn, parseDocumentNumber, writeDocumentNumber } from "../../domain/review/document-number.ts";
import { readIssueList } from "../../engines/proposal/issue-list.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { type IncomingFile, takeFile } from "./upload.ts";

/** Reads a register 发文登记 from a spreadsheet, in the worker; good rows are taken, the others are named with their number. */
export async function importRegister(office: Office, person: Account, organ: string, file: IncomingFile) {
  await perform(office, person, organ, "document.draft", async () => {});
  const { answer } = await takeFile(office, file);
  if ("unreadable" in answer) throw new Refusal("invalid", {}, { file: answer.unreadable.reason });
  const { rows, faults } = readIssueList(answer.text.split("\n").map((line) => line.split("\t")));
  return perform(office, person, organ, "document.draft", async ({ scope, organ, now, record }) => {
    await recordIssued(scope, organ.id, rows, person.id, now);
    if (rows.length > 0) await record("organ", organ.id, "issue-register-imported", { rows: rows.length });
    return { taken: rows.length, faults };
  });
}

/** The register held against what is published 发文核对: every number ends as published or as not public with its ground. Basis: 条例 art. 26. */
export function readRegister(office: Office, person: Account, organ: string) {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const drafted = new Map<string, { publishedOn: string | null; indexNumber: string }>();
    for (const edition of await numberedEditions(scope, organ.id)) {
      const number = parseDocumentNumber(edition.number!);
      const key = number ? writeDocumentNumber(number) : edition.number!;
      if (!drafted.get(key)?.publishedOn) drafted.set(key, edition);
    }
    const issued = await issuedDocuments(scope, organ.id);
    const lines = issued.map((row) => {
      const found = drafted.get(row.number);
      const state = found?.publishedOn ? "published" : row.ground ? "not-public" : found ? "waiting" : "open";
      return {
        id: row.id,
        number: row.number,
        title: row.title,
        writtenOn: row.written_on,
        section: row.section,
        state: state as "published" | "not-public" | "waiting" | "open",
        ground: row.ground,
        indexNumber: found?.indexNumber ?? null,
      };
    });
    return {
      lines,
      gaps: gapsIn(issued).map(writeDocumentNumber),
      open: lines.filter(({ state }) => state === "open" || state === "waiting").length,
    };
  });
}

/** States why a document is not public 不公开的依据. Basis: 条例 art. 13–16. */
export function giveGround(office: Office, person: Account, organ: string, id: number, ground: string): Promise<void> {
  return perform(office, person, organ, "document.draft", async ({ scope, organ, record }) => {
    if (!(await setGround(scope, organ.id, id, ground))) throw new Refusal("not-found");
    await record("issued-document", id, "ground-given", { ground });
  });
}
