import type { RequestDetail } from "../../../contract/requests.ts";

type Line = RequestDetail["history"][number];

/** The log with repetitions in a row told once: the same person looking at a case again says nothing new. */
export function foldHistory(history: readonly Line[]): (Line & { times: number })[] {
  const folded: (Line & { times: number })[] = [];
  for (const line of history) {
    const last = folded.at(-1);
    if (last && last.kind === line.kind && last.actor === line.actor) Object.assign(last, { at: line.at, times: last.times + 1 });
    else folded.push({ ...line, times: 1 });
  }
  return folded;
}
