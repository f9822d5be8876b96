import { MATRIX_PAGE, type MatrixQuery, type MatrixView } from "../../contract/county.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { profileOf } from "../../db/stores/organs.ts";
import { CHECKS } from "../../engines/audit/checks.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { type CollectedOrgan, collectionOf, isReturned, SUBMITTER_STATE } from "./collection.ts";
import { lineOf } from "./file-line.ts";

/** The matrix organ by check 汇总矩阵 of a year, filtered and by pages; its sums are over all organs. */
export function readMatrix(office: Office, person: Account, organCode: string, query: MatrixQuery): Promise<MatrixView> {
  return perform(office, person, organCode, "county.read", async (desk) => {
    const { year, page, state, check, name } = query;
    const { organs, unassigned } = await collectionOf(desk, year);
    const count = (which: (line: CollectedOrgan) => boolean) => organs.filter(which).length;
    const shown = organs.filter(
      (line) => SUBMITTER_STATE[state](line) && (!check || check in line.faults) && (!name || line.name.includes(name)),
    );
    return {
      year,
      organs: organs.length,
      received: count(({ file }) => file !== null),
      error: count(SUBMITTER_STATE.error),
      faulty: count(SUBMITTER_STATE.faulty),
      clean: count(SUBMITTER_STATE.clean),
      refused: count(SUBMITTER_STATE.refused),
      missing: count(SUBMITTER_STATE.missing),
      letters: { error: count((line) => isReturned(line, "error")), warning: count((line) => isReturned(line, "warning")) },
      checks: firedChecks(organs),
      total: shown.length,
      lines: shown.slice((page - 1) * MATRIX_PAGE, page * MATRIX_PAGE).map(({ organ: _, ...line }) => line),
      unassigned: unassigned.map((file) => lineOf(file, year, null)),
      place: await placeOf(desk),
    };
  });
}

/** The checks that fired in any report, in the order of the audit, with how often. */
export function firedChecks(organs: readonly CollectedOrgan[]): MatrixView["checks"] {
  return CHECKS.flatMap(({ id, title }) => {
    const fired = organs.flatMap(({ faults }) => faults[id] ?? []);
    if (fired.length === 0) return [];
    const sum = (severity: "error" | "warning" | "hint") => fired.reduce((total, counts) => total + counts[severity], 0);
    return [{ id, title, organs: fired.length, error: sum("error"), warning: sum("warning"), hint: sum("hint") }];
  });
}

/** Where corrected reports go, as the guide states it; empty before the guide is filled in. */
async function placeOf({ scope, organ }: Desk): Promise<string> {
  const profile = await profileOf(scope, organ.id);
  return profile ? `${profile.disclosure_office}（${profile.email || profile.address}，电话${profile.telephone}）` : "";
}
