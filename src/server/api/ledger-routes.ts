import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { importLedger, ledgerTemplate } from "../../actions/requests/import-ledger.ts";
import { readLedgerFile } from "../../jobs/requests/ledger-reader.ts";
import type { On } from "./implement.ts";

/** Ledgers of requests: the template, the look, the import. */
export function registerLedgerRoutes(on: On, office: Office): void {
  on("ledgerTemplate", async () => ({
    name: "依申请公开台账模板.xlsx",
    file: Buffer.from(await ledgerTemplate()).toString("base64"),
  }));
  on("importLedger", async ({ person, params, body: { file, commit } }) => {
    const read = await readLedgerFile(Buffer.from(file, "base64"));
    if ("unreadable" in read) throw new Refusal("invalid", {}, { file: read.unreadable });
    return importLedger(office, person, params.organ, read.rows, commit);
  });
}
