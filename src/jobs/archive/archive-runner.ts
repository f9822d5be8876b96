import { atDesk, type Desk, type Office, today } from "../../actions/office.ts";
import { RunScope } from "../../contract/proofreading.ts";
import { inOrgans } from "../../db/database.ts";
import { insertFindings } from "../../db/stores/findings.ts";
import { allOrgans } from "../../db/stores/organs.ts";
import {
  advanceRun,
  claimRun,
  insertFiles,
  markUnreadable,
  type StoredRun,
  waitingRuns,
} from "../../db/stores/proofreading-runs.ts";
import type { Proofreader } from "../proofreading/proofreader.ts";
import { copiedParagraphFindings } from "./copied-paragraphs.ts";
import { findingRows } from "./finding-rows.ts";
import { type Manuscript, nextManuscripts } from "./manuscripts.ts";
import { RunLists } from "./run-lists.ts";

/**
 * Does the runs 历史稿件错敏排查: batch after batch of every run that waits, each batch in one transaction.
 *
 * What a batch found and how far the run has come are stored together, so that a process killed at any moment leaves nothing out and
 * nothing twice. Several processes may run side by side: each run is worked on by one of them.
 */
export class ArchiveRunner {
  readonly #office: Office;
  readonly #proofreader: Proofreader;
  readonly #lists: RunLists;

  constructor(office: Office, proofreader: Proofreader) {
    this.#office = office;
    this.#proofreader = proofreader;
    this.#lists = new RunLists(proofreader);
  }

  /** One batch of each run that waits. @returns whether there was any. */
  async step(): Promise<boolean> {
    const organs = await allOrgans(this.#office.database, today(this.#office));
    const waiting = await inOrgans(
      this.#office.database,
      organs.map(({ id }) => id),
      waitingRuns,
    );
    let worked = false;
    for (const { organ_id, id } of waiting) {
      const organ = organs.find((one) => one.id === organ_id)!;
      const did = await atDesk(this.#office, organ, "system", (desk) => this.#batch(desk, id));
      worked ||= did;
    }
    return worked;
  }

  async #batch(desk: Desk, id: number): Promise<boolean> {
    const { scope, organ, now, record } = desk;
    const run = await claimRun(scope, organ.id, id);
    if (!run) return false;
    const begun = performance.now();
    const { manuscripts, last } = await nextManuscripts(this.#office, desk, run);
    const results = await this.#proofread(desk, run, manuscripts);

    const rows = results.flatMap(({ rows }) => rows);
    // With the last batch the documents are compared with each other; a process that dies meanwhile does the batch again.
    if (last && run.purpose === "archive") rows.push(...(await copiedParagraphFindings(desk, run)));
    const found = await insertFindings(scope, organ.id, id, rows);
    for (const { manuscript, unreadable } of results) {
      if (unreadable === undefined) continue;
      if (manuscript.fileNumber === null)
        await insertFiles(scope, organ.id, id, [{ name: manuscript.title, digest: null, unreadable }]);
      else await markUnreadable(scope, organ.id, id, manuscript.fileNumber, unreadable);
    }
    await advanceRun(scope, organ.id, id, {
      position: manuscripts.at(-1)?.position ?? run.position,
      done: manuscripts.length,
      unread: results.filter(({ unreadable }) => unreadable !== undefined).length,
      found,
      characters: results.reduce((sum, { characters }) => sum + characters, 0),
      seconds: (performance.now() - begun) / 1000,
      ended: last ? now : null,
    });
    if (last) {
      this.#lists.forget(run);
      await record("proofreading-run", id, "run-ended", { found: run.found + found });
    }
    return true;
  }

  async #proofread(desk: Desk, run: StoredRun, manuscripts: readonly Manuscript[]) {
    const { level } = RunScope.parse(run.scope);
    const { organ, keys } = await this.#lists.prepare(desk, run);
    return Promise.all(
      manuscripts.map(async (manuscript) => {
        const answers = await Promise.all(
          keys.map((lists) => this.#proofreader.proofread({ ...manuscript.content, organ, on: manuscript.on, level, lists })),
        );
        return { manuscript, ...findingRows(manuscript, answers) };
      }),
    );
  }
}
