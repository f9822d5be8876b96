import type { Desk } from "../../actions/office.ts";
import { asOfficeLists, keyOfLists, organLine } from "../../actions/proofreading/lists-in-force.ts";
import { RunScope } from "../../contract/proofreading.ts";
import { activeLists, contentOf, listForUpdate, listsOf } from "../../db/stores/office-lists.ts";
import type { StoredRun } from "../../db/stores/proofreading-runs.ts";
import type { OfficeLists } from "../../engines/proofreading/office-lists.ts";
import type { Proofreader } from "../proofreading/proofreader.ts";

/** Keeps the threads supplied with the lists of each run 排查所用词表; a list that is switched meanwhile holds from the next batch on. */
export class RunLists {
  readonly #proofreader: Proofreader;
  /** What the threads were given last, by the key of a run. */
  readonly #given = new Map<string, string>();

  constructor(proofreader: Proofreader) {
    this.#proofreader = proofreader;
  }

  /** @returns whose documents they are, and under which keys to proofread: two where a list is tried out, as it is and as it would be. */
  async prepare(desk: Desk, run: StoredRun) {
    const { scope, organ } = desk;
    const now = await keyOfLists(scope, organ);
    const keys = [keyOf(run, "now"), ...(run.purpose === "try-out" ? [keyOf(run, "then")] : [])];
    if (this.#given.get(keys[0]!) !== now) {
      const versions = run.purpose === "try-out" ? await tried(desk, run) : [await chosen(desk, run)];
      for (const [index, key] of keys.entries()) this.#proofreader.replaceLists(key, versions[index]!);
      this.#given.set(keys[0]!, now);
    }
    return { organ: await organLine(scope, organ), keys };
  }

  /** The run has ended. */
  forget(run: StoredRun): void {
    this.#given.delete(keyOf(run, "now"));
    for (const part of ["now", "then"] as const) this.#proofreader.replaceLists(keyOf(run, part), {});
  }
}

const keyOf = ({ organ_id, id }: StoredRun, part: "now" | "then") => `${organ_id}/${id}/${part}`;

/** The lists that the person named, each in its newest version unless one is switched on; else those that are switched on. */
async function chosen({ scope, organ }: Desk, run: StoredRun): Promise<OfficeLists> {
  const { lists } = RunScope.parse(run.scope);
  if (!lists) return asOfficeLists(await activeLists(scope, organ.id));
  const named = (await listsOf(scope, organ.id)).filter(({ id }) => lists.includes(id));
  const contents = await Promise.all(
    named.map(async ({ id, kind, name, active_version, number }) => {
      const version = active_version ?? number;
      return { kind, name, content: version === null ? undefined : await contentOf(scope, organ.id, id, version) };
    }),
  );
  return asOfficeLists(contents.flatMap(({ content, ...list }) => (content === undefined ? [] : [{ ...list, content }])));
}

async function tried({ scope, organ }: Desk, run: StoredRun): Promise<OfficeLists[]> {
  const active = await activeLists(scope, organ.id);
  const list = await listForUpdate(scope, organ.id, run.list_id!);
  const content = await contentOf(scope, organ.id, run.list_id!, run.list_version!);
  const candidate = { id: list!.id, kind: list!.kind, name: list!.name, version: run.list_version!, content: content! };
  return [asOfficeLists(active), asOfficeLists([...active.filter(({ id }) => id !== candidate.id), candidate])];
}
