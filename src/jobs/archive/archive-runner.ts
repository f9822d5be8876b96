import { atDesk, type Desk, type Office, today } from "../../actions/office.ts";
import { RunScope } from "../../contract/proofreading.ts";
import { inOrgans } from "../../db/database.ts";
import { insertFindings, type NewFinding } from "../../db/stores/findings.ts";
import { allOrgans } from "../../db/stores/organs.ts";
import {
  advanceRun,
  claimRun,
  insertFiles,
  markUnreadable,
  type StoredRun,
  waitingRuns,
} from "../../db/stores/proofreading-runs.ts";
import { UnreadableFile } from "../limited-thread.ts";
import type { Proofreader } from "../proofreading/proofreader.ts";
import { ArchiveComparison, compares } from "./archive-comparison.ts";
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
  readonly #comparisons = new Map<number, ArchiveComparison>();
  readonly #beginComparison: (run: StoredRun) => ArchiveComparison;

  constructor(
    office: Office,
    proofreader: Proofreader,
    beginComparison: (run: StoredRun) => ArchiveComparison = (run) => new ArchiveComparison(run),
  ) {
    this.#office = office;
    this.#proofreader = proofreader;
    this.#beginComparison = beginComparison;
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
    await this.#forgetStopped(waiting.map(({ id }) => id));
    let worked = false;
    for (const { organ_id, id } of waiting) {
      const organ = organs.find((one) => one.id === organ_id)!;
      const did = await atDesk(this.#office, organ, "system", (desk) => this.#batch(desk, id));
      worked ||= did;
    }
    return worked;
  }

  /** Ends the threads that still compare. */
  async close(): Promise<void> {
    await this.#forgetStopped([]);
  }

  async #batch(desk: Desk, id: number): Promise<boolean> {
    const { scope, organ, now, record } = desk;
    const run = await claimRun(scope, organ.id, id);
    if (!run) return false;
    const begun = performance.now();
    const { manuscripts, last } = await nextManuscripts(this.#office, desk, run);
    const results = await this.#proofread(desk, run, manuscripts);
    const rows = results.flatMap(({ rows }) => rows);
    // The documents are compared with each other once all are proofread, in steps of their own.
    const compared =
      last && compares(run) ? await this.#compare(desk, { ...run, done: run.done + manuscripts.length }) : undefined;
    rows.push(...(compared?.findings ?? []));
    const ended = last && (compared === undefined || compared.findings !== undefined);

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
      compared: compared?.compared ?? run.compared,
      unread: results.filter(({ unreadable }) => unreadable !== undefined).length + (compared?.unread ?? 0),
      found,
      characters: results.reduce((sum, { characters }) => sum + characters, 0),
      seconds: (performance.now() - begun) / 1000,
      ended: ended ? now : null,
    });
    if (ended) {
      this.#lists.forget(run);
      await record("proofreading-run", id, "run-ended", { found: run.found + found });
    }
    return true;
  }

  /** One step of the comparison; its findings come with the last. What the thread cannot do is told in the list of what was not read. */
  async #compare(
    desk: Desk,
    run: StoredRun,
  ): Promise<{ compared: number; findings?: NewFinding[] | undefined; unread?: number }> {
    const comparison = this.#comparisons.get(run.id) ?? this.#beginComparison(run);
    this.#comparisons.set(run.id, comparison);
    try {
      const findings = await comparison.step(desk, run);
      if (findings) await this.#endComparison(run.id);
      return { compared: comparison.compared, findings };
    } catch (error) {
      await this.#endComparison(run.id);
      if (!(error instanceof UnreadableFile)) throw error;
      await insertFiles(desk.scope, desk.organ.id, run.id, [{ name: "雷同段落比对", digest: null, unreadable: error.message }]);
      return { compared: comparison.compared, findings: [], unread: 1 };
    }
  }

  /** Runs that were stopped keep no thread; one that is resumed compares anew. */
  async #forgetStopped(waiting: readonly number[]): Promise<void> {
    for (const id of this.#comparisons.keys()) if (!waiting.includes(id)) await this.#endComparison(id);
  }

  async #endComparison(id: number): Promise<void> {
    await this.#comparisons.get(id)?.end();
    this.#comparisons.delete(id);
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
