import "../older-browsers.ts";
import type { OrganLine } from "../../engines/audit/organ-line.ts";
import type { Finding } from "../../engines/finding.ts";
import type { ProofreadingContext } from "../../engines/proofreading/context.ts";
import { type OfficeLists, withOfficeLists } from "../../engines/proofreading/office-lists.ts";
import { contextFor, type ProofreadingMaterials, prepareProofreading } from "../../engines/proofreading/preparation.ts";
import { proofread } from "../../engines/proofreading/proofread.ts";

/** What the page says to the thread: first the lists, then a text as often as it changes. */
export type EditorMessage =
  | { lists: OfficeLists; organ: OrganLine }
  | { asked: number; texts: readonly { section?: string; text: string }[]; on: string };

/** The findings of each text, by the number under which it was asked. */
export interface EditorAnswer {
  asked: number;
  findings: Finding[];
}

let prepared: Promise<ProofreadingContext> | undefined;

async function prepare({ lists, organ }: Extract<EditorMessage, { lists: unknown }>): Promise<ProofreadingContext> {
  const [shipped, places, generic, former] = await Promise.all([
    fetched("/api/v1/proofreading/lists").then((answer) => answer.json() as Promise<ProofreadingMaterials>),
    ...["places", "generic-places", "former-places"].map((name) =>
      fetched(`/check/data/${name}.tsv`).then((answer) => answer.text()),
    ),
  ]);
  const gazetteer = { places: places!, generic: generic!, former: former! };
  const { context } = prepareProofreading(withOfficeLists({ ...shipped, gazetteer }, lists));
  return contextFor(context, { organ });
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

addEventListener("message", async ({ data }: MessageEvent<EditorMessage>) => {
  if ("lists" in data) {
    prepared = prepare(data);
    return;
  }
  const context = await prepared;
  if (!context) return;
  const findings = data.texts.flatMap(({ section, text }) =>
    proofread({ text, ...(section === undefined ? {} : { section }) }, { ...context, on: data.on }),
  );
  postMessage({ asked: data.asked, findings } satisfies EditorAnswer);
});
