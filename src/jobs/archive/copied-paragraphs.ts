import type { Desk } from "../../actions/office.ts";
import { COPIED_PARAGRAPH } from "../../actions/proofreading/check-title.ts";
import { documentSubject } from "../../actions/proofreading/gate.ts";
import { RunScope } from "../../contract/proofreading.ts";
import type { NewFinding } from "../../db/stores/findings.ts";
import { nextOfArchive, type StoredRun } from "../../db/stores/proofreading-runs.ts";
import { fingerprint } from "../../engines/finding.ts";
import { CopiedParagraphs } from "../../engines/proofreading/copied/copied-paragraphs.ts";

const AT_ONCE = 500;
/** The most copied come first; an office that has mended so many runs again. */
const MOST = 500;
const NAMED = 3;
const LONGEST_QUOTE = 400;

/**
 * Paragraphs that stand in several documents of a run 雷同段落: one question each, at the first document, naming the others.
 *
 * The archive is read twice in batches; what is kept between them is of fixed size for each million documents.
 */
export async function copiedParagraphFindings({ scope, organ }: Desk, run: StoredRun): Promise<NewFinding[]> {
  const range = RunScope.parse(run.scope);
  // A hint: wording that is meant to be the same is no fault. Whoever asked for more than hints is not told.
  if (range.level !== "hint") return [];
  const copied = new CopiedParagraphs({ documents: Math.max(1, run.total ?? 1) });
  const read = async (each: (document: number, body: string) => void) => {
    for (let after = 0; ; ) {
      const documents = await nextOfArchive(scope, organ.id, range, after, AT_ONCE);
      for (const { document_id, body } of documents) each(document_id, body);
      if (documents.length < AT_ONCE) return;
      after = documents.at(-1)!.document_id;
    }
  };
  await read((_, body) => copied.notice(body));
  await read((document, body) => void copied.add(document, body));

  const document = async (id: number) => (await nextOfArchive(scope, organ.id, range, id - 1, 1))[0]!;
  const findings: NewFinding[] = [];
  for (const { places, documents } of copied.found().slice(0, MOST)) {
    const [first] = places;
    const { number, body } = await document(first!.document);
    const others = [...new Set(places.map((place) => place.document))].slice(1);
    const titles: string[] = [];
    for (const id of others.slice(0, NAMED)) titles.push(`《${(await document(id)).title}》`);
    const quote = body.slice(first!.offset, first!.offset + first!.length);
    findings.push({
      subject: documentSubject(first!.document),
      document_id: first!.document,
      edition: number,
      file_number: null,
      check_id: COPIED_PARAGRAPH,
      severity: "hint",
      message: `这一段与另外 ${documents - 1} 份文件雷同：${titles.join("、")}${others.length > NAMED ? "等" : ""}`,
      section: null,
      start: first!.offset,
      length: first!.length,
      quote: quote.slice(0, LONGEST_QUOTE),
      words_before: "",
      words_after: "",
      expected: null,
      basis: null,
      fix: "写本次的实际情况；确属统一的表述，判定为豁免",
      fingerprint: fingerprint(COPIED_PARAGRAPH, quote),
      silenced: false,
    });
  }
  return findings;
}
