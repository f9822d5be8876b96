import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Finding } from "../../engines/finding.ts";
import type { ProofreadingContext } from "../../engines/proofreading/context.ts";
import { withOfficeLists } from "../../engines/proofreading/office-lists.ts";
import { contextFor, prepareProofreading } from "../../engines/proofreading/preparation.ts";
import { proofread } from "../../engines/proofreading/proofread.ts";
import { proofreadingLists } from "../../storage/lexicon.ts";
import type { Desk, Office } from "../office.ts";
import { keyOfLists, listsInForce, organLine } from "./lists-in-force.ts";

/** The name under which the title of a document stands in its findings. */
export const TITLE_SECTION = "标题";
const MOST_READY = 8;
/** Prepared lists by their key: building the automaton takes as long as proofreading fifty documents. */
const prepared = new WeakMap<Office, Map<string, ProofreadingContext>>();

/** Proofreads 校对 one text at once, against the shipped lists and those that the office has switched on. For many texts there are runs. */
export async function proofreadNow(
  office: Office,
  { scope, organ }: Pick<Desk, "scope" | "organ">,
  { title, body, on }: { title: string; body: string; on?: PlainDate | undefined },
): Promise<Finding[]> {
  const context = contextFor(await preparedContext(office, { scope, organ }), { organ: await organLine(scope, organ), on });
  return [...proofread({ text: title, section: TITLE_SECTION }, context), ...proofread({ text: body }, context)];
}

async function preparedContext(office: Office, { scope, organ }: Pick<Desk, "scope" | "organ">): Promise<ProofreadingContext> {
  const ready = prepared.get(office) ?? new Map<string, ProofreadingContext>();
  prepared.set(office, ready);
  const key = await keyOfLists(scope, organ);
  const known = ready.get(key);
  if (known) return known;
  const { lists } = await listsInForce(scope, organ);
  const shipped = { ...proofreadingLists(), gazetteer: office.gazetteer };
  const { context } = prepareProofreading(withOfficeLists(shipped, lists));
  if (ready.size >= MOST_READY) ready.clear();
  ready.set(key, context);
  return context;
}
