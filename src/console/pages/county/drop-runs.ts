import type { QueryClient } from "@tanstack/react-query";
import { call } from "../../api.ts";
import { DropRun } from "./drop-run.ts";
import { sendFile } from "./send-file.ts";

/** A run goes on while other pages of the console are open; leaving the console stops it. */
const runs = new Map<string, DropRun>();
/** The matrix is asked for anew at most so often while files are coming in. */
const EVERY_MS = 1500;

/** The run of a collection. When it has come to its end, the reports are held against each other. */
export function dropRunOf(organ: string, year: number, kept: QueryClient): DropRun {
  const key = `${organ}/${year}`;
  const refresh = () => void kept.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "law" });
  let last = 0;
  const run =
    runs.get(key) ??
    new DropRun(
      (file, signal) => sendFile(organ, year, file, signal),
      (done) => {
        if (!done && Date.now() - last < EVERY_MS) return;
        last = Date.now();
        refresh();
        if (done) call("findCopies", { params: { organ }, body: { year } }).then(refresh, refresh);
      },
    );
  runs.set(key, run);
  return run;
}
