import type { Desk } from "../../actions/office.ts";
import { COPIED_PARAGRAPH } from "../../actions/proofreading/check-title.ts";
import { documentSubject } from "../../actions/proofreading/gate.ts";
import { RunScope } from "../../contract/proofreading.ts";
import type { NewFinding } from "../../db/stores/findings.ts";
import { archiveDocuments, nextOfArchive, type StoredRun } from "../../db/stores/proofreading-runs.ts";
import { fingerprint } from "../../engines/finding.ts";
import { LimitedThread } from "../limited-thread.ts";
import type { CopiesAnswer, CopiesTask, Copy } from "./copies-task.ts";

// A thread runs no TypeScript: started from the sources, as tests are, it takes the built worker.
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "../../../dist/jobs/archive/copies-worker.js" : "./copies-worker.js",
  import.meta.url,
);
const MEMORY_MEGABYTES = 2048;
const SECONDS = 600;
const AT_ONCE = 500;
/** The most copied come first; an office that has mended so many runs again. */
const MOST = 500;
const LONGEST_QUOTE = 400;

/** Whether the documents of a run are compared with each other. Wording that is meant to be the same is no fault, so only who asks for hints is told. */
export function compares(run: StoredRun): boolean {
  return run.purpose === "archive" && RunScope.parse(run.scope).level === "hint";
}

/**
 * Finds the paragraphs that stand in several documents of a run 雷同段落: one question each, at the first document, naming the others.
 *
 * The archive is read twice, a few hundred documents a step; what is kept between the steps is in a thread of this process. A process
 * that comes after it begins anew.
 */
export class ArchiveComparison {
  readonly #thread = new LimitedThread<CopiesTask, CopiesAnswer>(WORKER, {
    memory: MEMORY_MEGABYTES,
    seconds: SECONDS,
    remedy: "请按日期分几次排查",
  });
  readonly #begun: Promise<unknown>;
  #reading: "first" | "second" = "first";
  #after = 0;
  /** How many documents were read, both times together. */
  compared = 0;

  constructor(run: StoredRun) {
    this.#begun = this.#thread.ask({ documents: Math.max(1, run.done) });
  }

  /** Reads on. @returns the findings once all was read twice. @throws UnreadableFile where the thread gives up. */
  async step({ scope, organ }: Desk, run: StoredRun): Promise<NewFinding[] | undefined> {
    await this.#begun;
    const range = RunScope.parse(run.scope);
    const documents = await nextOfArchive(scope, organ.id, range, this.#after, AT_ONCE);
    await this.#thread.ask(
      this.#reading === "first"
        ? { notice: documents.map(({ body }) => body) }
        : { add: documents.map(({ document_id, body }) => [document_id, body]) },
    );
    this.compared += documents.length;
    if (documents.length === AT_ONCE) {
      this.#after = documents.at(-1)!.document_id;
      return undefined;
    }
    if (this.#reading === "first") {
      this.#reading = "second";
      this.#after = 0;
      return undefined;
    }
    const answer = await this.#thread.ask({ found: MOST });
    if (!("copies" in answer)) return [];
    const ids = answer.copies.flatMap(({ document, others }) => [document, ...others]);
    const told = await archiveDocuments(scope, organ.id, [...new Set(ids)]);
    // What was withdrawn meanwhile is no longer asked about.
    const standing = answer.copies.filter(({ document, others }) => [document, ...others].every((id) => told.has(id)));
    return standing.map((copy) => findingOf(copy, told));
  }

  end(): Promise<void> {
    return this.#thread.end();
  }
}

function findingOf(copy: Copy, told: ReadonlyMap<number, { number: number; title: string; body: string }>): NewFinding {
  const { number, body } = told.get(copy.document)!;
  const titles = copy.others.map((id) => `《${told.get(id)!.title}》`);
  const quote = body.slice(copy.offset, copy.offset + copy.length);
  return {
    subject: documentSubject(copy.document),
    document_id: copy.document,
    edition: number,
    file_number: null,
    check_id: COPIED_PARAGRAPH,
    severity: "hint",
    message: `这一段与另外 ${copy.documents - 1} 份文件雷同：${titles.join("、")}${copy.documents - 1 > titles.length ? "等" : ""}`,
    section: null,
    start: copy.offset,
    length: copy.length,
    quote: quote.slice(0, LONGEST_QUOTE),
    words_before: "",
    words_after: "",
    expected: null,
    basis: null,
    fix: "写本次的实际情况；确属统一的表述，判定为豁免",
    fingerprint: fingerprint(COPIED_PARAGRAPH, quote),
    silenced: false,
  };
}
