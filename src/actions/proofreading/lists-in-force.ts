import type { Scope } from "../../db/database.ts";
import { type ActiveList, activeLists, activeVersions } from "../../db/stores/office-lists.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { profileOf } from "../../db/stores/organs.ts";
import type { OrganLine } from "../../engines/audit/organ-line.ts";
import type { LexiconFile } from "../../engines/proofreading/lexicon.ts";
import type { OfficeLists } from "../../engines/proofreading/office-lists.ts";

/** The lists of an office that hold now 启用的词表; `key` changes as soon as one is switched. */
export interface ListsInForce {
  key: string;
  lists: OfficeLists;
}

/** Names what is switched on, without reading the words. */
export async function keyOfLists(scope: Scope, organ: Pick<Organ, "id">): Promise<string> {
  const versions = await activeVersions(scope, organ.id);
  return [organ.id, ...versions.map(({ id, version }) => `${id}.${version}`)].join("/");
}

export async function listsInForce(scope: Scope, organ: Pick<Organ, "id">): Promise<ListsInForce> {
  const key = await keyOfLists(scope, organ);
  return { key, lists: asOfficeLists(await activeLists(scope, organ.id)) };
}

/** The lists as proofreading takes them. */
export function asOfficeLists(lists: readonly Pick<ActiveList, "kind" | "name" | "content">[]): OfficeLists {
  const files = (kind: ActiveList["kind"]): LexiconFile[] =>
    lists.filter((list) => list.kind === kind).map(({ name, content }) => ({ file: name, text: content }));
  const leaders = files("leaders");
  return {
    words: files("words"),
    allowed: files("allowed"),
    // One order of precedence holds; several lists are read one after the other as they were made.
    ...(leaders.length > 0 && { leaders: { file: leaders.map(({ file }) => file).join("、"), text: joined(leaders) } }),
  };
}

/** Several tables under the heading of the first; all of one kind have the same columns. */
function joined(files: readonly LexiconFile[]): string {
  return files.map(({ text }, index) => (index === 0 ? text : text.split("\n").slice(1).join("\n"))).join("\n");
}

/** What is known of the organ whose documents are proofread. */
export async function organLine(scope: Scope, { id, name, shortName }: Organ): Promise<OrganLine> {
  const profile = await profileOf(scope, id);
  return { name, shortNames: [shortName], partners: profile?.partners ?? [] };
}
