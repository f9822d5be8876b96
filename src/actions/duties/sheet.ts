import { DutyInput, type ListImport } from "../../contract/duties.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { duties, insertDuties, type StoredDuty, updateDuty } from "../../db/stores/duties.ts";
import { cellsOf, LIST_COLUMNS, type ListRow, type RowFault, readListRows } from "../../domain/duties/list-columns.ts";
import { writePlainXlsx } from "../../engines/writing/plain-xlsx.ts";
import { type Office, perform } from "../office.ts";
import { rowOf } from "./change.ts";
import { asInput } from "./read.ts";

/** The full list 全清单 as a workbook in the columns of the standard catalogue; what it holds can be imported again. */
export function exportFullList(office: Office, person: Account, organ: string): Promise<{ bytes: Uint8Array; name: string }> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ, today }) => {
    const rows = (await duties(scope, organ.id)).map((row) => cellsOf(asInput(row), row.serial));
    const columns = LIST_COLUMNS.map(({ heading, width }) => ({ heading, width }));
    return {
      bytes: await writePlainXlsx([{ name: "全清单", columns, rows }]),
      name: `${organ.shortName}主动公开全清单 ${today}`,
    };
  });
}

/**
 * Imports rows 全清单导入: a row whose 一级事项, 二级事项 and 公开主体 are those of a row that is there changes it, others are added.
 * With a fault anywhere nothing is stored. `store` false only says what would happen.
 */
export function importFullList(
  office: Office,
  person: Account,
  organ: string,
  cells: readonly (readonly string[])[],
  store: boolean,
): Promise<ListImport> {
  return perform(office, person, organ, "duty.edit", async (desk) => {
    const { rows, faults } = readListRows(cells);
    const checked = rows.map((row, i) => ({ row, result: DutyInput.safeParse(row), line: i }));
    const all: RowFault[] = [
      ...faults,
      ...checked.flatMap(({ row, result }) =>
        result.success ? [] : result.error.issues.map(({ message }) => ({ line: 0, column: row.matter, message })),
      ),
    ];
    const there = new Map((await duties(desk.scope, desk.organ.id)).map((duty) => [keyOf(asInput(duty)), duty]));
    const inputs = checked.flatMap(({ result }) => (result.success ? [result.data] : []));
    const added = inputs.filter((input) => !there.has(keyOf(input)));
    const changed = inputs.flatMap((input) => {
      const duty = there.get(keyOf(input));
      // The sheet has no column for it: what was chosen here stays.
      const kept = duty && { ...input, statutoryItem: duty.statutory_item };
      return duty && kept && !isSame(kept, duty) ? [{ id: duty.id, input: kept }] : [];
    });
    const stored = store && all.length === 0;
    if (stored) {
      await insertDuties(
        desk.scope,
        desk.organ.id,
        added.map((input) => rowOf(office, desk, person, input)),
      );
      for (const { id, input } of changed) await updateDuty(desk.scope, desk.organ.id, id, rowOf(office, desk, person, input));
      await desk.record("organ", desk.organ.id, "full-list-imported", { added: added.length, changed: changed.length });
    }
    return {
      added: added.length,
      changed: changed.length,
      unchanged: inputs.length - added.length - changed.length,
      faults: all.slice(0, 200),
      stored,
    };
  });
}

const keyOf = ({ area, matter, section }: Pick<ListRow, "area" | "matter" | "section">) => `${area}\n${matter}\n${section}`;
const isSame = (input: DutyInput, duty: StoredDuty) =>
  JSON.stringify(DutyInput.parse(asInput(duty))) === JSON.stringify(DutyInput.parse(input));
